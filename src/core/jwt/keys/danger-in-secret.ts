import { decodeBase64url } from '../base64url.ts';
import { decodeUtf8 } from '../utf8.ts';

/** A mark of PEM, whole or damaged: a BEGIN or END line, or the name of a key with a dash behind it. */
const PEM = /-{2,} ?(?:BEGIN|END) |(?:PUBLIC|PRIVATE) KEY-|CERTIFICATE-/iu;
/** What a DER sequence of more than 127 bytes looks like in base64: 30 81 or 30 82. */
const DER_IN_BASE64 = /^\s*MI[GI][A-Za-z0-9+/\s]+={0,2}\s*$/u;

const isDer = async (bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  // Every key structure is a sequence; the shortest public one, Ed25519's, has 44 bytes.
  if (bytes[0] !== 0x30 || bytes.length <= 40) return false;
  const { holdsKey } = await import('./key-structures.ts');
  return holdsKey(bytes);
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  decodeBase64url(text.replaceAll(/[\s=]/gu, '').replaceAll('+', '-').replaceAll('/', '_')).bytes;

/**
 * What the bytes of a shared secret really are, in a few words, when they are something that others know:
 * an HMAC keyed with a public key is algorithm confusion (RFC 8725 §2.1), whoever spelled the key as `oct`.
 */
export const dangerInSecret = async (
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> => {
  const { text } = decodeUtf8(bytes);
  if (PEM.test(text)) return 'key text in PEM';
  if (await isDer(bytes)) return 'a key in DER, as PEM holds it';
  if (DER_IN_BASE64.test(text) && (await isDer(fromBase64(text))))
    return 'a key in DER, as PEM holds it';
  if (/^\s*(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-)/u.test(text)) return 'an SSH public key';
  if (/^\s*eyJ[\w-]+\.[\w-]+/u.test(text)) return 'a token';
  if (/^\s*https?:\/\//u.test(text)) return 'an address';
  return undefined;
};
