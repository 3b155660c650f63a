import type { Happening } from '../happening.ts';
import type { LaneChoice, Scenario, Values } from '../scenario.ts';
import { strategyOf } from '../strategies/index.ts';
import { scenarioShape } from './scenario-shape.ts';

/** −0 is 0. */
const plain = (number: number): number => number + 0;

/** The members of a happening by its kind, in the order of the description. */
const membersOf = (kind: string): readonly string[] => {
  const shape = scenarioShape().members['happenings']?.shape;
  const one = shape?.kind === 'list' && shape.of.kind === 'one-of' ? shape.of.of : undefined;
  return Object.keys(one?.get(kind)?.members ?? {});
};

const happening = (from: Happening): Happening => {
  const members: Readonly<Record<string, unknown>> = { ...from };
  return Object.fromEntries(
    membersOf(from.kind).map((name) => {
      const value = members[name];
      return [name, typeof value === 'number' ? plain(value) : value];
    }),
  ) as unknown as Happening;
};

const valuesInOrder = ({ strategy, values }: LaneChoice): Values =>
  Object.fromEntries(
    (strategyOf(strategy)?.parameters ?? []).flatMap(({ name }) => {
      const value = values[name];
      return value === undefined ? [] : [[name, plain(value)]];
    }),
  );

/** The same scenario with its members in the order of the description, and nothing else in it. */
export const inOrder = (from: Scenario): Scenario => ({
  version: from.version,
  id: from.id,
  title: from.title,
  about: from.about,
  origin: from.origin,
  until: from.until,
  ...(from.shown === undefined
    ? {}
    : { shown: { from: plain(from.shown.from), to: from.shown.to } }),
  seed: plain(from.seed),
  people: from.people.map(({ id, called, role }) => ({ id, called, role })),
  services: from.services.map(({ name, skew, leeway }) => ({
    name,
    skew: plain(skew),
    leeway: plain(leeway),
  })),
  happenings: from.happenings.map(happening),
  lanes: from.lanes.map((choice) => ({
    strategy: choice.strategy,
    values: valuesInOrder(choice),
    ...(choice.label === undefined ? {} : { label: choice.label }),
  })),
});
