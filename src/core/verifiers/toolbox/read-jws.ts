import { decodeBase64url } from '../../jwt/base64url.ts';
import type { Members } from '../decision.ts';

/** A signed token taken apart, not verified. */
export interface Jws {
  readonly header: Members;
  readonly claims: Members;
  /** `header.payload` as it stands in the token: the signed characters. */
  readonly input: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

const objectIn = (part: string): Members | undefined => {
  const { bytes, foreign } = decodeBase64url(part);
  if (foreign.some(({ kind }) => kind !== 'padding' && kind !== 'whitespace')) return undefined;
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Members)
      : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Reads a compact JWS as most libraries do: three parts, header and payload JSON objects, of a name that
 * stands twice the last value. Padding, white space and unused bits of base64url are forgiven, so several
 * spellings of one token are read alike. Gives undefined for anything else.
 */
export const readJws = (token: string): Jws | undefined => {
  const parts = token.split('.', 4);
  const [head = '', body = '', tail = ''] = parts;
  if (parts.length !== 3) return undefined;
  const header = objectIn(head);
  const claims = objectIn(body);
  const { bytes, foreign } = decodeBase64url(tail);
  if (foreign.some(({ kind }) => kind !== 'padding' && kind !== 'whitespace')) return undefined;
  if (header === undefined || claims === undefined) return undefined;
  return { header, claims, input: `${head}.${body}`, signature: bytes };
};
