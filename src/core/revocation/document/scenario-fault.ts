import type { Ms } from '../scenario.ts';

/** Every way in which a scenario can be refused: what is wrong, and what mends it. */
const words = {
  // the text
  TEXT_TOO_LONG: {
    sentence: 'The text has {length} characters; at most {most} are read.',
    mend: 'Paste one scenario, and not a log of its run.',
  },
  NOT_JSON: {
    sentence: 'This is not JSON: here {what} was expected.',
    mend: 'Names and strings stand in double quotes, and nothing follows the last member of a list.',
  },
  DUPLICATE_NAME: {
    sentence:
      'The name “{name}” stands twice in one object, and readers differ about which counts.',
    mend: 'Keep one of the two.',
  },
  TOO_DEEP: {
    sentence:
      'Objects and lists lie more than {most} deep within one another; a scenario needs fewer.',
    mend: 'Take out what is nested there.',
  },
  // the shape
  WRONG_TYPE: {
    sentence: 'Here stands {found}, where {expected} is needed.',
    mend: 'Write {expected} in its place.',
  },
  MISSING: {
    sentence: 'The member “{name}” is missing.',
    mend: 'Add “{name}”: {about}',
  },
  UNKNOWN_MEMBER: {
    sentence: 'Nothing here is called “{name}”.',
    mend: 'Take it out, or call it “{nearest}” if that is what you mean.',
  },
  WRONG_VERSION: {
    sentence: 'This is not a scenario of version {expected}.',
    mend: 'Write "version": {expected}, and follow the description of that version.',
  },
  UNKNOWN_CHOICE: {
    sentence: '“{found}” is none of the words that can stand here.',
    mend: 'Write one of {choices}; the nearest is “{nearest}”.',
  },
  NOT_A_SLUG: {
    sentence: '“{found}” is no id: ids have small letters, digits and single hyphens between them.',
    mend: 'Write it like u-9 or fired-at-10-02.',
  },
  EMPTY: { sentence: 'Nothing stands between the quotes.', mend: 'Write {about}' },
  STRING_TOO_LONG: {
    sentence: 'These are {length} characters; at most {most} fit here.',
    mend: 'Shorten it.',
  },
  UNPRINTABLE: {
    sentence:
      'Character {position} of this text cannot be seen, or turns the direction of the rest.',
    mend: 'Take out control characters, and half surrogate pairs.',
  },
  NOT_WHOLE: {
    sentence: '{found} is not a whole number; times are whole milliseconds.',
    mend: 'Round it.',
  },
  OUT_OF_RANGE: {
    sentence: '{found} is out of range here: {least} to {most}.',
    mend: 'Write a number from {least} to {most}.',
  },
  NEGATIVE: {
    sentence: '“{name}” cannot be negative.',
    mend: 'Write a number from {least} to {most}.',
  },
  BAD_ORIGIN: {
    sentence: '“{found}” is no instant in UTC of a whole second.',
    mend: 'Write it like 2026-11-24T09:40:00Z.',
  },
  TOO_MANY: {
    sentence: 'The list has {length} elements; at most {most} are read.',
    mend: 'Leave out {excess} of them.',
  },
  TOO_FEW: { sentence: 'The list is empty.', mend: 'Put at least one element into it.' },
  // names of the registry
  UNKNOWN_KIND: {
    sentence: 'No happening is of the kind “{found}”.',
    mend: 'The nearest is “{nearest}”.',
  },
  UNKNOWN_LANE: {
    sentence: 'There is no lane “{found}”.',
    mend: 'The nearest is “{nearest}”.',
  },
  UNKNOWN_PARAMETER: {
    sentence: 'The lane “{lane}” has no parameter “{name}”.',
    mend: 'Take it out, or write {choices}.',
  },
  // the sense
  TWICE: {
    sentence: '“{found}” stands at {first} already.',
    mend: 'Give one of the two another name.',
  },
  UNKNOWN_PERSON: {
    sentence: 'Nobody among the people has the id “{found}”.',
    mend: 'Write {nearest}, or add the person.',
  },
  NO_SUCH_DEVICE: {
    sentence: '“{person}” has signed in on {count} by then, and devices are counted from 0.',
    mend: 'Write a smaller number, or let a sign-in come first.',
  },
  NOTHING_TO_STEAL: {
    sentence: 'Device {device} of “{person}” keeps nothing by then that could be copied.',
    mend: 'Let the theft come while the device is signed in.',
  },
  DEVICE_IS_OUT: {
    sentence:
      'Device {device} of “{person}” is no longer signed in, so that it cannot change the password.',
    mend: 'Let the change come earlier, or from another device.',
  },
  TOO_MANY_DEVICES: {
    sentence: 'With this, {count} devices and copies take part; at most {most} can.',
    mend: 'Let fewer devices sign in.',
  },
  OUT_OF_ORDER: {
    sentence: '“{kind}” at {at} is listed after “{kindBefore}” at {atBefore}, which is later.',
    mend: 'Put it before that: happenings are listed in the order in which they happen.',
  },
  AFTER_THE_END: {
    sentence: 'This is at {at}, and the run ends at {until}.',
    mend: 'Let it be earlier, or the run end later.',
  },
  OVER_BEFORE_IT_BEGINS: {
    sentence: 'The end, {to}, is not after the beginning, {from}.',
    mend: 'Write an end after {from}.',
  },
  RUN_TOO_LARGE: {
    sentence:
      'This run would make up to {requests} requests and {entries} log entries in its lanes, {lanes} in number; at most {mostRequests} and {mostEntries} are run here.',
    mend: 'Let the run end by {until}, or take fewer lanes, or let the requests of “{kind}” at {at}, which are most of them, come every {enough} or more rarely.',
  },
  RUN_TOO_BUSY: {
    sentence:
      'This run would make up to {entries} log entries in its lanes, {lanes} in number, although hardly anybody asks; at most {mostEntries} are run here.',
    mend: 'Let the run end by {until}, or take fewer lanes, fewer devices or longer lifetimes.',
  },
} as const;

