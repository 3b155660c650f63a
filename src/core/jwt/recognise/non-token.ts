import { decodeBase64url } from '../base64url.ts';
import type { FaultCode } from '../fault-sentences.ts';
import type { JsonNode } from '../json/json-node.ts';
import { memberNamed, stringNamed } from '../json/read-json.ts';
import { isTokenCode } from './token-characters.ts';

/** What a text is that holds no token, with the values of the sentence. */
export interface NonToken {
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

const ofPem = (text: string): NonToken | undefined => {
  const start = text.indexOf('-----BEGIN ');
  if (start < 0) return undefined;
  const end = text.indexOf('-----', start + 11);
  const label = text.slice(start + 11, end < 0 ? start + 11 : Math.min(end, start + 60));
  return {
    code: label.endsWith('PRIVATE KEY') ? 'FOUND_PRIVATE_KEY' : 'FOUND_PEM',
    values: { label },
  };
};

const ofJson = (node: JsonNode): NonToken => {
  const kty = stringNamed(node, 'kty');
  if (kty !== undefined) return { code: 'FOUND_JWK', values: { kty: kty.slice(0, 20) } };
  const keys = memberNamed(node, 'keys')?.value;
  if (keys?.kind === 'array') return { code: 'FOUND_JWKS', values: { count: keys.items.length } };
  const names =
    node.kind === 'object' ? node.members.slice(0, 5).map(({ name }) => name.slice(0, 30)) : [];
  return { code: 'FOUND_JSON', values: { names: names.length === 0 ? 'none' : names.join(', ') } };
};

/** Openings of base64 that stand for something well known. */
const ENCODED: readonly (readonly [string, string])[] = [
  ['PHNhbWxw', 'a SAML message'],
  ['PD94bWw', 'an XML document'],
  ['PHNhbWw', 'a SAML assertion'],
  ['LS0tLS1CRUdJTi', 'a PEM block'],
  ['MII', 'a key or certificate in DER'],
  ['WyJ', 'a JSON array, such as a disclosure of an SD-JWT'],
  ['H4sI', 'data packed with gzip'],
];

const isBase64 = (code: number): boolean =>
  (isTokenCode(code) && code !== 46) || code === 43 || code === 47 || code === 61;

const ofWord = (word: string): NonToken | undefined => {
  const paseto = /^v[1-4]\.(?:local|public)\./u.exec(word);
  if (paseto !== null) return { code: 'FOUND_PASETO', values: { opening: paseto[0] } };
  const head = word.slice(0, 256);
  for (let at = 0; at < head.length; at += 1) {
    // Ids have dashes, colons and dots; words of a sentence do not come here.
    if (!isBase64(head.charCodeAt(at)) && !'.:%~|*$'.includes(head.charAt(at))) return undefined;
  }
  if (word.startsWith('gAAAA') && word.length >= 100) return { code: 'FOUND_FERNET', values: {} };
  if (word.length >= 24)
    for (const [opening, what] of ENCODED)
      if (word.startsWith(opening)) return { code: 'FOUND_ENCODED', values: { what } };
  if (word.length < 16 || !/[A-Za-z0-9]{8}/u.test(head.replace(/[-_.:]/gu, ''))) return undefined;
  return textIn(word) ?? { code: 'FOUND_OPAQUE', values: { length: word.length } };
};

/** Words that decode to plain ASCII text, such as `user:password` of Basic authentication. */
const textIn = (word: string): NonToken | undefined => {
  const { bytes, foreign, impossibleLength } = decodeBase64url(word.slice(0, 64));
  if (foreign.some(({ kind }) => kind === 'other') || bytes.length < 12) return undefined;
  if (word.length <= 64 && impossibleLength !== undefined) return undefined;
  const readable = bytes.every((byte) => (byte >= 32 && byte < 127) || byte === 10 || byte === 13);
  return readable ? { code: 'FOUND_ENCODED', values: { what: 'plain text' } } : undefined;
};

/** Says what a text is that has no token in it, as far as it can be told. */
export const recogniseNonToken = (trimmed: string, node: JsonNode | undefined): NonToken => {
  const nothing: NonToken = { code: 'NO_TOKEN', values: { length: trimmed.length } };
  const pem = ofPem(trimmed.slice(0, 4096));
  if (pem !== undefined) return pem;
  if (node?.kind === 'object' || node?.kind === 'array') return ofJson(node);
  if (/^<(?:\?xml|[a-z][\w.-]*:?[\w.-]*[\s/>])/iu.test(trimmed.slice(0, 200)))
    return { code: 'FOUND_XML', values: { opening: trimmed.slice(0, 20) } };
  const word = /^(?:authorization\s*:\s*)?(?:bearer\s+)?(\S+)$/iu.exec(
    trimmed.slice(0, 100_000),
  )?.[1];
  return (word === undefined ? undefined : ofWord(word)) ?? nothing;
};
