import { ATTACKS } from '../../core/attacks/index.ts';
import type { Attack } from '../../core/attacks/attack.ts';
import type { Patience } from '../../core/bench/ask-verifier.ts';
import type { Answer, Cell } from '../../core/bench/cell.ts';
import { createBench } from '../../core/bench/create-bench.ts';
import { expectedCell, expectedControl } from '../../core/bench/expected-cell.ts';
import { reportCell } from '../../core/bench/report-cell.ts';
import type { CellReport } from '../../core/bench/report-cell.ts';
import { shownOutcome } from '../../core/bench/shown.ts';
import { SETTINGS } from '../../core/service/settings/index.ts';
import type { Setting } from '../../core/service/setting.ts';
import { VERIFIERS } from '../../core/verifiers/index.ts';
import { lineOfMark, shownSource } from '../../core/verifiers/source.ts';
import type { Verifier } from '../../core/verifiers/verifier.ts';
import type { OutcomeOf } from './filters.ts';
import { inTurns, nextTask } from './in-turns.ts';
import { sourceOf } from './sources.ts';
import type { AttackHead, CellId, Mark, Row, VerifierHead } from './table.ts';

/** A verifier that has not answered by then has timed out. */
const PATIENCE = 2000;
/** Cells under way at once, and the milliseconds after which the page gets its turn. */
const WIDTH = 8;
const BUDGET = 8;

/** What a verifier said to a token that was edited by hand. */
export interface EditedAnswer {
  readonly token: string;
  readonly answer: Answer;
  readonly line: number | undefined;
}

/** The bench of core as the page uses it. */
export interface Engine {
  readonly attacks: readonly AttackHead[];
  readonly verifiers: readonly VerifierHead[];
  readonly has: (cell: CellId) => boolean;
  /** What each cell must show. */
  readonly expected: OutcomeOf;
  /** Computes row after row, whole rows of these verifiers, giving the page its turns. */
  readonly run: (
    attacks: readonly string[],
    verifiers: readonly string[],
    onRow: (attack: string, row: Row) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly report: (cell: CellId) => Promise<CellReport>;
  /** Sends any text as a token to the verifier of a cell. */
  readonly judge: (token: string, cell: CellId) => Promise<EditedAnswer>;
}

const patience: Patience = () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    over: new Promise((resolve) => {
      timer = setTimeout(() => {
        resolve('over');
      }, PATIENCE);
    }),
    done: () => {
      clearTimeout(timer);
    },
  };
};

const named = <Kind extends { readonly id: string }>(all: readonly Kind[], id: string): Kind => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

/** Makes the scenes as of `now` (seconds), each in a task of its own. */
export const openEngine = async (now: number): Promise<Engine> => {
  const bench = createBench(SETTINGS, now, patience);
  const scenes = new Map<string, Setting>();
  for (const { setting } of ATTACKS) {
    if (scenes.has(setting)) continue;
    scenes.set(setting, await bench.setting(setting));
    await nextTask();
  }
  const sceneOf = (attack: Attack): Setting => {
    const scene = scenes.get(attack.setting);
    if (scene === undefined) throw new Error(`there is no setting ${attack.setting}`);
    return scene;
  };
  const kept = new Map<string, Promise<Cell>>();
  const cell = (attack: Attack, verifier: Verifier): Promise<Cell> => {
    const key = `${attack.id} ${verifier.id}`;
    const made = kept.get(key) ?? bench.cell(attack, verifier);
    kept.set(key, made);
    return made;
  };
  const markOf = (attack: Attack, verifier: Verifier, { answer, control, applies }: Cell): Mark => {
    const must = expectedCell(attack, verifier);
    const { id, format } = sceneOf(attack);
    const honest = expectedControl(id, format, verifier);
    return {
      shown: shownOutcome(answer.outcome, applies),
      agrees:
        answer.outcome === must.outcome &&
        answer.at === must.at &&
        control.outcome === honest.outcome &&
        control.at === honest.at,
    };
  };
  const attackHead = ({ id, name, group, needs, bcp, honest }: Attack): AttackHead => ({
    id,
    name,
    group,
    needs,
    bcp,
    honest: honest === true,
  });
  return {
    attacks: ATTACKS.map(attackHead),
    verifiers: VERIFIERS.map(({ id, name, sound }) => ({ id, name, sound })),
    has: ({ attack, verifier }) =>
      ATTACKS.some(({ id }) => id === attack) && VERIFIERS.some(({ id }) => id === verifier),
    expected: (attackId, verifierId) => {
      const attack = named(ATTACKS, attackId);
      const verifier = named(VERIFIERS, verifierId);
      const applies = verifier.takes === 'both' || verifier.takes === sceneOf(attack).format;
      return shownOutcome(expectedCell(attack, verifier).outcome, applies);
    },
    run: async (attackIds, verifierIds, onRow, signal) => {
      const verifiers = verifierIds.map((id) => named(VERIFIERS, id));
      const jobs = attackIds.flatMap((attackId) => {
        const attack = named(ATTACKS, attackId);
        const marks = new Map<string, Mark>();
        return verifiers.map((verifier) => async (): Promise<void> => {
          marks.set(verifier.id, markOf(attack, verifier, await cell(attack, verifier)));
          if (marks.size === verifiers.length && !signal.aborted) onRow(attackId, marks);
        });
      });
      const clock = (): number => performance.now();
      await inTurns(jobs, { width: WIDTH, budget: BUDGET, pause: nextTask, clock, signal });
    },
    report: async (id) => {
      const attack = named(ATTACKS, id.attack);
      const verifier = named(VERIFIERS, id.verifier);
      return reportCell(
        attack,
        verifier,
        await cell(attack, verifier),
        sceneOf(attack),
        sourceOf(verifier.file),
      );
    },
    judge: async (token, id) => {
      const attack = named(ATTACKS, id.attack);
      const verifier = named(VERIFIERS, id.verifier);
      const answer = await bench.judge(token, attack.setting, verifier);
      const source = shownSource(sourceOf(verifier.file));
      return {
        token,
        answer,
        line: answer.at === undefined ? undefined : lineOfMark(source, answer.at),
      };
    },
  };
};
