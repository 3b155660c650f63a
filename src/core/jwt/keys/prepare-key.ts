import type { Algorithm } from '../algorithms.ts';
import { decodeBase64url } from '../base64url.ts';
import type { KeyEntry } from '../key-entry.ts';
import { canonicalJwk } from './canonical-jwk.ts';

/** A key ready for the arithmetic of one algorithm. */
export type PreparedKey =
  | { readonly ok: true; readonly kind: 'platform'; readonly key: CryptoKey }
  /** HMAC without WebCrypto: the bytes, for the pure JavaScript implementation. */
  | { readonly ok: true; readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly ok: false;
      /** No WebCrypto in this page · the browser does not know the algorithm · it refused the material. */
      readonly code: 'JWT_NO_WEBCRYPTO' | 'JWT_ALG_UNSUPPORTED' | 'JWT_KEY_REJECTED';
      readonly reason: string;
    };

const prepared = new WeakMap<KeyEntry, Map<string, Promise<PreparedKey>>>();

const wordsOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);

const isUnsupported = (problem: unknown): boolean =>
  problem instanceof Error && problem.name === 'NotSupportedError';

const prepare = async (
  entry: KeyEntry,
  algorithm: Algorithm,
  usage: 'sign' | 'verify',
  subtle: SubtleCrypto | undefined,
): Promise<PreparedKey> => {
  if (algorithm.family === 'hmac') {
    const written: unknown = entry.jwk.k;
    const { bytes } = decodeBase64url(typeof written === 'string' ? written : '');
    // WebCrypto has no HMAC keys of length zero; and pages over plain http have no WebCrypto.
    if (subtle === undefined || bytes.length === 0) return { ok: true, kind: 'bytes', bytes };
    return imported(() => subtle.importKey('raw', bytes, algorithm.keyParameters, false, [usage]));
  }
  if (subtle === undefined)
    return { ok: false, code: 'JWT_NO_WEBCRYPTO', reason: 'this page has no WebCrypto' };
  const jwk =
    usage === 'verify' ? canonicalJwk(entry.jwk, 'public') : canonicalJwk(entry.jwk, 'private');
  if (jwk === undefined)
    return { ok: false, code: 'JWT_KEY_REJECTED', reason: 'a secret has no public half' };
  return imported(() => subtle.importKey('jwk', jwk, algorithm.keyParameters, false, [usage]));
};

const imported = async (importKey: () => Promise<CryptoKey>): Promise<PreparedKey> => {
  try {
    return { ok: true, kind: 'platform', key: await importKey() };
  } catch (problem) {
    return {
      ok: false,
      code: isUnsupported(problem) ? 'JWT_ALG_UNSUPPORTED' : 'JWT_KEY_REJECTED',
      reason: wordsOf(problem),
    };
  }
};

/** Imports a key for one algorithm and one use; remembered as long as the entry lives. Never rejects. */
export const prepareKey = (
  entry: KeyEntry,
  algorithm: Algorithm,
  usage: 'sign' | 'verify',
  subtle: SubtleCrypto | undefined,
): Promise<PreparedKey> => {
  const known = prepared.get(entry) ?? new Map<string, Promise<PreparedKey>>();
  prepared.set(entry, known);
  const name = `${algorithm.name} ${usage} ${subtle === undefined ? 'bytes' : 'platform'}`;
  const made = known.get(name) ?? prepare(entry, algorithm, usage, subtle);
  known.set(name, made);
  return made;
};
