import { decodeBase64url } from '../../jwt/base64url.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import type { Decryption, Service } from '../../service/service.ts';
import { passwordKey } from '../../service/tokens/encrypt.ts';
import type { Jwe } from './read-jwe.ts';

/**
 * As many rounds of PBKDF2 as one token may cost in this page. They are counted before the platform is asked for
 * them: WebCrypto derives a key in one go, which nothing can stop, and a billion rounds would hold one of its
 * threads for minutes.
 */
const MOST_ROUNDS = 1_000_000;

const RSA = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;

/** Key lengths by `enc`. A192GCM is left out: Chromium has no AES with 192 bits. */
const CONTENT: Readonly<Record<string, number>> = { A128GCM: 128, A256GCM: 256 };

const unwrapped = async (
  { header, encryptedKey }: Jwe,
  { jwk, password }: Decryption,
  subtle: SubtleCrypto,
): Promise<CryptoKey | undefined> => {
  const length = CONTENT[String(header.enc)];
  if (length === undefined) return undefined;
  const content = { name: 'AES-GCM', length };
  if (header.alg === 'RSA-OAEP-256') {
    const key = await subtle.importKey('jwk', jwk, RSA, false, ['unwrapKey']);
    return subtle.unwrapKey('raw', encryptedKey, key, { name: 'RSA-OAEP' }, content, false, [
      'decrypt',
    ]);
  }
  if (header.alg !== 'PBES2-HS256+A128KW') return undefined;
  const salt = decodeBase64url(String(header.p2s)).bytes;
  const key = await passwordKey(password, header.alg, salt, Number(header.p2c));
  return subtle.unwrapKey('raw', encryptedKey, key, { name: 'AES-KW' }, content, false, [
    'decrypt',
  ]);
};

/**
 * The plaintext of a JWE, by the algorithm that its header names and what the service has for it; undefined where
 * it cannot be decrypted, for whatever reason. Whether that algorithm was agreed on is the caller's question.
 * Rounds of PBKDF2 are taken from the world's allowance under `mark`.
 */
export const decrypted = async (
  mark: string,
  jwe: Jwe,
  { decryption, world }: Service,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const { subtle } = crypto;
  if (subtle === undefined || decryption === undefined) return undefined;
  const { alg, p2c } = jwe.header;
  if (String(alg).startsWith('PBES2'))
    world.take(mark, 'rounds of PBKDF2', Number(p2c), MOST_ROUNDS);
  try {
    const key = await unwrapped(jwe, decryption, subtle);
    if (key === undefined) return undefined;
    const gcm = { name: 'AES-GCM', iv: jwe.iv, additionalData: encodeUtf8(jwe.head) };
    return new Uint8Array(await subtle.decrypt(gcm, key, jwe.sealed));
  } catch {
    return undefined;
  }
};