export type ScenarioFaultCode = keyof typeof words;

/** The words of each code, with {placeholders}, for tables and tests. */
export const scenarioFaultWords: Readonly<
  Record<ScenarioFaultCode, { readonly sentence: string; readonly mend: string }>
> = words;

/** One thing that keeps a scenario from being run. */
export interface ScenarioFault {
  /** A JSON pointer (RFC 6901) to the member that it is about; empty for the whole document. */
  readonly path: string;
  readonly code: ScenarioFaultCode;
  readonly sentence: string;
  readonly mend: string;
  /** Where that stands in the text, from 1; undefined where no text was read. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

export type Path = readonly (string | number)[];

/** RFC 6901 §3: ~ and / are written ~0 and ~1. */
export const pointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** 1234567 → 1,234,567: the same on every machine. */
export const grouped = (number: number): string =>
  Number.isInteger(number) && Math.abs(number) < 1e15
    ? String(number).replace(/\B(?=(?:[0-9]{3})+$)/gu, ',')
    : String(number);

/** A moment or a length of time: milliseconds, and in words where they are many. */
export const spelled = (ms: Ms): string => {
  const units = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
    [1, 'ms'],
  ] as const;
  let rest = ms;
  const parts = units.flatMap(([length, unit]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [`${String(count)} ${unit}`];
  });
  return parts.length === 0 ? '0 ms' : parts.join(' ');
};

/** What of a pasted string is quoted in a sentence: its beginning, and nothing that cannot be seen. */
export const quoted = (text: string): string => {
  const seen = text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '\u{FFFD}');
  return seen.length <= 40 ? seen : `${seen.slice(0, 39).toWellFormed()}…`;
};

/** Puts the sentences of a code together. Numbers are grouped; strings stand as they come. */
export const scenarioFault = (
  path: Path,
  code: ScenarioFaultCode,
  values: Readonly<Record<string, string | number>> = {},
): ScenarioFault => {
  const fill = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? grouped(value) : value;
    });
  const { sentence, mend } = words[code];
  return {
    path: pointer(path),
    code,
    sentence: fill(sentence),
    mend: fill(mend),
    line: undefined,
    column: undefined,
  };
};
