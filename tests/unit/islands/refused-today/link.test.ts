import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLink, linkCodec, toLink } from '../../../../src/islands/refused-today/link.ts';
import type { LinkState } from '../../../../src/islands/refused-today/link.ts';
import { beginning } from '../../../../src/islands/refused-today/state.ts';
import type { Experiment } from '../../../../src/islands/refused-today/state.ts';
import { createLinkCodec, shortLink } from '../../../../src/links/link-codec.ts';

const experiments: fc.Arbitrary<Experiment> = fc
  .record({
    answer: fc.constantFrom(
      'time-is-over',
      'stale-signature',
      'revoked',
      'decodes',
      'far-future',
      'unknown',
    ),
    sureness: fc.constantFrom('sure', 'guessing', undefined),
    payload: fc.option(fc.string({ maxLength: 300 }), { nil: undefined }),
    accepted: fc.boolean(),
    forged: fc.boolean(),
    all: fc.boolean(),
    transfer: fc.constantFrom('at-exp', 'after-exp', 'at-leeway', 'after-leeway', undefined),
  } as const)
  .map(({ accepted, forged, ...rest }) => ({
    ...beginning,
    ...rest,
    ran: true,
    ranAt: 77,
    seen: { accepted, forged },
  }));

test('every state comes back from its link, which is short', async () => {
  await fc.assert(
    fc.asyncProperty(experiments, fc.option(fc.integer()), async (experiment, clock) => {
      const made = await linkCodec.encode(toLink(experiment, clock));
      expect(made.ok && made.length <= shortLink).toBe(true);
      const read = await linkCodec.decode(made.ok ? made.fragment : '');
      expect(read.ok).toBe(true);
      expect(fromLink(read.state, 77)).toEqual(experiment);
      expect(read.state.clock).toBe(clock);
    }),
  );
});

test('a link of version 1 opens as it did', async () => {
  const text = readFileSync(
    new URL('../../../fixtures/links/v1/refused-today.txt', import.meta.url),
    'utf8',
  ).trim();
  expect((await linkCodec.decode(text)).state).toEqual({
    answer: 'revoked',
    sureness: 'guessing',
    ran: true,
    payload: '{"sub":"u-8","iat":1735603200,"exp":1735606800,"aud":"api","iss":"auth"}',
    clock: 1735605000,
    accepted: true,
    forged: true,
    all: false,
    transfer: 'at-leeway',
  });
});

test('values that the experiment does not have are refused; a run without an answer did not happen', async () => {
  const forged = createLinkCodec<Record<keyof LinkState, unknown>>({
    widget: 'refused-today',
    version: 1,
    defaults: toLink(beginning, null),
    validate: (candidate) => ({ ok: true, state: candidate as LinkState }),
  });
  const open = async (change: Partial<Record<keyof LinkState, unknown>>) => {
    const made = await forged.encode({ ...toLink(beginning, null), ...change });
    return linkCodec.decode(made.ok ? made.fragment : '');
  };
  for (const change of [
    { answer: 'because' },
    { sureness: 'very' },
    { transfer: 7 },
    { payload: 'x'.repeat(2001) },
    { payload: {} },
    { clock: 1.5 },
    { clock: '1735605000' },
  ])
    expect(await open(change)).toMatchObject({ ok: false, code: 'LINK_STATE' });
  expect(await open({ ran: true, accepted: true, all: true })).toMatchObject({
    ok: true,
    state: { ran: false, accepted: false, all: false },
  });
});
