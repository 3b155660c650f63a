import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SecretEncoding } from '../../../../../src/core/jwt/index.ts';
import { readKeys, secretReadings } from '../../../../../src/core/jwt/index.ts';
import { b64, nodeKey, NOW, tokenOf, verdictOf } from '../node-signer.ts';

const json = JSON.stringify;
const rsa = nodeKey('RS256').jwk;
const ec = nodeKey('ES256').jwk;
const ed = nodeKey('Ed25519').jwk;
const ml = nodeKey('ML-DSA-44').jwk;
const oct = { kty: 'oct', k: b64(Buffer.alloc(32, 9)) };

const read = async (text: string, encoding: SecretEncoding = 'text') => {
  const { entries, faults } = await readKeys(text, encoding);
  return {
    entries,
    codes: faults.map(({ code }) => code),
    inEntries: entries.flatMap((entry) => entry.faults.map(({ code }) => code)),
  };
};
const bytesOf = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url');

describe('one JWK', () => {
  test.each([
    ['RSA', rsa, { kty: 'RSA', crv: undefined, bits: 2048, holds: 'public' }],
    ['EC', ec, { kty: 'EC', crv: 'P-256', bits: 256, holds: 'public' }],
    ['OKP', ed, { kty: 'OKP', crv: 'Ed25519', bits: 256, holds: 'public' }],
    ['AKP', ml, { kty: 'AKP', crv: undefined, bits: undefined, holds: 'public', alg: 'ML-DSA-44' }],
    ['oct', oct, { kty: 'oct', crv: undefined, bits: 256, holds: 'secret' }],
  ])('%s', async (_name, jwk, expected) => {
    const { entries, codes, inEntries } = await read(json(jwk));
    expect(codes).toEqual([]);
    expect(inEntries).toEqual([]);
    expect(entries).toMatchObject([{ ...expected, source: 'jwk', jwk }]);
  });

  test('with its metadata', async () => {
    const meta = { kid: 'k', use: 'sig', alg: 'ES256', key_ops: ['verify', 'sign'] };
    const { entries } = await read(`\n  ${json({ ...ec, ...meta })}\n`);
    expect(entries).toMatchObject([
      { kid: 'k', use: 'sig', alg: 'ES256', keyOps: ['verify', 'sign'], faults: [] },
    ]);
  });

  test('a private one', async () => {
    const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    expect((await read(json(jwk))).entries).toMatchObject([{ holds: 'private' }]);
  });

  const even = b64(Buffer.from([1, 0, 0]));
  // The same point modulo 2^521 − 1, and a second spelling of its key.
  const p521 = nodeKey('ES512').jwk;
  const x = BigInt(`0x${bytesOf(p521.x).toString('hex')}`) + 2n ** 521n - 1n;
  const unreduced = { ...p521, x: b64(Buffer.from(x.toString(16).padStart(132, '0'), 'hex')) };
  const short = bytesOf(rsa.n).subarray(0, 128);
  test.each([
    ['no kty', { k: 'AA' }, ['KEY_JSON_NOT_A_KEY'], 0],
    ['a kty that is a number', { ...oct, kty: 1 }, ['KEY_KTY'], 0],
    ['a kty in small letters', { ...rsa, kty: 'rsa' }, ['KEY_KTY'], 0],
    ['an unknown kty', { kty: 'XYZ' }, ['KEY_KTY'], 0],
    ['no crv', { ...ec, crv: undefined }, ['KEY_CRV'], 0],
    ['secp256k1', { ...ec, crv: 'secp256k1' }, ['KEY_CRV'], 0],
    ['EC on Ed25519', { ...ec, crv: 'Ed25519' }, ['KEY_CRV'], 0],
    ['OKP on P-256', { ...ed, crv: 'P-256' }, ['KEY_CRV'], 0],
    ['Ed448', { ...ed, crv: 'Ed448' }, ['KEY_CRV'], 0],
    ['no n', { ...rsa, n: undefined }, ['KEY_MEMBER'], 0],
    ['an e that is a number', { ...rsa, e: 65537 }, ['KEY_MEMBER'], 0],
    ['an empty x', { ...ed, x: '' }, ['KEY_MEMBER'], 0],
    ['no k', { kty: 'oct' }, ['KEY_MEMBER'], 0],
    ['x with padding', { ...ec, x: `${ec.x ?? ''}=` }, ['KEY_MEMBER_SPELLING'], 1],
    ['k in plain base64', { kty: 'oct', k: '+/'.repeat(22) }, ['KEY_MEMBER_SPELLING'], 1],
    [
      'an EC coordinate with a zero byte more',
      { ...ec, x: b64(Buffer.concat([Buffer.alloc(1), bytesOf(ec.x)])) },
      ['KEY_COORDINATE_LENGTH'],
      1,
    ],
    [
      'n with a zero byte before it',
      { ...rsa, n: b64(Buffer.concat([Buffer.alloc(1), bytesOf(rsa.n)])) },
      ['KEY_RSA_LEADING_ZERO'],
      1,
    ],
    ['e with a zero byte before it', { ...rsa, e: 'AAEAAQ' }, ['KEY_RSA_LEADING_ZERO'], 1],
    ['e = 1', { ...rsa, e: 'AQ' }, ['KEY_RSA_EXPONENT'], 1],
    ['e even', { ...rsa, e: even }, ['KEY_RSA_EXPONENT'], 1],
    ['e = 0', { ...rsa, e: 'AA' }, ['KEY_RSA_EXPONENT'], 1],
    ['1024 bits', { ...rsa, n: b64(short) }, ['KEY_RSA_SHORT'], 1],
    ['31 bytes of secret', { kty: 'oct', k: b64(Buffer.alloc(31)) }, ['KEY_HMAC_SHORT'], 1],
    ['an empty secret', { kty: 'oct', k: '' }, ['KEY_HMAC_SHORT'], 1],
    ['a point off its curve', { ...ec, x: ec.y, y: ec.x }, ['KEY_POINT'], 0],
    [
      'a point on another curve',
      { ...nodeKey('ES384').jwk, crv: 'P-256' },
      ['KEY_COORDINATE_LENGTH', 'KEY_COORDINATE_LENGTH', 'KEY_POINT'],
      0,
    ],
    [
      'Ed25519, the neutral point',
      { ...ed, x: b64(Buffer.from([1, ...new Uint8Array(31)])) },
      ['KEY_POINT'],
      0,
    ],
    [
      'Ed25519, the neutral point with a sign',
      { ...ed, x: b64(Buffer.from([1, ...new Uint8Array(30), 0x80])) },
      ['KEY_POINT'],
      0,
    ],
    ['P-521, x that is not reduced', unreduced, ['KEY_POINT'], 0],
    ['AKP without alg', { ...ml, alg: undefined }, ['KEY_AKP_ALG'], 0],
    ['AKP with another alg', { ...ml, alg: 'ES256' }, ['KEY_AKP_ALG'], 0],
    ['AKP of another length', { ...ml, alg: 'ML-DSA-65' }, ['KEY_AKP_LENGTH'], 0],
    ['kid a number', { ...ec, kid: 7 }, ['KEY_METADATA'], 1],
    ['use a list', { ...ec, use: ['sig'] }, ['KEY_METADATA'], 1],
    ['key_ops a string', { ...ec, key_ops: 'verify' }, ['KEY_METADATA'], 1],
    ['key_ops with a repetition', { ...ec, key_ops: ['verify', 'verify'] }, ['KEY_METADATA'], 1],
  ] as const)('%s', async (_name, jwk, codes, count) => {
    const found = await read(json(jwk));
    expect([...found.codes, ...found.inEntries]).toEqual(codes);
    expect(found.entries).toHaveLength(count);
  });

  test('a member twice: the last one counts, and it is told', async () => {
    const text = `{"kty":"oct","k":"AAAA","k":"${oct.k}"}`;
    const { entries, inEntries } = await read(text);
    expect(inEntries).toEqual(['KEY_DUPLICATE_NAME']);
    expect(entries).toMatchObject([{ bits: 256 }]);
    expect(entries[0]?.faults[0]?.at).toBe(text.lastIndexOf('"k"'));
  });

  test('a modulus of the ROCA family, made by hand: 65537^a mod 2·3·…·701 plus multiples of it', async () => {
    // Primes of that library are k·M + 65537^a mod M; their product keeps the form, and only form is asked.
    const primes = [...Array(702).keys()].filter(
      (n) => n > 1 && [...Array(n).keys()].slice(2).every((divisor) => n % divisor !== 0),
    );
    const primorial = primes.map(BigInt).reduce((product, prime) => product * prime, 1n);
    let residue = 1n;
    for (let power = 0; power < 1234; power += 1) residue = (residue * 65537n) % primorial;
    const modulus = residue + primorial * ((1n << 2047n) / primorial + 12345n);
    const hex = modulus.toString(16);
    const n = b64(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'));
    expect((await read(json({ ...rsa, n }))).inEntries).toEqual(['KEY_RSA_ROCA']);
  });
});

describe('a set', () => {
  const setOf = (...keys: readonly unknown[]): string => json({ keys });
  test('two keys', async () => {
    const { entries, codes } = await read(setOf({ ...rsa, kid: 'a' }, { ...ec, kid: 'b' }));
    expect(codes).toEqual([]);
    expect(entries.map(({ kid, source }) => [kid, source])).toEqual([
      ['a', 'jwks'],
      ['b', 'jwks'],
    ]);
  });
  test('as a bare list', async () => {
    expect((await read(json([rsa, ec]))).entries).toHaveLength(2);
  });
  test.each([
    ['empty', setOf(), ['KEY_SET_EMPTY'], 0],
    [
      'the same kid twice',
      setOf({ ...rsa, kid: 'a' }, { ...ec, kid: 'a' }),
      ['KEY_DUPLICATE_KID'],
      2,
    ],
    [
      'a private key',
      setOf(ec, generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
      ['KEY_PRIVATE_IN_SET'],
      2,
    ],
    ['a secret among public keys', setOf(ec, oct), ['KEY_SECRET_IN_SET'], 2],
    ['secrets alone', setOf(oct, oct), [], 2],
    ['a key that is no object', setOf(ec, 7), ['KEY_SET_ITEM'], 1],
    ['a key of an unknown kind among good ones', setOf(ec, { kty: 'XYZ' }), ['KEY_KTY'], 1],
    ['more than 200 keys', setOf(...Array.from({ length: 201 }, () => oct)), ['KEY_TOO_MANY'], 200],
    ['keys that is no list', json({ keys: 7 }), ['KEY_JSON_NOT_A_KEY'], 0],
  ] as const)('%s', async (_name, text, codes, count) => {
    const found = await read(text);
    expect(found.codes).toEqual(codes);
    expect(found.entries).toHaveLength(count);
  });
});

describe('other JSON', () => {
  const pem = String(
    generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }),
  );
  test.each([
    [
      'a discovery document',
      json({ issuer: 'https://a.example', jwks_uri: 'https://a.example/jwks' }),
      'KEY_DISCOVERY_DOCUMENT',
    ],
    ['an object of something else', '{"a":1}', 'KEY_JSON_NOT_A_KEY'],
    ['an empty object', '{}', 'KEY_JSON_NOT_A_KEY'],
    ['a certificate map with something else in it', json({ a: pem, b: 7 }), 'KEY_JSON_NOT_A_KEY'],
    ['cut off', '{"kty":"oct","k":', 'KEY_JSON'],
    ['with a comma too many', '{"kty":"oct","k":"AA",}', 'KEY_JSON'],
  ])('%s', async (_name, text, code) => {
    expect(await read(text)).toEqual({ entries: [], codes: [code], inEntries: [] });
  });
  test('where it breaks', async () => {
    const { faults } = await readKeys('{\n  "kty": "oct",\n  "k": }', 'text');
    expect(faults).toMatchObject([
      { at: 25, sentence: expect.stringContaining('line 3, column 8') as string },
    ]);
  });
  test('the file of a service account', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const file = {
      type: 'service_account',
      project_id: 'example',
      private_key_id: '0a1b',
      private_key: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
      client_email: 'robot@example.iam.gserviceaccount.com',
    };
    const { entries, codes } = await read(json(file));
    expect(codes).toEqual(['KEY_SERVICE_ACCOUNT']);
    expect(entries).toMatchObject([
      {
        kty: 'RSA',
        holds: 'private',
        kid: '0a1b',
        jwk: { n: publicKey.export({ format: 'jwk' }).n },
      },
    ]);
    const broken = { ...file, private_key: file.private_key.slice(0, 200) };
    const { faults } = await readKeys(json(broken), 'text');
    expect(faults).toMatchObject([
      { code: 'KEY_PEM_END', at: json(broken).indexOf('"-----BEGIN') },
    ]);
  });
  test('certificates by kid, as Google publishes them', async () => {
    const { entries, codes } = await read(json({ one: pem, two: pem }));
    expect(codes).toEqual([]);
    expect(entries.map(({ kid, kty }) => [kid, kty])).toEqual([
      ['one', 'OKP'],
      ['two', 'OKP'],
    ]);
  });
});

