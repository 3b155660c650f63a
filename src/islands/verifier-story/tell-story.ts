import type { Attack, Move } from '../../core/attacks/attack.ts';
import { ATTACKS } from '../../core/attacks/index.ts';
import type { Patience } from '../../core/bench/ask-verifier.ts';
import type { Answer } from '../../core/bench/cell.ts';
import { createBench } from '../../core/bench/create-bench.ts';
import { shownOutcome, verdictSentence } from '../../core/bench/shown.ts';
import { SETTINGS } from '../../core/service/settings/index.ts';
import { faultsOf } from '../../core/verifiers/faults.ts';
import { FIXES } from '../../core/verifiers/fixes.ts';
import { VERIFIERS } from '../../core/verifiers/index.ts';
import { lineOfMark, shownSource } from '../../core/verifiers/source.ts';
import type { Verifier } from '../../core/verifiers/verifier.ts';
import { sourceOf } from './sources.ts';
import type { Story } from './story.ts';

/** A token's answer, and the line of the source that gave it. */
export type Lit = Pick<Answer, 'outcome' | 'at' | 'detail' | 'claims'> & {
  readonly line: number | undefined;
};

/** One verifier with both tokens: the forged one and the honest one. */
export interface Run {
  readonly source: string;
  /** Where it is broken, as `faultsOf` tells it; nothing for the mended one. */
  readonly faults: {
    readonly lines: readonly { readonly line: number; readonly says: string }[];
    readonly missing: readonly string[];
  };
  readonly forged: Lit;
  readonly honest: Lit;
}

/** Everything a story shows, computed. Plain values: it goes through a page's markup unharmed. */
export interface Told {
  readonly verifierName: string;
  readonly honestToken: string;
  readonly moves: readonly Move[];
  readonly broken: Run;
  readonly fixed: Run;
  /** The line of the fixed source that was added or changed. */
  readonly fixedLine: number | undefined;
  /** The cells that the transfer question rests on, as sentences. */
  readonly shows: readonly string[];
}

const named = <Kind extends { readonly id: string }>(all: readonly Kind[], id: string): Kind => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

/** Two seconds: no verifier of a story takes as many milliseconds. */
const patience: Patience = () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    over: new Promise((resolve) => {
      timer = setTimeout(() => {
        resolve('over');
      }, 2000);
    }),
    done: () => {
      clearTimeout(timer);
    },
  };
};

/** Tells a story with tokens signed as of `now` (seconds). Rejects where the platform has no WebCrypto. */
export const tellStory = async (story: Story, now: number): Promise<Told> => {
  const bench = createBench(SETTINGS, now, patience);
  const attack = named(ATTACKS, story.attack);
  const broken = named(VERIFIERS, story.verifier);
  const fix = FIXES.find(({ of }) => of === broken.id);
  if (fix === undefined) throw new Error(`${broken.id} has no fix`);
  const fixed: Verifier = {
    ...broken,
    id: `${broken.id}-fixed`,
    name: 'The mended verifier',
    file: fix.file,
    verify: fix.verify,
  };
  const run = async (verifier: Verifier): Promise<Run> => {
    const source = shownSource(sourceOf(verifier.file));
    const { answer, control } = await bench.cell(attack, verifier);
    const lit = ({ outcome, at, detail, claims }: Answer): Lit => ({
      outcome,
      at,
      detail,
      claims,
      line: at === undefined ? undefined : lineOfMark(source, at),
    });
    const { lines, missing } = faultsOf(verifier.id, source);
    const faults = { lines: [...lines].map(([line, says]) => ({ line, says })), missing };
    return { source, faults, forged: lit(answer), honest: lit(control) };
  };
  const sentence = async (shown: { attack: Attack; verifier: Verifier }): Promise<string> => {
    const { answer, applies } = await bench.cell(shown.attack, shown.verifier);
    const outcome = shownOutcome(answer.outcome, applies);
    return verdictSentence(outcome, shown.verifier.name, shown.attack.name);
  };
  const runOfBroken = await run(broken);
  const runOfFixed = await run(fixed);
  const { forged } = await bench.cell(attack, broken);
  return {
    verifierName: broken.name,
    honestToken: (await bench.setting(attack.setting)).honest,
    moves: forged.moves,
    broken: runOfBroken,
    fixed: runOfFixed,
    fixedLine: lineOfMark(runOfFixed.source, fix.mark),
    shows: await Promise.all(
      story.transfer.shows.map((cell) =>
        sentence({
          attack: named(ATTACKS, cell.attack),
          verifier: cell.verifier === 'fixed' ? fixed : named(VERIFIERS, cell.verifier),
        }),
      ),
    ),
  };
};
