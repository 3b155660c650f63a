import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPolicy, strict } from '../../../../src/core/jwt/policy.ts';
import { benchLinks, fromShared, toShared } from '../../../../src/islands/jwt-workbench/link.ts';
import type { Sample } from '../../../../src/islands/jwt-workbench/sample.ts';
import { enteredFrom } from '../../../../src/islands/jwt-workbench/state.ts';

const sample: Sample = {
  id: 'made-up',
  title: 'Made up',
  group: 'Test',
  note: 'A note.',
  text: 'a.b.c',
  keys: { verify: '{"kty":"EC"}', secretEncoding: 'text' },
  clock: 1_700_000_000,
  policy: { audiences: ['api'] },
};
const entered = enteredFrom(sample);

const through = async (fragment: string) => {
  const read = await benchLinks.decode(fragment);
  if (!read.ok) throw new Error(read.sentence);
  return read.state;
};
const link = async (...args: Parameters<typeof toShared>): Promise<string> => {
  const written = await benchLinks.encode(toShared(...args));
  if (!written.ok) throw new Error(written.sentence);
  return written.fragment;
};

describe('links of the workbench', () => {
  it('restores an edited sample with policy, switches and clock', async () => {
    const changed = {
      ...entered,
      text: 'a.b.x',
      policy: { ...openPolicy, algorithms: ['ES256'], leeway: 60, maxAge: 300, typ: 'at+jwt' },
      strictness: { ...strict, duplicateNames: false },
    };
    const state = await through(
      await link(changed, sample, { text: true, publicKey: undefined, now: 1_700_000_300 }),
    );
    expect(state.now).toBe(1_700_000_300);
    expect(fromShared(state, sample)).toEqual(changed);
  });

  it('keeps the reader’s token out unless they ticked it', async () => {
    const own = { ...entered, text: 'eyJsecret.eyJtoken.sig', sampleId: undefined };
    const fragment = await link(own, undefined, { text: false, publicKey: undefined, now: null });
    const state = await through(fragment);
    expect(state.text).toBeNull();
    expect(fragment).not.toContain(btoa('eyJsecret').replaceAll('=', ''));
  });

  it('refuses to write a private JWK or a private PEM even when handed one as public', async () => {
    for (const key of [
      '{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}',
      '-----BEGIN PRIVATE KEY-----\nAA\n-----END PRIVATE KEY-----',
    ]) {
      const written = await benchLinks.encode(
        toShared({ ...entered, keyText: key }, sample, { text: false, publicKey: key, now: null }),
      );
      expect(written).toMatchObject({ ok: false, code: 'LINK_SECRET' });
    }
  });

  it('stays short for a sample with a changed policy and clock', async () => {
    const fragment = await link(
      {
        ...entered,
        policy: { ...openPolicy, algorithms: ['RS256'], issuers: ['https://issuer.example'] },
      },
      sample,
      { text: false, publicKey: undefined, now: 1_735_606_800 },
    );
    expect(fragment.length).toBeLessThan(400);
  });

  it.each([
    ['a policy of the wrong shape', { policy: [{ leeway: 'a lot' }] }],
    ['a clock that is text', { now: 'noon' }],
    ['a sample that is a path', { sample: '../../etc' }],
    ['a token that is a number', { text: 5 }],
  ])('refuses a link with %s and says so', async (_name, written) => {
    const payload = btoa(JSON.stringify(written))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
    const read = await benchLinks.decode(`#jwt=v1.${payload}`);
    expect(read).toMatchObject({ ok: false, code: 'LINK_STATE' });
  });

  it('opens the link kept from version 1', async () => {
    // Written by hand: {"sample":"es256","policy":{"algorithms":["ES256"],"leeway":30},"now":1700000000}
    const kept = readFileSync('tests/fixtures/links/v1/jwt-workbench.txt', 'utf8').trim();
    const state = await through(kept);
    expect(state).toMatchObject({
      sample: 'es256',
      text: null,
      now: 1_700_000_000,
      policy: { algorithms: ['ES256'], leeway: 30, checkTimes: true },
    });
  });
});