describe('a secret', () => {
  test.each([
    ['text', 'pass wörd\n', Buffer.from('pass wörd\n')],
    ['base64', '+/+/', Buffer.from([0xfb, 0xff, 0xbf])],
    ['base64', 'AQ==', Buffer.from([1])],
    ['base64', 'AQ\nID', Buffer.from([1, 2, 3])],
    ['base64url', '-_-_', Buffer.from([0xfb, 0xff, 0xbf])],
    ['hex', 'DE:ad be\nef', Buffer.from([0xde, 0xad, 0xbe, 0xef])],
  ] as const)('in %s: %j', async (encoding, text, bytes) => {
    const { entries } = await read(text, encoding);
    expect(entries).toMatchObject([
      { kty: 'oct', holds: 'secret', source: `secret-${encoding}`, bits: bytes.length * 8 },
    ]);
    expect(bytesOf(String(entries[0]?.jwk.k))).toEqual(bytes);
  });

  test.each([
    ['base64', '-_'],
    ['base64', 'A'],
    ['base64', 'A==='],
    ['base64url', '+/'],
    ['hex', 'abc'],
    ['hex', '0x00'],
  ] as const)('not %s: %j', async (encoding, text) => {
    expect(await read(text, encoding)).toEqual({
      entries: [],
      codes: ['KEY_SECRET_ENCODING'],
      inEntries: [],
    });
  });

  test.each(['', ' ', '\n\t'])(
    'empty: %j gives nothing, and nothing to complain of',
    async (text) => {
      expect(await read(text)).toEqual({ entries: [], codes: [], inEntries: [] });
    },
  );

  const der = (type: 'spki' | 'pkcs8'): string => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = type === 'spki' ? pair.publicKey : pair.privateKey;
    return key.export({ format: 'der', type: type as 'pkcs1' }).toString('base64');
  };
  test.each([
    ['an SSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI me@host', 'text'],
    ['an ECDSA SSH key', 'ecdsa-sha2-nistp256 AAAA', 'text'],
    ['an address', 'https://auth.example/jwks.json', 'text'],
    ['a token', tokenOf(nodeKey('HS256'), '{"alg":"HS256"}', '{}'), 'text'],
    ['a public key in DER', der('spki'), 'base64'],
    ['a private key in DER', der('pkcs8'), 'base64'],
  ] as const)('that looks like %s is told', async (_name, text, encoding) => {
    const { entries, codes } = await read(text, encoding);
    expect(codes).toEqual(['KEY_DANGEROUS_SECRET']);
    expect(entries).toHaveLength(1);
  });

  test('that only begins like DER is nothing of note', async () => {
    expect((await read(b64(Buffer.alloc(64, 0x30)), 'base64url')).codes).toEqual([]);
  });

  test.each([
    ['pass\n', undefined, 'a newline', 'The last character is a newline and counts'],
    ['pass\r\n', undefined, 'a newline', 'The last character is a newline'],
    [' pass', 'a blank', undefined, 'The first character is a blank and counts'],
    ['\tpass\u00a0', 'a tab', 'a no-break space', 'first character is a tab and the last is a no-'],
    ['\ufeffpass', 'a byte order mark', undefined, 'The first character is a byte order mark'],
    ['pass\u200b', undefined, 'an invisible character (U+200B)', 'character (U+200B) and counts'],
  ])('what nobody sees at the ends of %j is told', async (text, first, last, words) => {
    const { entries, faults } = await readKeys(text, 'text');
    expect(entries).toHaveLength(1);
    expect(faults).toMatchObject([
      {
        code: 'KEY_SECRET_EDGE',
        severity: 'warning',
        at: first === undefined ? text.length - 1 : 0,
        sentence: expect.stringContaining(words) as string,
      },
    ]);
    const [asText, ...others] = secretReadings(text);
    expect(asText?.edges).toEqual({ first, last });
    for (const { edges } of others) expect(edges).toEqual({ first: undefined, last: undefined });
  });

  test('blanks inside it, and round hex or base64, are nothing of note', async () => {
    expect((await read('two words')).codes).toEqual([]);
    expect((await read(' AQID\n', 'base64')).codes).toEqual([]);
    expect((await read(' deadbeef\n', 'hex')).codes).toEqual([]);
  });

  test('nothing is fetched from an address, and that is said', async () => {
    const { entries, faults } = await readKeys('https://a.example/.well-known/jwks.json', 'text');
    expect(entries).toHaveLength(1);
    expect(faults[0]?.sentence).toContain('Nothing is fetched from it');
    expect(faults[0]?.mend).toContain('paste what it returns');
  });

  test.each(['{not json', '[secret]', '{"a":1}'])(
    'that begins like JSON: %s is told how to be given',
    async (text) => {
      const { entries, faults } = await readKeys(text, 'text');
      expect(entries).toEqual([]);
      expect(faults[0]?.mend).toContain('in base64');
      // And so it works.
      const given = await readKeys(Buffer.from(text).toString('base64'), 'base64');
      expect(given.entries[0]?.bits).toBe(text.length * 8);
    },
  );

  test('readings: what each encoding would make of it', () => {
    const none = { first: undefined, last: undefined };
    expect(secretReadings('deadbeef')).toEqual([
      { encoding: 'text', possible: true, bytes: 8, head: '64 65 61 64 …', edges: none },
      { encoding: 'base64', possible: true, bytes: 6, head: '75 e6 9d 6d …', edges: none },
      { encoding: 'base64url', possible: true, bytes: 6, head: '75 e6 9d 6d …', edges: none },
      { encoding: 'hex', possible: true, bytes: 4, head: 'de ad be ef', edges: none },
    ]);
    expect(secretReadings('p w+d!').map(({ possible }) => possible)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(secretReadings('').map(({ bytes }) => bytes)).toEqual([0, 0, 0, 0]);
  });
});

test('a kid that is looked up never reaches the prototype', async () => {
  const { entries } = await read(`{"kty":"oct","k":"${oct.k}","kid":"__proto__"}`);
  const token = tokenOf(
    { alg: 'HS256', signingKey: Buffer.alloc(32, 9), jwk: oct },
    '{"alg":"HS256","kid":"__proto__"}',
    '{"__proto__":{"exp":1}}',
  );
  expect((await verdictOf({ token, keys: entries, now: NOW })).ok).toBe(true);
});
