import { asked, happeningKinds, type Entry, type Ms, type Race } from '../core/revocation/index.ts';

const columns = [
  'lane',
  'time',
  'ms',
  'kind',
  'device',
  'whose',
  'thief',
  'service',
  'answer',
  'check',
  'judgement',
  'asked',
  'reads',
  'writes',
  'role',
  'credential',
  'details',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | undefined>>;

/**
 * One cell: quoted where it holds a quote, a comma or a line break (RFC 4180 §2.6, §2.7). Text that a spreadsheet
 * would take for a formula gets an apostrophe before it, as OWASP ASVS 5 §1.2.10 asks: names and roles come from
 * whoever wrote the scenario.
 */
const cell = (value: string | number | undefined): string => {
  if (typeof value === 'number') return String(value);
  const text = value === undefined ? '' : /^[=+\-@\t\r\n\0]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(cell).join(',')}\r\n`;

const names = [
  [asked.store, 'store'],
  [asked.issuer, 'issuer'],
  [asked.keys, 'keys'],
  [asked.list, 'list'],
] as const;

const askedNames = (bits: number): string =>
  names
    .filter(([bit]) => (bits & bit) !== 0)
    .map(([, name]) => name)
    .join(' ');

const deviceCells = ({ cast, scenario }: Race, index: number): Row => {
  const device = cast.devices[index];
  return {
    device: index,
    whose: scenario.people[device?.person ?? -1]?.id,
    thief: device === undefined || device.copyOf === undefined ? 'no' : 'yes',
  };
};

const rowOf = (race: Race, entry: Entry): Row => {
  const service = (index: number): string | undefined => race.scenario.services[index]?.name;
  switch (entry.kind) {
    case 'request':
      return {
        ...deviceCells(race, entry.device),
        service: service(entry.service),
        answer: entry.accepted ? 'accepted' : 'refused',
        check: entry.check,
        judgement: entry.judgement,
        asked: askedNames(entry.asked),
        reads: entry.reads,
        writes: entry.writes,
        role: entry.role,
        credential: entry.credential < 0 ? undefined : entry.credential,
      };
    case 'happened': {
      const happening = race.scenario.happenings[entry.happening];
      return {
        whose: happening !== undefined && 'person' in happening ? happening.person : undefined,
        details:
          happening === undefined
            ? ''
            : `${happeningKinds[happening.kind].flag}${entry.over ? ': over' : ''}`,
      };
    }
    case 'signed-in':
      return {
        ...deviceCells(race, entry.device),
        answer: entry.done ? 'accepted' : 'refused',
        details: entry.again ? 'again' : 'first',
      };
    case 'issued': {
      const { id, device, form, role, expires } = entry.credential;
      return {
        ...deviceCells(race, device),
        role,
        credential: id,
        details: expires === undefined ? form : `${form} until ${instant(race, expires)}`,
      };
    }
    case 'put':
      return {
        details: `${entry.place} / ${entry.key} = ${entry.value}${entry.until === undefined ? '' : ` until ${instant(race, entry.until)}`}`,
      };
    case 'dropped':
      return { details: `${entry.place} / ${entry.key}` };
    case 'told':
      return {
        service: service(entry.service),
        asked: askedNames(entry.asked),
        reads: entry.reads,
        writes: entry.writes,
        details: entry.what,
      };
    case 'worked':
      return { reads: entry.reads, writes: entry.writes };
    case 'listed':
      return { details: `${String(entry.entries)} entries` };
  }
};

/** An instant of the run as ISO 8601, UTC; `never` where it is not one that a clock can show. */
const instant = ({ scenario }: Race, at: Ms): string => {
  const date = new Date(Date.parse(scenario.origin) + at);
  return Number.isNaN(date.getTime()) ? 'never' : date.toISOString();
};

/**
 * The log of a race as a table: one line for each entry, lane after lane, with a heading (RFC 4180, media type
 * `text/csv`). Times are UTC; `ms` counts from the scenario's origin. Cells that do not apply are empty.
 */
export const logCsv = (race: Race): string => {
  const lines = [line(columns)];
  for (const { label, entries } of race.lanes)
    for (const entry of entries) {
      const row: Row = {
        ...rowOf(race, entry),
        lane: label,
        time: instant(race, entry.at),
        ms: entry.at,
        kind: entry.kind,
      };
      lines.push(line(columns.map((column) => row[column])));
    }
  return lines.join('');
};
