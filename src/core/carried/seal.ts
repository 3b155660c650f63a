import { decodeBase64url, encodeBase64url } from '../jwt/index.ts';
import type { NamedKey } from './signing-key.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/**
 * A compact JWE of this text by the key itself (`dir`, RFC 7518 §4.5) and A256GCM. The iv is an argument, so that
 * the same cookie is the same text; under one key no iv may come twice, or it gives its secrets away.
 */
export const seal = async (
  header: Readonly<Record<string, string>>,
  text: string,
  secret: NamedKey,
  iv: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> => {
  const { subtle } = crypto;
  if (subtle === undefined) return undefined;
  const head = encodeBase64url(
    bytesOf(JSON.stringify({ ...header, alg: 'dir', enc: 'A256GCM', kid: secret.kid })),
  );
  const raw = decodeBase64url(secret.k ?? '').bytes;
  const key = await subtle.importKey('raw', raw, { name: 'AES-GCM' }, false, ['encrypt']);
  const gcm = { name: 'AES-GCM', iv, additionalData: bytesOf(head), tagLength: 128 };
  const sealed = new Uint8Array(await subtle.encrypt(gcm, key, bytesOf(text)));
  // The second part is the encrypted key: with `dir` there is none.
  return [
    head,
    '',
    encodeBase64url(iv),
    encodeBase64url(sealed.subarray(0, -16)),
    encodeBase64url(sealed.subarray(-16)),
  ].join('.');
};
