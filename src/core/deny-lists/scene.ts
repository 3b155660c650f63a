import { generateKey, sign } from '../jwt/on-demand.ts';
import type { KeyEntry } from '../jwt/key-entry.ts';
import { strict } from '../jwt/policy.ts';
import { DENY_LISTS } from './lists/index.ts';
import { revoke } from './revocation.ts';
import type { Revocation } from './revocation.ts';

/** The algorithms of the lab, the one that can be nudged in most ways first. */
export const SCENE_ALGORITHMS = ['ES256', 'HS256', 'RS256', 'Ed25519'] as const;
export type SceneAlgorithm = (typeof SCENE_ALGORITHMS)[number];

export type TokenId = 'revoked' | 'other-device' | 'signed-in-again' | 'other-user';

/** Who may be told from the token, and when it was issued: seconds before the scene's present. */
interface Issued {
  readonly id: TokenId;
  readonly sub: string;
  readonly jti: string;
  readonly ago: number;
}

const ISSUED: readonly Issued[] = [
  { id: 'revoked', sub: 'u-9', jti: 't-1041', ago: 1200 },
  { id: 'other-device', sub: 'u-9', jti: 't-1042', ago: 900 },
  { id: 'signed-in-again', sub: 'u-9', jti: 't-1043', ago: 60 },
  { id: 'other-user', sub: 'u-7', jti: 't-2001', ago: 900 },
];
const REVOKED_AGO = 300;
const LIFETIME = 3600;

export const ISSUER = 'https://id.example';
export const AUDIENCE = 'api';

/** Four tokens of one issuer, the first of them revoked in every deny-list. */
export interface Scene {
  readonly algorithm: SceneAlgorithm;
  /** Holds the private half: it never leaves the page. */
  readonly key: KeyEntry;
  readonly tokens: Readonly<Record<TokenId, string>>;
  /** Seconds. */
  readonly issuedAt: number;
  readonly revokedAt: number;
  readonly expiresAt: number;
  readonly revocations: readonly Revocation[];
}

export type SceneMaking =
  | { readonly ok: true; readonly scene: Scene }
  | { readonly ok: false; readonly code: string; readonly sentence: string };

/** Claims of one token of the scene as JSON, `at` seconds being the scene's present. */
const claims = ({ sub, jti, ago }: Issued, at: number): string =>
  JSON.stringify({
    iss: ISSUER,
    sub,
    aud: AUDIENCE,
    jti,
    iat: at - ago,
    exp: at - ago + LIFETIME,
  });

/**
 * Signs the scene with a fresh key and revokes the first token. `at` is the scene's present in whole seconds.
 * Refuses what `generateKey` and `sign` refuse: JWT_NO_WEBCRYPTO, JWT_ALG_UNSUPPORTED and the like.
 */
export const makeScene = async (algorithm: SceneAlgorithm, at: number): Promise<SceneMaking> => {
  const made = await generateKey(algorithm);
  if (!made.ok) return made;
  const key = made.entry;
  const header = JSON.stringify({ alg: algorithm, typ: 'JWT' });
  const tokens = {} as Record<TokenId, string>;
  for (const issued of ISSUED) {
    const signed = await sign({ header, payload: claims(issued, at), key, strictness: strict });
    if (!signed.ok) return signed;
    tokens[issued.id] = signed.token;
  }
  const revokedAt = at - REVOKED_AGO;
  const revocations = await Promise.all(
    DENY_LISTS.map((list) => revoke(list, tokens.revoked, revokedAt)),
  );
  const issuedAt = at - (ISSUED[0]?.ago ?? 0);
  const expiresAt = issuedAt + LIFETIME;
  return {
    ok: true,
    scene: { algorithm, key, tokens, issuedAt, revokedAt, expiresAt, revocations },
  };
};
