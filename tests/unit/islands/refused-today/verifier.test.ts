import { describe, expect, test } from 'vitest';
import article from '../../../../content/samples/article.json';
import {
  oneCharacter,
  payloadText,
  withPayload,
} from '../../../../src/islands/refused-today/forge.ts';
import {
  transferAnswers,
  transferLeeway,
  wrongRules,
} from '../../../../src/islands/refused-today/rules.ts';
import { judge } from '../../../../src/islands/refused-today/verifier.ts';

const iat = Date.parse('2024-12-31T00:00:00Z') / 1000;
const exp = Date.parse('2024-12-31T01:00:00Z') / 1000;
const today = Date.parse('2026-11-24T12:00:00Z') / 1000;
const signed = payloadText(article.text);

const decidedBy = async (token: string, now: number): Promise<string | undefined> =>
  (await judge(article, token, now)).decidedBy?.id;

test('the sample has the header and claims that the source article prints', () => {
  const [header = ''] = article.text.split('.');
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
    alg: 'RS256',
    kid: 'key-1',
    typ: 'JWT',
  });
  expect(JSON.parse(signed)).toEqual({ sub: 'u-9', iat, exp, aud: 'api', iss: 'auth' });
});

describe('what the experiment shows is so', () => {
  test('today: refused by exp alone, the arithmetic passing', async () => {
    const verdict = await judge(article, article.text, today);
    expect(verdict.steps.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toEqual([
      'exp',
    ]);
    expect(verdict.parts.signature).toBe('pass');
  });

  test('accepted from iat until the second before exp', async () => {
    expect((await judge(article, article.text, iat)).ok).toBe(true);
    expect((await judge(article, article.text, exp - 1)).ok).toBe(true);
    expect(await decidedBy(article.text, exp)).toBe('exp');
  });

  test('one character of the payload: refused by the arithmetic while exp passes', async () => {
    const forged = withPayload(article.text, oneCharacter(signed));
    expect(forged).not.toBe(article.text);
    const verdict = await judge(article, forged, exp - 1);
    expect(verdict.decidedBy?.id).toBe('signature-arithmetic');
    expect(verdict.steps.find(({ id }) => id === 'exp')?.outcome).toBe('pass');
  });

  test('every character of the payload is covered', async () => {
    for (let at = 0; at < signed.length; at += 1) {
      const changed = `${signed.slice(0, at)}${signed[at] === 'x' ? 'y' : 'x'}${signed.slice(at + 1)}`;
      const verdict = await judge(article, withPayload(article.text, changed), exp - 1);
      expect(verdict.decidedBy?.id).toBe('signature-arithmetic');
    }
  });

  test('the payload put back is the token again, byte for byte', () => {
    expect(withPayload(article.text, signed)).toBe(article.text);
    expect(withPayload(article.text, undefined)).toBe(article.text);
  });
});

test.each(wrongRules)('$id: the mark that contradicts it is in the verdict', async (rule) => {
  const verdict = await judge(article, article.text, today);
  const { step, outcome } = rule.contradictedBy;
  expect(verdict.steps.find(({ id }) => id === step)?.outcome).toBe(outcome);
  if ('step' in rule.bet) {
    const { step: bet } = rule.bet;
    expect(verdict.steps.some(({ id }) => id === bet)).toBe(true);
  }
  expect(rule.reveal({ exp, now: today })).toMatch(/\.$/);
});

test('the last question has one right answer, and the verifier gives it', async () => {
  const refusedAt = async (now: number): Promise<boolean> =>
    !(await judge(article, article.text, now, transferLeeway)).ok;
  for (const { after, right } of transferAnswers)
    expect((await refusedAt(exp + after)) && !(await refusedAt(exp + after - 1))).toBe(right);
  expect(transferAnswers.filter(({ right }) => right)).toHaveLength(1);
});

test('the reveal about milliseconds has the date they would mean', () => {
  // 1735606800 ms is 20 days, 2 hours, 6 minutes and 46.8 seconds after the start of 1970.
  const words = wrongRules.find(({ id }) => id === 'far-future')?.reveal({ exp, now: today });
  expect(words).toContain('1970-01-21 02:06:46 UTC');
  expect(words).toContain('2024-12-31 01:00:00 UTC');
});
