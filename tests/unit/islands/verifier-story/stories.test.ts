import { describe, expect, test } from 'vitest';
import { lineOfMark } from '../../../../src/core/verifiers/source.ts';
import { beginning, reducerFor, shownRule } from '../../../../src/islands/verifier-story/state.ts';
import { STORIES } from '../../../../src/islands/verifier-story/stories/index.ts';
import { tellStory } from '../../../../src/islands/verifier-story/tell-story.ts';

const NOW = 1_790_000_000;

test('ids stand once, and no two stories have the same title', () => {
  expect(new Set(STORIES.map(({ id }) => id)).size).toBe(STORIES.length);
  expect(new Set(STORIES.map(({ title }) => title)).size).toBe(STORIES.length);
});

describe.each(STORIES.map((story) => [story.id, story] as const))('%s', (_id, story) => {
  const told = tellStory(story, NOW);

  test('the forged token gets in, by a line that can be lit, and the honest one too', async () => {
    const { broken } = await told;
    expect(broken.forged.outcome).toBe('accept');
    expect(broken.forged.line).toBeGreaterThan(1);
    expect(broken.honest.outcome).toBe('accept');
  });

  test('one mended line later it is refused by that very line, and the honest token still gets in', async () => {
    const { fixed, fixedLine } = await told;
    expect(fixed.forged.outcome).toBe('refuse');
    expect(fixed.forged.line).toBe(fixedLine);
    expect(fixed.honest.outcome).toBe('accept');
  });

  test('has two to four wrong rules, each reached by its answer and each betting on another line', async () => {
    const { broken, moves } = await told;
    const reduce = reducerFor(moves.length);
    expect(story.rules.length).toBeGreaterThanOrEqual(2);
    expect(story.rules.length).toBeLessThanOrEqual(4);
    for (const rule of story.rules) {
      const predicted = [
        { type: 'answer', answer: rule.id } as const,
        { type: 'sureness', sureness: 'sure' } as const,
        ...moves.map(() => ({ type: 'move' }) as const),
      ].reduce(reduce, beginning);
      expect(shownRule(story, predicted)).toBeUndefined();
      expect(shownRule(story, reduce(predicted, { type: 'send' }))).toBe(rule);
      if ('mark' in rule.bet) {
        const bet = lineOfMark(broken.source, rule.bet.mark);
        expect(bet, `${rule.id} bets on a line that there is`).toBeDefined();
        expect(bet).not.toBe(broken.forged.line);
      }
    }
  });

  test('asks one thing more, with one right answer, and rests it on computed cells', async () => {
    const { answers, shows } = story.transfer;
    expect(answers.filter(({ right }) => right)).toHaveLength(1);
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect((await told).shows).toHaveLength(shows.length);
    expect(shows.length).toBeGreaterThan(0);
  });
});

/** What the transfer questions claim, by hand: outcome of each computed cell. */
test.each([
  [
    'decode-only',
    [
      'The mended verifier refuses: alg: none',
      'The mended verifier lets in: Expired token, replayed',
    ],
  ],
  [
    'alg-none',
    ['Forbids the word none lets in: alg: nOnE', 'The mended verifier refuses: alg: nOnE'],
  ],
  ['header-trusting', ['Forbids the word none lets in:', 'The mended verifier refuses:']],
  ['confusion', ['One list for all keys lets in:']],
  ['ignored-expiry', ['The mended verifier refuses:', 'lets in:']],
  [
    'skipped-audience',
    [
      'The mended verifier lets in: Token of another issuer',
      'Pinned refuses: Token of another issuer',
    ],
  ],
])('the answers of %s are what the bench computes', async (id, sentences) => {
  const story = STORIES.find((one) => one.id === id);
  if (story === undefined) throw new Error(id);
  const { shows } = await tellStory(story, NOW);
  expect(shows).toHaveLength(sentences.length);
  for (const [nth, sentence] of sentences.entries()) expect(shows[nth]).toContain(sentence);
});
