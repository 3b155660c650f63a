import { constants, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { KeyEntry, Policy, Strictness, Verdict } from '../../../../src/core/jwt/index.ts';
import { openPolicy, readKeys, strict, verify } from '../../../../src/core/jwt/index.ts';

/** Tokens and keys made by node:crypto alone, so that nothing under test signs what it then verifies. */
export interface NodeKey {
  readonly alg: string;
  readonly signingKey: KeyObject | Buffer;
  /** What a verifier is given: the public half, or the secret. */
  readonly jwk: JsonWebKey;
}

export const b64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

const pairOf = (alg: string): { publicKey: KeyObject; privateKey: KeyObject } => {
  if (/^[RP]S/u.test(alg)) return generateKeyPairSync('rsa', { modulusLength: 2048 });
  const curve = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }[alg];
  if (curve !== undefined) return generateKeyPairSync('ec', { namedCurve: curve });
  if (alg === 'Ed25519' || alg === 'EdDSA') return generateKeyPairSync('ed25519');
  return generateKeyPairSync(alg.toLowerCase() as 'ml-dsa-44');
};

export const nodeKey = (alg: string): NodeKey => {
  if (alg.startsWith('HS')) {
    const secret = randomBytes(Number(alg.slice(2)) / 8);
    return { alg, signingKey: secret, jwk: { kty: 'oct', k: b64(secret) } };
  }
  const { publicKey, privateKey } = pairOf(alg);
  return { alg, signingKey: privateKey, jwk: publicKey.export({ format: 'jwk' }) };
};

/** The signature over a signing input (RFC 7515 §5.1) by node:crypto. */
export const signatureBytes = (alg: string, key: KeyObject | Buffer, input: string): Buffer => {
  const data = Buffer.from(input);
  const hash = `sha${alg.slice(2)}`;
  if (alg.startsWith('HS')) return createHmac(hash, key).update(data).digest();
  if (Buffer.isBuffer(key)) throw new Error(`${alg} takes no secret`);
  if (alg.startsWith('RS')) return sign(hash, data, key);
  if (alg.startsWith('PS'))
    return sign(hash, data, {
      key,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: Number(alg.slice(2)) / 8,
    });
  if (alg.startsWith('ES')) return sign(hash, data, { key, dsaEncoding: 'ieee-p1363' });
  return sign(null, data, key);
};

/** A token of exactly these texts. */
export const tokenOf = (key: NodeKey, header: string, payload: string | Uint8Array): string => {
  const input = `${b64(header)}.${b64(payload)}`;
  return `${input}.${b64(signatureBytes(key.alg, key.signingKey, input))}`;
};

export const entriesOf = async (text: string): Promise<readonly KeyEntry[]> =>
  (await readKeys(text, 'text')).entries;

/** verify with everything strict and nothing asked, but for what a test names. */
export const verdictOf = async (asked: {
  token: string;
  keys: readonly KeyEntry[];
  policy?: Partial<Policy>;
  lax?: readonly (keyof Strictness)[];
  now?: number;
  platform?: { readonly subtle: SubtleCrypto | undefined };
}): Promise<Verdict> => {
  const verdict = await verify(
    {
      token: asked.token,
      keys: asked.keys,
      policy: { ...openPolicy, ...asked.policy },
      strictness: laxIn(asked.lax ?? []),
      now: asked.now ?? NOW,
    },
    asked.platform,
  );
  for (const step of verdict.steps) {
    demandWords(step.sentence);
    demandWords(step.title);
    const mayHaveCode = step.outcome === 'fail' || step.outcome === 'not-reached';
    if ((step.code !== undefined) !== mayHaveCode) throw new Error(`${step.id}: code and outcome`);
  }
  return verdict;
};

/** A sentence for a reader holds no value that slipped through. */
export const demandWords = (sentence: string): void => {
  if (
    sentence.trim() === '' ||
    /undefined|NaN|Infinity|\[object|\bnull\b.*\bnull\b/u.test(sentence)
  )
    throw new Error(`no sentence for a reader: ${JSON.stringify(sentence)}`);
};

export const laxIn = (switches: readonly (keyof Strictness)[]): Strictness => ({
  ...strict,
  ...Object.fromEntries(switches.map((name) => [name, false])),
});

/** 2025-01-01T00:00:00Z. */
export const NOW = 1_735_689_600;
