import { importJWK, jwtVerify } from 'jose';
import type { JWK } from 'jose';
import {
  generateKey,
  openPolicy,
  publicJwk,
  readKeys,
  sign,
  strict,
  verify,
} from '../../src/core/jwt/index.ts';

/** One line of the comparison: medians in microseconds of verifying one token with one key. */
export interface VerifyRow {
  readonly alg: string;
  readonly verifyMicroseconds: number;
  readonly joseMicroseconds: number;
  readonly ratio: number;
}

const NOW = 1_735_603_300;
const claims = JSON.stringify({
  iss: 'https://auth.example/',
  sub: 'u-9',
  aud: 'https://api.example',
  iat: 1_735_603_200,
  nbf: 1_735_603_200,
  exp: 1_735_606_800,
  scope: 'openid profile orders:read',
});

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;

const timed = async (run: () => Promise<unknown>, rounds: number): Promise<number> => {
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) await run();
  return ((performance.now() - start) / rounds) * 1000;
};

const benchOne = async (alg: string, samples: number): Promise<VerifyRow> => {
  const made = await generateKey(alg);
  if (!made.ok) throw new Error(made.sentence);
  const signed = await sign({
    header: JSON.stringify({ alg, typ: 'JWT' }),
    payload: claims,
    key: made.entry,
    strictness: strict,
  });
  if (!signed.ok) throw new Error(signed.sentence);
  const { token } = signed;
  // What a verifier holds: the public half, or the secret.
  const jwk = publicJwk(made.entry.jwk) ?? { kty: 'oct', k: made.entry.jwk.k };
  const { entries } = await readKeys(JSON.stringify(jwk), 'text');
  const key = await importJWK(jwk as JWK, alg);
  const policy = {
    ...openPolicy,
    algorithms: [alg],
    issuers: ['https://auth.example/'],
    audiences: ['https://api.example'],
    typ: 'JWT',
  };
  const ours = async (): Promise<void> => {
    const { ok } = await verify({ token, keys: entries, policy, strictness: strict, now: NOW });
    if (!ok) throw new Error(`${alg}: refused`);
  };
  const currentDate = new Date(NOW * 1000);
  const theirs = async (): Promise<void> => {
    await jwtVerify(token, key, {
      algorithms: [alg],
      issuer: 'https://auth.example/',
      audience: 'https://api.example',
      typ: 'JWT',
      currentDate,
    });
  };
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  await timed(ours, 200);
  await timed(theirs, 200);
  // Turn by turn, and each goes first as often as the other, so that both see the same machine.
  for (let sample = 0; sample < samples; sample += 1) {
    if (sample % 2 === 0) times.ours.push(await timed(ours, 20));
    times.theirs.push(await timed(theirs, 20));
    if (sample % 2 === 1) times.ours.push(await timed(ours, 20));
  }
  const verifyMicroseconds = median(times.ours);
  const joseMicroseconds = median(times.theirs);
  return {
    alg,
    verifyMicroseconds,
    joseMicroseconds,
    ratio: verifyMicroseconds / joseMicroseconds,
  };
};

/**
 * Our verify against jose's jwtVerify: the same token, the same key (jose given an imported CryptoKey, ours
 * an entry whose key is imported at the first call), the same algorithm, issuer, audience, type and time
 * asked of it. Ours tells every step; jose says yes or throws.
 */
export const benchVerify = async (samples = 150): Promise<VerifyRow[]> => {
  const rows: VerifyRow[] = [];
  for (const alg of ['HS256', 'RS256', 'ES256', 'Ed25519']) rows.push(await benchOne(alg, samples));
  return rows;
};

if (import.meta.main) {
  console.log(
    'Verifying one token with one key, warm, medians: verify (every step told) against jwtVerify of jose.',
  );
  for (const { alg, verifyMicroseconds, joseMicroseconds, ratio } of await benchVerify())
    console.log(
      `${alg.padEnd(8)} ours ${verifyMicroseconds.toFixed(1).padStart(7)} µs   jose ${joseMicroseconds.toFixed(1).padStart(7)} µs   ratio ${ratio.toFixed(2)}`,
    );
}
