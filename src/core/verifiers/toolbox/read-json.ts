import { decodeBase64url } from '../../jwt/base64url.ts';
import { objectIn } from './read-jws.ts';
import type { Jws } from './read-jws.ts';

/** Reads a JWS in the flattened JSON form (RFC 7515 §7.2.2), other members passed over; undefined for anything else. */
export const readJson = (text: string): Jws | undefined => {
  const form = text.startsWith('{') ? objectIn(new TextEncoder().encode(text)) : undefined;
  if (form === undefined) return undefined;
  const { protected: head, payload: body, signature: tail } = form;
  if (typeof head !== 'string' || typeof body !== 'string' || typeof tail !== 'string')
    return undefined;
  const header = objectIn(decodeBase64url(head).bytes);
  const claims = objectIn(decodeBase64url(body).bytes);
  if (header === undefined || claims === undefined) return undefined;
  return { header, claims, input: `${head}.${body}`, signature: decodeBase64url(tail).bytes };
};
