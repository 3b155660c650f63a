import { describe, expect, it } from 'vitest';
import {
  limits,
  readScenario,
  scenarioFaultWords,
  type ScenarioFault,
} from '../../../../src/core/revocation/index.ts';
import { hostile, sound, spoilt } from './hostile-scenarios.ts';

const faultsOf = (from: unknown): readonly ScenarioFault[] => {
  const reading = readScenario(from);
  return reading.ok ? [] : reading.faults;
};
const first = (from: unknown): ScenarioFault => {
  const [fault] = faultsOf(from);
  if (fault === undefined) throw new Error('it was read');
  return fault;
};

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

describe('a sound scenario', () => {
  it('is read as it stands, from a text and from a value', () => {
    expect(readScenario(sound())).toEqual({ ok: true, scenario: sound(), notes: [] });
    expect(readScenario(pretty(sound()))).toEqual({ ok: true, scenario: sound(), notes: [] });
  });

  it('may leave out what is drawn and the values of a lane', () => {
    const reading = readScenario({
      ...sound(),
      shown: undefined,
      lanes: [{ strategy: 'session' }],
    });
    expect(reading).toMatchObject({ ok: true, scenario: { lanes: [{ values: {} }] } });
  });

  it('is a copy: what was pasted can change afterwards', () => {
    const from = sound();
    const reading = readScenario(from);
    (from['people'] as unknown[]).length = 0;
    expect(reading).toMatchObject({ ok: true, scenario: { people: [{ id: 'u-9' }, {}] } });
  });
});

describe('what is hostile gets its code at its place', () => {
  it.each(hostile)('$what', ({ at, value, code, path }) => {
    const bad = spoilt(at, value);
    const expected = { path: path ?? `/${at.join('/')}`, code };
    expect(first(bad)).toMatchObject(expected);
    // JSON has no half pairs outside escapes, and JSON.stringify writes them as such: the text says the same.
    expect(first(pretty(bad))).toMatchObject(expected);
  });

  it.each([NaN, Infinity, -Infinity, 2 ** 53, () => 1, 1n, new Date(0), Symbol('x')])(
    'and so do values that JSON cannot write',
    (value) => {
      expect(['WRONG_TYPE', 'OUT_OF_RANGE']).toContain(first(spoilt(['until'], value)).code);
      expect(first(spoilt(['lanes', 1, 'values', 'ttl'], -(Number(value === 1n) + 1))).code).toBe(
        'NEGATIVE',
      );
    },
  );

  it.each([null, undefined, 7, true, [], () => sound()])('%s is no scenario', (value) => {
    expect(first(value)).toMatchObject({ path: '' });
  });

  it('says several things at once, and not endlessly many', () => {
    const scenario = { ...sound(), id: 'A', seed: -1 };
    expect(faultsOf(scenario).map(({ path }) => path)).toEqual(['/id', '/seed']);
    const people = Array.from({ length: 500 }, () => ({}));
    expect(faultsOf({ ...sound(), people })).toHaveLength(limits.faults);
  });
});

