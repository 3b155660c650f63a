import { readScenario, type Scenario } from '../core/revocation/index.ts';

// As text: read like one that is pasted, so that a build fails on what the lab would refuse.
const texts = import.meta.glob<string>('/content/scenarios/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The scenarios that the site brings along, by id. */
export const scenarios: ReadonlyMap<string, Scenario> = new Map(
  Object.entries(texts).map(([path, text]) => {
    const reading = readScenario(text);
    if (!reading.ok) {
      const [fault] = reading.faults;
      throw new Error(`${path}${fault?.path ?? ''}: ${fault?.sentence ?? ''}`);
    }
    return [reading.scenario.id, reading.scenario];
  }),
);

/** The scenario with this id; a page that asks for one that is not there is not built. */
export const scenarioOf = (id: string): Scenario => {
  const scenario = scenarios.get(id);
  if (scenario === undefined) throw new Error(`No scenario called ${id} in content/scenarios`);
  return scenario;
};
