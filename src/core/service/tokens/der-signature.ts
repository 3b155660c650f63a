import { decodeBase64url, encodeBase64url } from '../../jwt/base64url.ts';
import { withSignature } from './parts.ts';

/** A DER INTEGER (X.690 §8.3): no needless zero byte, but one before a byte of 0x80 and more. */
const integer = (bytes: Uint8Array): number[] => {
  const from = bytes.findIndex((byte) => byte !== 0);
  const short = [...bytes.subarray(from === -1 ? bytes.length - 1 : from)];
  const body = (short[0] ?? 0) >= 0x80 ? [0, ...short] : short;
  return [0x02, body.length, ...body];
};

/** The ES256 token with its signature as X.509, TLS and OpenSSL write it: a DER SEQUENCE of r and s. */
export const withDerSignature = (token: string): string => {
  const { bytes } = decodeBase64url(token.slice(token.lastIndexOf('.') + 1));
  const body = [...integer(bytes.subarray(0, 32)), ...integer(bytes.subarray(32))];
  return withSignature(token, encodeBase64url(Uint8Array.from([0x30, body.length, ...body])));
};
