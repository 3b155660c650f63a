import { expect, test } from 'vitest';
import { ATTACKS } from '../../../../src/core/attacks/index.ts';
import { createBench } from '../../../../src/core/bench/create-bench.ts';
import { SETTINGS } from '../../../../src/core/service/settings/index.ts';
import { VERIFIERS } from '../../../../src/core/verifiers/index.ts';
import { patienceOf } from '../bench/patience.ts';

const bench = createBench(SETTINGS, 1_790_000_000, patienceOf(2000));

/** What the application believes after an attack, and the payload that arrived, as text. */
const after = async (attackId: string, verifierId: string) => {
  const attack = ATTACKS.find(({ id }) => id === attackId);
  const verifier = VERIFIERS.find(({ id }) => id === verifierId);
  if (attack === undefined || verifier === undefined) throw new Error('no such cell');
  const { answer, forged } = await bench.cell(attack, verifier);
  const arrived = forged.moves.at(-1)?.token ?? '';
  const payload = Buffer.from(arrived.split('.')[1] ?? '', 'base64url').toString('latin1');
  return { claims: answer.claims, payload };
};

test.each([
  ['stripped-signature', 'skips-empty-signature'],
  ['signature-from-error', 'verbose-error'],
  ['borrowed-issuer', 'unbound-keys'],
  ['unencoded-payload', 'b64-two-ways'],
  ['json-polyglot', 'json-or-compact'],
  ['repeated-claim', 'pinned'],
  ['repeated-claim-nested', 'pinned'],
  ['repeated-kid', 'first-wins'],
  ['wrong-audience', 'skips-aud-iss'],
])('after %s, %s believes in an admin', async (attack, verifier) => {
  const { claims } = await after(attack, verifier);
  expect(claims?.['role']).toBe('admin');
});

test('the honest token of each of these scenes is a reader’s', async () => {
  for (const id of ['rs256', 'hs256', 'two-issuers', 'careless-issuer', 'two-services']) {
    const { honest } = await bench.setting(id);
    expect(Buffer.from(honest.split('.')[1] ?? '', 'base64url').toString()).toContain(
      '"role":"reader"',
    );
  }
});

test('the issuer signed one number, and the application has its neighbour', async () => {
  const { claims, payload } = await after('colliding-ids', 'pinned');
  expect(payload).toContain('"sub":9007199254740993');
  expect(String(claims?.sub)).toBe('9007199254740992');
});

test('a byte that is no text has become U+FFFD', async () => {
  const { claims, payload } = await after('invalid-utf8', 'lossy-utf8');
  expect(payload).toContain('"sub":"u-9\u00ff"');
  expect(claims?.sub).toBe('u-9\ufffd');
});

test('of two audiences the first was checked, and the last is believed', async () => {
  const { claims, payload } = await after('repeated-audience', 'first-wins');
  expect(payload.indexOf('https://api.example')).toBeLessThan(
    payload.indexOf('https://reports.example'),
  );
  expect(claims?.aud).toBe('https://reports.example');
});

test('the other spellings of a revoked token differ from it, in their third part only', async () => {
  const { knows } = await bench.setting('revoked');
  const stolen = knows.tokens['stolen'] ?? '';
  const [pinned] = VERIFIERS;
  if (pinned === undefined) throw new Error('no verifier');
  for (const id of ['revoked-trailing-bits', 'revoked-padding', 'revoked-blank']) {
    const attack = ATTACKS.find((one) => one.id === id);
    if (attack === undefined) throw new Error(`no ${id}`);
    const { forged } = await bench.cell(attack, pinned);
    const arrived = forged.moves.at(-1)?.token ?? '';
    expect(arrived, id).not.toBe(stolen);
    expect(arrived.split('.').slice(0, 2), id).toEqual(stolen.split('.').slice(0, 2));
    const bytes = (token: string) => Buffer.from(token.split('.')[2] ?? '', 'base64url');
    expect(bytes(arrived), id).toEqual(bytes(stolen));
  }
});

test('the stolen token stands in all four lists', async () => {
  const { service, knows } = await bench.setting('revoked');
  const stolen = knows.tokens['stolen'] ?? '';
  const hash = Buffer.from(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stolen)),
  ).toString('base64url');
  expect(service.denied.tokens).toContain(stolen);
  expect(service.denied.hashes).toContain(hash);
  expect(service.denied.ids).toContain('https://issuer.example t-4655');
  expect(service.denied.notBefore.get('u-7')).toBe(1_790_000_000 - 600);
});
