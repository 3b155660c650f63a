import { flagsOf } from '../../charts/lane-picture.ts';
import { logCsv } from '../../charts/log-csv.ts';
import { logJson } from '../../charts/log-json.ts';
import { pngOf } from '../../charts/png-of.ts';
import { stripSvg } from '../../charts/strip-svg.ts';
import { writeScenario } from '../../core/revocation/index.ts';
import type { Ms, Race } from '../../core/revocation/index.ts';
import { drawnLanes, lastWrong } from './strips.ts';

/** What a save is made from: both courses, the one that is being changed, and what is drawn. */
export interface Saved {
  readonly first: Race;
  readonly second: Race | undefined;
  readonly editing: Race;
  readonly from: Ms;
  readonly to: Ms;
}

export const forms = {
  svg: 'Picture, SVG',
  png: 'Picture, PNG',
  json: 'Log, JSON',
  csv: 'Log, CSV',
  scenario: 'Scenario, JSON',
} as const;

export type Form = keyof typeof forms;

const picture = ({ first, second, editing, from, to }: Saved): string =>
  stripSvg({
    title: second === undefined ? first.scenario.title : `${first.scenario.title}, and what if`,
    source: `Stateless Bites Back, the revocation race${second === undefined ? '' : '. Above each line as it was, below it what if'}`,
    time: { origin: first.scenario.origin, from, to },
    lanes: drawnLanes(first, second, from, to).map(({ strip, main }) => {
      const mark = main === undefined ? undefined : lastWrong(first, main, strip.ticks, to);
      return mark === undefined ? strip : { ...strip, marks: [mark] };
    }),
    flags: flagsOf(editing.scenario, from, to),
  });

/** The file, and what it is called; undefined where this browser cannot draw it. */
export const fileOf = async (
  form: Form,
  saved: Saved,
): Promise<{ readonly name: string; readonly blob: Blob } | undefined> => {
  const { scenario } = saved.editing;
  const named = (ending: string, type: string, text: string) => ({
    name: `${scenario.id}.${ending}`,
    blob: new Blob([text], { type }),
  });
  switch (form) {
    case 'svg':
      return named('svg', 'image/svg+xml', picture(saved));
    case 'png': {
      const blob = await pngOf(picture(saved));
      return blob === undefined ? undefined : { name: `${scenario.id}.png`, blob };
    }
    case 'json':
      return named('log.json', 'application/json', logJson(saved.editing));
    case 'csv':
      return named('log.csv', 'text/csv', logCsv(saved.editing));
    case 'scenario':
      return named('json', 'application/json', writeScenario(scenario));
  }
};
