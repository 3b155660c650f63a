import type { Scenario } from '../../core/revocation/index.ts';
import { differences, withDifferences } from '../../links/differences.ts';
import type { Json } from '../../links/differences.ts';
import { createLinkCodec } from '../../links/link-codec.ts';
import { scenarioOf } from './edit.ts';
import { judged } from './judged.ts';
import { opening, presetOf } from './presets.ts';
import { endOf, opened, sideOf } from './state.ts';
import type { RaceState, SideName } from './state.ts';

/** What a link to the lab holds: where it was begun from, and what differs from that. */
export interface LinkState {
  /** The id of a preset; empty for a document that was pasted, which is written as differences from the first. */
  readonly preset: string;
  /** How the course differs from the preset, and the second course from the first; null: not at all, or none. */
  readonly main: Json;
  readonly branch: Json;
  readonly editing: string;
  /** The moment shown, in milliseconds of the run; null is its end. */
  readonly at: number | null;
  /** The request looked at: side, lane, instant, device. */
  readonly look: Json;
}

/** Lists as objects by place, so that a change of one element is written as that change alone. */
type Keyed = Readonly<Record<string, Json>>;

const lists = ['people', 'services', 'happenings', 'lanes'] as const;

const keyed = (scenario: Scenario): Keyed => ({
  ...(scenario as unknown as Keyed),
  shown: scenario.shown ?? null,
  ...Object.fromEntries(
    lists.map((name) => [name, Object.fromEntries(Object.entries(scenario[name])) as Json]),
  ),
});

const isObject = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The document again. It is not one yet: whoever calls has it judged. */
const unkeyed = (whole: Json): unknown => {
  if (!isObject(whole)) return whole;
  const { shown, ...rest } = whole;
  const document: Record<string, unknown> = { ...rest };
  if (shown !== null && shown !== undefined) document['shown'] = shown;
  for (const name of lists) {
    const list = whole[name];
    if (isObject(list)) document[name] = Object.values(list);
  }
  return document;
};

const patch = (from: Scenario, to: Scenario): Json => differences(keyed(from), keyed(to)) ?? {};

const applied = (from: Scenario, written: Json): Scenario =>
  unkeyed(withDifferences(keyed(from), written)) as Scenario;

type Resolved =
  | { readonly ok: true; readonly state: RaceState }
  | { readonly ok: false; readonly sentence: string };

const refused = (sentence: string): Resolved => ({ ok: false, sentence });

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** Puts together what a link describes, from presets, differences and the reading of scenarios. */
const resolve = (candidate: unknown): Resolved => {
  const { preset, main, branch, editing, at, look } = candidate as Partial<
    Record<keyof LinkState, unknown>
  >;
  if (typeof preset !== 'string') return refused('“preset” is not one it has.');
  const begun = preset === '' ? opening : presetOf(preset);
  if (begun === undefined) return refused(`It has no scenario “${preset.slice(0, 40)}”.`);
  const course = (from: Scenario, written: unknown, name: string): Resolved | Scenario => {
    if (written === null || written === undefined) return from;
    if (!isObject(written)) return refused(`“${name}” is not a list of differences.`);
    const verdict = judged(applied(from, written));
    if (verdict.ok) return verdict.scenario;
    const fault = verdict.faults[0];
    return refused(fault === undefined ? '' : `${fault.path}: ${fault.sentence}`);
  };
  const first = course(begun, main, 'main');
  if ('ok' in first) return first;
  const second = branch === null ? undefined : course(first, branch, 'branch');
  if (second !== undefined && 'ok' in second) return second;
  const begin = opened(preset, first);
  const state: RaceState = {
    ...begin,
    branch: second === undefined ? undefined : sideOf(second),
  };
  if (editing !== 'main' && editing !== 'branch') return refused('“editing” is not one it has.');
  if (at !== null && !isCount(at)) return refused('“at” is not a moment of the run.');
  const side = editing === 'branch' && second !== undefined ? 'branch' : 'main';
  const end = endOf(state);
  const whole: RaceState = { ...state, editing: side, at: Math.min(at ?? end, end) };
  if (look === null) return { ok: true, state: whole };
  if (!Array.isArray(look) || look.length !== 4) return refused('“look” names no request.');
  const [where, ...place] = look as unknown[];
  if ((where !== 'main' && where !== 'branch') || !place.every(isCount))
    return refused('“look” names no request.');
  const [lane = 0, moment = 0, device = 0] = place;
  return {
    ok: true,
    state: { ...whole, chosen: { side: where satisfies SideName, lane, at: moment, device } },
  };
};

/** The lab as a link holds it. */
export const toLink = (state: RaceState): LinkState => {
  const begun = presetOf(state.preset);
  const base = begun ?? opening;
  const main = runnable(state, 'main') ?? state.main.good;
  const branch = runnable(state, 'branch');
  const { chosen } = state;
  return {
    preset: begun === undefined ? '' : state.preset,
    main: same(base, main) ? null : patch(base, main),
    branch: branch === undefined ? null : patch(main, branch),
    editing: state.editing,
    at: state.at >= endOf(state) ? null : state.at,
    look: chosen === undefined ? null : [chosen.side, chosen.lane, chosen.at, chosen.device],
  };
};

/** A link carries what could be run last. */
const runnable = (state: RaceState, name: SideName): Scenario | undefined => {
  const side = state[name];
  if (side === undefined) return undefined;
  return side.faults.length === 0 ? scenarioOf(side.draft) : side.good;
};

const same = (a: Scenario, b: Scenario): boolean => differences(keyed(a), keyed(b)) === undefined;

/** `#revocation-race=v1.…` */
export const linkCodec = createLinkCodec<LinkState>({
  widget: 'revocation-race',
  version: 1,
  defaults: { preset: opening.id, main: null, branch: null, editing: 'main', at: null, look: null },
  validate: (candidate) => {
    const resolved = resolve(candidate);
    return resolved.ok ? { ok: true, state: candidate as LinkState } : resolved;
  },
});

/** The lab again. Only `validate` makes a LinkState, so there is always one. */
export const fromLink = (link: LinkState): RaceState => {
  const resolved = resolve(link);
  return resolved.ok ? resolved.state : opened(opening.id, opening);
};

/** What the lab opens with. */
export const initial: RaceState = opened(opening.id, opening);
