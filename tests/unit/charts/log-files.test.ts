import { expect, test } from 'vitest';
import { logCsv } from '../../../src/charts/log-csv.ts';
import { logJson } from '../../../src/charts/log-json.ts';
import { run, type Race } from '../../../src/core/revocation/index.ts';
import { handRace, request } from './hand-race.ts';

const only = (race: Race, entries: Race['lanes'][number]['entries'], label = 'lane'): Race => ({
  ...race,
  lanes: [{ strategy: 'session', label, credentials: [], entries }],
});

/** Splits one record by the rules of RFC 4180 §2, without looking at the writer. */
const split = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < csv.length) {
    let field = '';
    if (csv[at] === '"') {
      at += 1;
      for (;;) {
        if (csv[at] === '"' && csv[at + 1] === '"') at += 1;
        else if (csv[at] === '"') break;
        field += csv[at] ?? '';
        at += 1;
      }
      at += 1;
    } else while (at < csv.length && !/[,\r]/u.test(csv[at] ?? '')) field += csv[at++] ?? '';
    rows.at(-1)?.push(field);
    if (csv[at] === ',') at += 1;
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      if (at < csv.length) rows.push([]);
    }
  }
  return rows;
};

test('the table, by hand', () => {
  const csv = logCsv(
    only(
      handRace,
      [
        { kind: 'happened', at: 240_000, happening: 4, over: false },
        { kind: 'happened', at: 200_000, happening: 3, over: true },
        request(120_000, { asked: 3, reads: 1, writes: 2 }),
        request(125_250, {
          device: 1,
          accepted: false,
          check: 'expired',
          role: '',
          credential: -1,
        }),
        { kind: 'put', at: 0, place: 'device:0', key: 'access', value: '#0', until: 300_000 },
        { kind: 'listed', at: 1, entries: 3 },
      ],
      'JWT, "short"',
    ),
  );
  expect(csv).toBe(
    [
      'lane,time,ms,kind,device,whose,thief,service,answer,check,judgement,asked,reads,writes,role,credential,details',
      '"JWT, ""short""",2026-11-24T10:04:00.000Z,240000,happened,,u-9,,,,,,,,,,,fired',
      '"JWT, ""short""",2026-11-24T10:03:20.000Z,200000,happened,,,,,,,,,,,,,store down: over',
      '"JWT, ""short""",2026-11-24T10:02:00.000Z,120000,request,0,u-9,no,api,accepted,unexpired,right,store issuer,1,2,admin,0,',
      '"JWT, ""short""",2026-11-24T10:02:05.250Z,125250,request,1,u-9,yes,api,refused,expired,right,,0,0,,,',
      '"JWT, ""short""",2026-11-24T10:00:00.000Z,0,put,,,,,,,,,,,,,device:0 / access = #0 until 2026-11-24T10:05:00.000Z',
      '"JWT, ""short""",2026-11-24T10:00:00.001Z,1,listed,,,,,,,,,,,,,3 entries',
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\0=1', "'\0=1"],
  ['a=b', 'a=b'],
])('no spreadsheet takes %j for a formula', (label, shown) => {
  const [, row] = split(logCsv(only(handRace, [request(0)], label)));
  expect(row?.[0]).toBe(shown);
});

test('a line break in a role stays inside its cell', () => {
  const rows = split(logCsv(only(handRace, [request(0, { role: 'a\r\n"b", c' }), request(1)])));
  expect(rows).toHaveLength(3);
  expect(rows.map((row) => row.length)).toEqual([17, 17, 17]);
  expect(rows[1]?.[14]).toBe('a\r\n"b", c');
});

test('the document holds what makes the run again, and its every entry', () => {
  const race = run({ ...handRace.scenario, lanes: [{ strategy: 'session', values: {} }] });
  const read = JSON.parse(logJson(race)) as Race & { format: string; version: number };
  expect(read.format).toBe('stateless-bites-back/revocation-log');
  expect(read.version).toBe(1);
  expect(run(read.scenario, read.seed)).toEqual(race);
  expect(read.lanes[0]?.entries).toHaveLength(race.lanes[0]?.entries.length ?? -1);
});

test('what never ends does not become nothing', () => {
  const endless = only(handRace, [
    { kind: 'put', at: 0, place: 'store', key: 'row', value: '1', until: Infinity },
  ]);
  expect(logJson(endless)).toContain('"until": "never"');
  expect(logCsv(endless)).toContain('store / row = 1 until never');
});
