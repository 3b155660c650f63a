import { describe, expect, it } from 'vitest';
import {
  answerFlags,
  checkOf,
  flagRules,
  nearerAnswers,
  pickRuleOf,
  pickRules,
  tooEarly,
  transferAnswers,
} from '../../../../src/islands/fired/rules.ts';
import type { Flags } from '../../../../src/islands/fired/state.ts';
import { at, clock, mornings } from './given.ts';

/** All three flags where they belong, but for these. */
const flags = (off: Partial<Flags>): Flags => ({
  session: at('10:02:00'),
  'jwt-long': at('10:40:50'),
  'jwt-refresh': at('10:06:00'),
  ...off,
});
const answer = (off: Partial<Flags>) => answerFlags(flags(off), mornings.morning, clock);

describe('the answer to the flags', () => {
  it.each([
    // Flags, the rule they follow, the lane it is about, and the time and check of the mark that contradicts it.
    [
      { 'jwt-long': at('10:02:00') },
      'sign-out-reaches-it',
      'jwt-long',
      '10:02:10',
      /exp is still to come; it asked nobody/,
    ],
    [
      { 'jwt-refresh': at('10:02:00') },
      'sign-out-reaches-it',
      'jwt-refresh',
      '10:02:10',
      /exp is still to come/,
    ],
    [{ 'jwt-long': at('10:46:00') }, 'nothing-ends-it', 'jwt-long', '10:41:10', /exp has come/],
    [
      { 'jwt-refresh': at('10:07:00') },
      'counted-from-the-firing',
      'jwt-refresh',
      '10:06:10',
      /refresh token is no longer good/,
    ],
    // A flag well after the firing lets the token outlive the sign-out: another rule put it there.
    [{ 'jwt-long': at('10:30:00') }, 'cut-short', 'jwt-long', '10:30:10', /exp is still to come/],
    [
      { 'jwt-refresh': at('10:04:00') },
      'cut-short',
      'jwt-refresh',
      '10:04:10',
      /exp is still to come/,
    ],
    [{ 'jwt-long': at('10:42:00') }, 'exp-lags', 'jwt-long', '10:41:10', /exp has come/],
    // Five minutes from the firing are 10:07:00; the laptop's next request is at :10.
    [
      { 'jwt-refresh': at('10:06:40') },
      'counted-from-the-firing',
      'jwt-refresh',
      '10:06:10',
      /refresh token is no longer good/,
    ],
    [
      { 'jwt-refresh': at('10:07:30') },
      'a-refresh-goes-through',
      'jwt-refresh',
      '10:06:10',
      /refresh token is no longer good/,
    ],
    [{ session: at('10:07:00') }, 'a-session-lags', 'session', '10:02:10', /no such row/],
    [{ session: at('09:58:30') }, 'before-the-firing', 'session', '09:58:50', /has the session/],
  ] as const)('%o follows %s', (off, id, lane, time, check) => {
    const said = answer(off);
    if (said.kind !== 'rule' && said.kind !== 'early') throw new Error(said.kind);
    expect(said.id).toBe(id);
    expect(said.lane).toBe(lane);
    expect(clock(said.mark.at)).toBe(time);
    expect(checkOf(said.mark)).toMatch(check);
  });

  it('reaches every rule there is', () => {
    const reached = new Set(
      [
        { 'jwt-long': at('10:02:00') },
        { 'jwt-long': at('10:20:00') },
        { 'jwt-long': at('10:42:00') },
        { 'jwt-long': at('10:46:00') },
        { 'jwt-refresh': at('10:07:00') },
        { 'jwt-refresh': at('10:30:00') },
        { session: at('10:02:30') },
        { session: at('10:00:00') },
      ].map((off) => {
        const said = answer(off);
        return 'id' in said ? said.id : said.kind;
      }),
    );
    expect(reached).toEqual(new Set([...flagRules, tooEarly].map(({ id }) => id)));
  });

  it('speaks of the worst flag', () => {
    const said = answer({ session: at('10:05:00'), 'jwt-long': at('10:02:00') });
    expect('lane' in said && said.lane).toBe('jwt-long');
  });

  it('says of a flag at 10:07 when the token was refreshed and when it died', () => {
    const said = answer({ 'jwt-refresh': at('10:07:00') });
    expect('sentence' in said && said.sentence).toMatch(/10:01:10.*10:06:10/);
  });

  it('lets a flag on the last request or beside it be right', () => {
    for (const time of ['10:40:30', '10:40:50', '10:41:10'])
      expect(answer({ 'jwt-long': at(time) }).kind).toBe('right');
    expect(answer({ 'jwt-long': at('10:41:20') }).kind).toBe('rule');
  });

  it('has its own answer to “don’t know”, unless another flag is wrong', () => {
    expect(answer({ session: 'unknown' }).kind).toBe('waived');
    expect(answer({ session: 'unknown', 'jwt-long': at('10:02:00') }).kind).toBe('rule');
  });
});

describe('who is turned away', () => {
  it('reaches every rule, and none with the right picks or with “don’t know”', () => {
    const lanes = ['session', 'session-cache', 'jwt-refresh', 'jwt-long'];
    const reached = new Set<string>();
    for (let bits = 1; bits < 16; bits += 1) {
      const picks = lanes.filter((_, nth) => (bits & (1 << nth)) !== 0);
      const rule = pickRuleOf(picks);
      if (picks.join(' ') === 'session session-cache jwt-refresh') expect(rule).toBeUndefined();
      else {
        expect(rule, picks.join(' ')).toBeDefined();
        if (rule !== undefined) reached.add(rule.id);
      }
    }
    expect(reached).toEqual(new Set(pickRules.map(({ id }) => id)));
    expect(pickRuleOf(['unknown'])).toBeUndefined();
  });

  it.each([
    // Who picked a token does not hold that tokens need nobody, and who picked the cache that it bridges anything.
    [['jwt-long'], 'everybody-needs-the-store'],
    [['session', 'jwt-long'], 'everybody-needs-the-store'],
    [['session'], 'a-token-needs-nobody'],
    [['jwt-refresh'], 'a-session-is-in-the-cookie'],
    [['session', 'jwt-refresh'], 'a-cache-bridges-it'],
    [['session-cache', 'jwt-refresh'], 'who-asks-is-answered'],
  ])('%o follows %s', (picks, id) => {
    expect(pickRuleOf(picks)?.id).toBe(id);
  });
});

it('each question has one answer without a rule behind it, beside “don’t know”', () => {
  for (const answers of [nearerAnswers, transferAnswers])
    expect(
      (answers as readonly { id: string; rule: string | undefined }[]).filter(
        ({ id, rule }) => rule === undefined && id !== 'unknown',
      ),
    ).toHaveLength(1);
});