describe('the text', () => {
  it('may begin with a byte order mark and end its lines as Windows does', () => {
    const text = `\uFEFF${pretty(sound()).replaceAll('\n', '\r\n')}`;
    expect(readScenario(text)).toEqual({ ok: true, scenario: sound(), notes: [] });
    // One mark is a mark; a second one is a character that no JSON begins with.
    expect(first(`\uFEFF${text}`).code).toBe(first('x').code);
  });

  it('says where: the line and the column of the member', () => {
    const text = pretty(sound()).replace(
      '"u-9",\n      "devices": 2',
      '"u-9",\n      "devices": 0',
    );
    const line = text.split('\n').findIndex((one) => one.includes('"devices": 0')) + 1;
    expect(first(text)).toMatchObject({ path: '/happenings/0/devices', line, column: 18 });
  });

  it.each(
    (
      [
        ['{"version": 1,}', 'NOT_JSON', 1, 15],
        ['{"version": 1\n "id": "x"}', 'NOT_JSON', 2, 2],
        ["{'version': 1}", 'NOT_JSON', 1, 2],
        ['{"version": 01}', 'NOT_JSON', 1, 14],
        ['{"version": NaN}', 'NOT_JSON', 1, 13],
        ['{"version": 1} {}', 'NOT_JSON', 1, 16],
        ['{"title": "a\nb"}', 'NOT_JSON', 1, 13],
        ['{"title": "\\x41"}', 'NOT_JSON', 1, 13],
        ['{"title": "open', 'NOT_JSON', 1, 16],
        ['', 'NOT_JSON', 1, 1],
        ['// a comment\n{}', 'NOT_JSON', 1, 1],
        ['{"seed": 1,\r\n  "seed": 2}', 'DUPLICATE_NAME', 2, 3],
        ['{"s\\u0065ed": 1, "seed": 2}', 'DUPLICATE_NAME', 1, 18],
        ['['.repeat(100_000), 'TOO_DEEP', 1, limits.depth + 1],
        ['{"a":'.repeat(100_000), 'TOO_DEEP', 1, 5 * limits.depth + 1],
      ] as [string, string, number, number][]
    ).map(([text, ...rest]) => ({ text, rest })),
  )('$text.length characters: $rest', ({ text, rest: [code, line, column] }) => {
    expect(first(text)).toMatchObject({ code, line, column });
  });

  it('is refused by its length before it is parsed', () => {
    const before = performance.now();
    expect(first('['.repeat(10_000_000)).code).toBe('TEXT_TOO_LONG');
    expect(performance.now() - before).toBeLessThan(200);
  });

  it('of the greatest length is answered in a moment', () => {
    const text = pretty(sound()).replace('"Sound"', `"${'x'.repeat(limits.text - 4000)}"`);
    const people = `{"people":[${'{},'.repeat(300_000)}{}]}`;
    const before = performance.now();
    expect(first(text).code).toBe('STRING_TOO_LONG');
    expect(faultsOf(people).map(({ code }) => code)).toContain('TOO_MANY');
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('with __proto__ changes no prototype', () => {
    readScenario('{"__proto__": {"polluted": 1}, "people": [{"__proto__": {"polluted": 1}}]}');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('values of lanes', () => {
  it.each([
    // what is pasted, what it becomes: lifetimes go from 1 s to 90 days, in steps of 1 s
    [0, 1000],
    [999, 1000],
    [1499, 1000],
    [300_500, 301_000],
    [1e300, 7_776_000_000],
  ])('%d ms become %d ms, and it is said', (value, to) => {
    const reading = readScenario(spoilt(['lanes', 1, 'values', 'ttl'], value));
    expect(reading).toMatchObject({
      ok: true,
      scenario: { lanes: [{}, { values: { ttl: to } }] },
      notes: [{ path: '/lanes/1/values/ttl', from: value, to }],
    });
  });

  it('says in words what became of it', () => {
    const reading = readScenario(spoilt(['lanes', 1, 'values', 'ttl'], 5));
    expect(reading.ok && reading.notes[0]?.sentence).toBe(
      '“ttl” goes from 1 s to 90 d: 5 ms became 1 s.',
    );
  });
});

describe('the sentences', () => {
  const said = (path: readonly (string | number)[], value: unknown): string => {
    const { sentence, mend } = first(spoilt(path, value));
    return `${sentence} ${mend}`;
  };

  it('name the nearest lane, kind, member and parameter', () => {
    expect(said(['lanes', 0, 'strategy'], 'sesion')).toContain('nearest is “session”');
    expect(said(['happenings', 4, 'kind'], 'fird')).toContain('nearest is “fired”');
    expect(said(['tilte'], 'x')).toContain('“title”');
    expect(said(['lanes', 1, 'values', 'TTL'], 1)).toContain('“ttl”');
  });

  it('say which two happenings are out of order', () => {
    expect(said(['happenings', 4, 'at'], 80_000)).toBe(
      '“fired” at 1 min 20 s is listed after “password-changed” at 1 min 30 s, which is later. ' +
        'Put it before that: happenings are listed in the order in which they happen.',
    );
  });

  it('say how large the run would be, and what to reduce', () => {
    // Two devices from 10 s to 600 s, a request each millisecond, and a thief every 30 s of 540 s; two lanes.
    const words = said(['happenings', 1, 'every'], 1);
    expect(words).toContain(`${((2 * 590_000 + 18) * 2).toLocaleString('en-GB')} requests`);
    expect(words).toContain('200,000');
    expect(words).toMatch(/“requests” at 10 s, .* come every \d+ s/u);
  });

  it('quote only what can be seen, and not endlessly much of it', () => {
    const words = said(['lanes', 0, 'strategy'], `\u202E<b>${'x'.repeat(900_000)}`);
    expect(words.length).toBeLessThan(200);
    expect(words).not.toContain('\u202E');
  });

  it('leave no placeholder open', () => {
    for (const { at, value } of hostile)
      for (const { sentence, mend } of faultsOf(spoilt(at, value)))
        expect(`${sentence} ${mend}`).not.toMatch(/[{}]|undefined|NaN/u);
  });

  it('are there for every code, and every code is reached', () => {
    const reached = new Set([
      ...hostile.flatMap(({ at, value }) => faultsOf(spoilt(at, value)).map(({ code }) => code)),
      ...['', '{"a":1,"a":2}', '['.repeat(99), ' '.repeat(limits.text + 1)].map(
        (text) => first(text).code,
      ),
    ]);
    const busy = spoilt(['until'], limits.until) as { happenings: unknown; lanes: unknown };
    busy.happenings = [{ kind: 'sign-in', at: 0, person: 'u-9', devices: 100 }];
    busy.lanes = [{ strategy: 'status-list', values: {} }];
    for (const { code } of faultsOf(busy)) reached.add(code);
    expect([...reached].sort()).toEqual(Object.keys(scenarioFaultWords).sort());
  });
});
