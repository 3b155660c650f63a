/** Where the fault of a broken verifier lies. The line that decides is often a later, innocent one. */
export type Fault =
  /** A piece of one line of its source, and what is wrong there. */
  | { readonly line: string; readonly says: string }
  /** A check that no line makes, as the end of “No line …”. */
  | { readonly missing: string };

/** The faults by verifier. A sound one has none; a broken one has at least one, written by hand from its source. */
export const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  'decode-only': [{ missing: 'asks a key: the claims are handed on as they were read' }],
  'header-alg': [
    {
      line: "header.alg === 'none'",
      says: 'The token says that there is nothing to check, and that is believed.',
    },
    {
      line: 'hmacHolds(key.text, jws)',
      says: 'The token says HS256, and the text of a public key becomes the secret.',
    },
  ],
  'blocklist-none': [
    { line: "header.alg === 'none'", says: 'One word is forbidden, where one should be allowed.' },
    { line: 'known && !(await', says: 'For a name that is not known, the check is left out.' },
  ],
  'ignores-alg': [{ missing: 'compares alg with the algorithm that is used' }],
  'confusable-key': [
    {
      line: "'HS256'].includes(alg)",
      says: 'The list is for all keys together, whatever kind each of them is.',
    },
  ],
  'pem-guard': [
    {
      line: "startsWith('-----BEGIN')",
      says: 'One line break before it, and the same key is no PEM any more.',
    },
  ],
  'der-key': [
    {
      line: "alg === 'HS256' ? hmacHolds(bytes",
      says: 'The bytes of a public key become the secret.',
    },
  ],
  'jwk-secret': [
    {
      line: "alg === 'HS256' ? hmacHolds(text",
      says: 'The JSON of a public key becomes the secret.',
    },
  ],
  'skips-empty-signature': [
    { line: 'isSigned && !(await', says: 'Where there is no signature, none is asked for.' },
  ],
  'verbose-error': [
    {
      line: "refuse('signature', right)",
      says: 'The refusal carries the signature that would have been right.',
    },
  ],
  psychic: [
    {
      line: 'const w = inverse(s);',
      says: 'r and s may be 0 here; they must lie between 1 and n − 1.',
    },
  ],
  'der-too': [
    {
      line: 'jws.signature[0] === 0x30',
      says: 'One byte in 256 of honest signatures begins so too.',
    },
  ],
  'unknown-kid-empty': [
    { line: "key?.text ?? ''", says: 'No key was found, and it goes on with an empty one.' },
  ],
  'last-kid-wins': [
    {
      line: 'new Map<unknown, JsonWebKey>',
      says: 'Of two keys with one name the last stays, whosever it is.',
    },
  ],
  'unbound-keys': [{ missing: 'asks whose key it was that fitted' }],
  'embedded-jwk': [
    { line: "header['jwk'] ?? key.jwk", says: 'The key comes from the token that it checks.' },
  ],
  'jku-fetcher': [
    { line: 'service.world.get(jku)', says: 'The keys come from wherever the token says.' },
  ],
  'jku-prefix': [
    {
      line: 'jku?.startsWith(service.issuer)',
      says: 'An address can begin like the issuer’s and lead elsewhere.',
    },
  ],
  'x5u-fetcher': [
    { line: 'service.world.get(x5u)', says: 'The certificate comes from wherever the token says.' },
  ],
  'x5c-unanchored': [
    {
      line: 'await keyInCertificate(first)',
      says: 'Nobody is asked who vouches for this certificate.',
    },
  ],
  'iss-discovery': [
    {
      line: 'service.world.get(`${String(claims.iss)}',
      says: 'Whoever the token names is asked, before anybody is trusted.',
    },
  ],
  'kid-file': [
    { line: 'service.world.readFile(`', says: 'A word of the token becomes part of a path.' },
  ],
  'kid-sql': [
    { line: 'SELECT key FROM keys', says: 'A word of the token becomes part of a query.' },
  ],
  'kid-shell': [
    { line: 'service.world.run(`', says: 'A word of the token becomes part of a command.' },
  ],
  'ignores-crit': [{ missing: 'looks at crit' }],
  'b64-two-ways': [
    {
      line: 'const jws = readJws(token);',
      says: 'The payload is decoded for its claims, whatever b64 says of it.',
    },
  ],
  'ignores-exp': [{ missing: 'compares exp with the clock' }],
  'exp-if-present': [
    { line: 'exp !== undefined', says: 'Where there is no exp, nothing is asked.' },
  ],
  'exp-untyped': [
    { line: 'Number(claims.exp)', says: 'A text that is no number compares with nothing.' },
  ],
  'hour-of-leeway': [{ line: '3600', says: 'Clocks are forgiven an hour.' }],
  'ignores-nbf': [{ missing: 'looks at nbf' }],
  'skips-aud-iss': [
    { missing: 'asks for whom the token is' },
    { missing: 'asks who issued it, nor whose key it was' },
  ],
  'iss-includes': [
    {
      line: 'iss.includes(service.issuer)',
      says: 'A list or a longer text can hold the issuer’s name too.',
    },
  ],
  'any-typ': [{ missing: 'asks what kind of token it is' }],
  'first-wins': [
    {
      line: '/"aud":"([^"]*)"/u',
      says: 'It reads the first of two; JSON.parse gave the application the last.',
    },
  ],
  'array-claims': [
    {
      line: 'Array.isArray(claims)',
      says: 'A list is no set of claims; with nothing to check it is let in.',
    },
  ],
  'lossy-utf8': [
    {
      line: "new TextDecoder('utf-8').decode(",
      says: 'Without fatal: true, bytes that are no text become a replacement character.',
    },
  ],
  'json-or-compact': [
    {
      line: "token.split('.', 2)[1]",
      says: 'Other bytes are believed than those that were verified.',
    },
  ],
  'raw-denylist': [
    {
      line: 'denied.tokens.has(token)',
      says: 'One token has many spellings; this list has one of them.',
    },
  ],
  'hash-denylist': [
    { line: 'sha256Of(token)', says: 'One token has many spellings, and each another hash.' },
  ],
  'one-decode': [
    {
      line: 'const claims = opened ??',
      says: 'What could be decrypted is believed, though anybody can encrypt to a public key.',
    },
  ],
  'inner-optional': [
    {
      line: "bare?.header.alg === 'none'",
      says: 'Inside the encryption a signature is only checked where there is one.',
    },
  ],
  'p2c-uncapped': [{ missing: 'bounds p2c before the key is derived' }],
  'zip-uncapped': [{ line: "'inflate', plain, zip, service)", says: 'The output has no bound.' }],
  'splits-all': [
    { line: "token.split('.').length", says: 'The sender chooses how long the list becomes.' },
  ],
  refetches: [
    { line: 'service.world.take(', says: 'Every unknown kid is a request to the issuer.' },
  ],
};

/** The faults of one verifier in its source as it is shown: by line, counted from 1, and as what no line does. */
export const faultsOf = (
  id: string,
  source: string,
): { readonly lines: ReadonlyMap<number, string>; readonly missing: readonly string[] } => {
  const all = source.split('\n');
  const lines = new Map<number, string>();
  const missing: string[] = [];
  for (const fault of FAULTS[id] ?? []) {
    if ('missing' in fault) missing.push(fault.missing);
    else lines.set(all.findIndex((line) => line.includes(fault.line)) + 1, fault.says);
  }
  return { lines, missing };
};
