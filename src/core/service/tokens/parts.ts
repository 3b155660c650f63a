import { decodeBase64url, encodeBase64url } from '../../jwt/base64url.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';

type Members = Readonly<Record<string, unknown>>;

const encoded = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const decoded = (part: string): Members =>
  JSON.parse(new TextDecoder().decode(decodeBase64url(part).bytes)) as Members;

const partsOf = (token: string): [string, string, string] => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return [header, payload, signature];
};

export const headerOf = (token: string): Members => decoded(partsOf(token)[0]);
export const claimsOf = (token: string): Members => decoded(partsOf(token)[1]);

/** `header.payload`, the characters a signature is about. */
export const inputOf = (token: string): string => partsOf(token).slice(0, 2).join('.');

/** The token with some header members set; undefined takes one out. The signature stays and no longer fits. */
export const withHeader = (token: string, changes: Members): string => {
  const [header, payload, signature] = partsOf(token);
  return `${encoded({ ...decoded(header), ...changes })}.${payload}.${signature}`;
};

/** The token with some claims set; undefined takes one out. The signature stays and no longer fits. */
export const withClaims = (token: string, changes: Members): string => {
  const [header, payload, signature] = partsOf(token);
  return `${header}.${encoded({ ...decoded(payload), ...changes })}.${signature}`;
};

/** The token with another third part, given as base64url text. */
export const withSignature = (token: string, signature: string): string =>
  `${inputOf(token)}.${signature}`;
