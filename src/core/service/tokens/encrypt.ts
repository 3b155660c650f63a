import { decodeBase64url, encodeBase64url } from '../../jwt/base64url.ts';
import { publicJwk } from '../../jwt/keys/public-jwk.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';

type Members = Readonly<Record<string, unknown>>;
type Bytes = Uint8Array<ArrayBuffer>;

const RSA = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;
const AES_KW = { name: 'AES-KW', length: 128 } as const;

const platform = (): SubtleCrypto => {
  const { subtle } = crypto;
  if (subtle === undefined) throw new Error('this page has no WebCrypto');
  return subtle;
};

const part = (header: Members): string => encodeBase64url(encodeUtf8(JSON.stringify(header)));

/** These bytes, so many times over, in raw DEFLATE (RFC 1951), which `zip: DEF` names (RFC 7516 §4.1.3). */
export const deflated = async (bytes: Bytes, times = 1): Promise<Bytes> => {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const write = async (): Promise<void> => {
    // One by one: a browser compresses each piece in one go, and nothing else can happen meanwhile.
    for (let nth = 0; nth < times; nth += 1) await writer.write(bytes);
    await writer.close();
  };
  const written = write();
  const reader = readable.getReader();
  const pieces: Bytes[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read())
    if (next.value !== undefined) pieces.push(next.value);
  await written;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** The key that PBES2-HS256+A128KW wraps with: PBKDF2 over the password, salted with the name and p2s (RFC 7518 §4.8.1.1). */
export const passwordKey = async (
  password: string,
  alg: string,
  p2s: Bytes,
  p2c: number,
): Promise<CryptoKey> => {
  const subtle = platform();
  const name = encodeUtf8(alg);
  const salt = new Uint8Array(name.length + 1 + p2s.length);
  salt.set(name);
  salt.set(p2s, name.length + 1);
  const base = await subtle.importKey('raw', encodeUtf8(password), { name: 'PBKDF2' }, false, [
    'deriveKey',
  ]);
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: p2c };
  return subtle.deriveKey(pbkdf2, base, AES_KW, false, ['wrapKey', 'unwrapKey']);
};

/** Wraps the content key: to an RSA public key, or under a password. */
const wrapped = async (
  contentKey: CryptoKey,
  header: Members,
  to: JsonWebKey | string,
): Promise<Bytes> => {
  const subtle = platform();
  if (typeof to === 'string') {
    const salt = decodeBase64url(String(header['p2s'])).bytes;
    const key = await passwordKey(to, String(header['alg']), salt, Number(header['p2c']));
    return new Uint8Array(await subtle.wrapKey('raw', contentKey, key, { name: 'AES-KW' }));
  }
  const key = await subtle.importKey('jwk', publicJwk(to) ?? to, RSA, false, ['wrapKey']);
  return new Uint8Array(await subtle.wrapKey('raw', contentKey, key, { name: 'RSA-OAEP' }));
};

/**
 * A compact JWE of this plaintext (RFC 7516 §3.1) by AES-GCM, to a public key (RSA-OAEP-256) or under a password
 * (PBES2-HS256+A128KW, with p2s and p2c in the header). The header stays as it is given; of a plaintext that it
 * says is compressed, the caller has taken care. Rejects where the platform cannot do it.
 */
export const encrypt = async (
  header: Members,
  plaintext: string | Bytes,
  to: JsonWebKey | string,
): Promise<string> => {
  const subtle = platform();
  const length = header['enc'] === 'A128GCM' ? 128 : 256;
  const made = await subtle.generateKey({ name: 'AES-GCM', length }, true, ['encrypt']);
  if (!('usages' in made)) throw new Error('AES has one key, not two');
  const head = part(header);
  // The key is new and used once, so any iv will do; twelve bytes (RFC 7518 §5.3).
  const iv = new Uint8Array(12);
  const bytes = typeof plaintext === 'string' ? encodeUtf8(plaintext) : plaintext;
  const gcm = { name: 'AES-GCM', iv, additionalData: encodeUtf8(head), tagLength: 128 };
  const sealed = new Uint8Array(await subtle.encrypt(gcm, made, bytes));
  const key = await wrapped(made, header, to);
  const text = [key, iv, sealed.subarray(0, -16), sealed.subarray(-16)].map(encodeBase64url);
  return [head, ...text].join('.');
};

/** The encrypted token with some header members set. Its tag no longer fits. */
export const withJweHeader = (token: string, changes: Members): string => {
  const [head = '', ...rest] = token.split('.');
  const text = new TextDecoder().decode(decodeBase64url(head).bytes);
  const header = JSON.parse(text) as Members;
  return [part({ ...header, ...changes }), ...rest].join('.');
};
