import type { JsonNode } from '../json/json-node.ts';
import { extendPath, memberNamed } from '../json/read-json.ts';
import type { FaultList } from './fault-list.ts';
import { kindInWords } from './json-kind.ts';
import type { PartReading } from './part-reading.ts';
import { isSecretValue } from './secret-faults.ts';
import { shown } from './shown.ts';

/** Claims that are a NumericDate: RFC 7519 §4.1.4–6, OpenID Connect Core §2 and §5.1. */
const TIMES = ['exp', 'nbf', 'iat', 'auth_time', 'updated_at'];

/** Seconds beyond this are in the year 5138; milliseconds since 1973 are all beyond it. */
const LATEST = 1e11;

const SECONDS_A_YEAR = 31_556_952;

const iso = (seconds: number): string => {
  const milliseconds = seconds * 1000;
  return Number.isFinite(milliseconds) && Math.abs(milliseconds) <= 8.64e15
    ? new Date(milliseconds).toISOString()
    : 'no date';
};

/** The unit in which a number of this size is a time of our century. */
const unitOf = (value: number): { unit: string; factor: number } => {
  if (value < 1e14) return { unit: 'milliseconds', factor: 1e3 };
  if (value < 1e17) return { unit: 'microseconds', factor: 1e6 };
  return { unit: 'nanoseconds', factor: 1e9 };
};

/** RFC 3339 with its offset, or a plain date; anything else means different times to different readers. */
const ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?$/u;

const meantBy = (text: string): string => {
  const trimmed = text.trim();
  if (/^\d{1,15}(?:\.\d{1,9})?$/u.test(trimmed)) return `${trimmed}, without quotes`;
  const milliseconds = trimmed.length < 40 && ISO_TIME.test(trimmed) ? Date.parse(trimmed) : NaN;
  return Number.isNaN(milliseconds)
    ? 'the seconds since 1970-01-01T00:00:00Z as a number'
    : String(Math.floor(milliseconds / 1000));
};

const addTimeFaults = (
  claim: string,
  value: JsonNode,
  part: PartReading,
  faults: FaultList,
): void => {
  const place = part.jsonPlace(value.span, claim);
  if (value.kind === 'string') {
    faults.add('TIME_STRING', place, {
      claim,
      text: JSON.stringify(shown(value.value)),
      meant: meantBy(value.value),
    });
  } else if (value.kind !== 'number')
    faults.add('TIME_NOT_NUMBER', place, { claim, kind: kindInWords(value) });
  else if (value.value < 0) faults.add('TIME_NEGATIVE', place, { claim, raw: shown(value.raw) });
  else if (value.value > LATEST) {
    const { unit, factor } = unitOf(value.value);
    faults.add('TIME_MILLISECONDS', place, {
      claim,
      raw: shown(value.raw),
      year: String(Math.floor(1970 + value.value / SECONDS_A_YEAR)),
      unit,
      factor,
      meant: iso(value.value / factor),
      seconds: String(Math.floor(value.value / factor)),
    });
  } else if (!Number.isInteger(value.value))
    faults.add('TIME_FRACTIONAL', place, { claim, raw: shown(value.raw) });
};

const addOrderFaults = (json: JsonNode, part: PartReading, faults: FaultList): void => {
  const exp = memberNamed(json, 'exp')?.value;
  if (exp?.kind !== 'number') return;
  for (const [name, code] of [
    ['iat', 'EXP_BEFORE_IAT'],
    ['nbf', 'EXP_BEFORE_NBF'],
  ] as const) {
    const other = memberNamed(json, name)?.value;
    if (other?.kind === 'number' && exp.value <= other.value)
      faults.add(code, part.jsonPlace(exp.span, 'exp'), {
        exp: shown(exp.raw),
        [name]: shown(other.raw),
      });
  }
};

/** Lists claims whose kind or order is not what RFC 7519 §4.1 asks. Which are required is for a policy. */
export const addClaimFaults = (part: PartReading, faults: FaultList): void => {
  const { json } = part;
  if (json?.kind !== 'object') return;
  for (const claim of TIMES) {
    const value = memberNamed(json, claim)?.value;
    if (value !== undefined) addTimeFaults(claim, value, part, faults);
  }
  addOrderFaults(json, part, faults);
  const wrong = (claim: string, path: string, value: JsonNode, expected: string): void => {
    if (faults.full('CLAIM_TYPE')) return;
    faults.add('CLAIM_TYPE', part.jsonPlace(value.span, path), {
      claim: path,
      actual: isSecretValue(value, claim) ? 'of another kind' : kindInWords(value),
      expected,
    });
  };
  for (const claim of ['iss', 'sub', 'jti']) {
    const value = memberNamed(json, claim)?.value;
    if (value !== undefined && value.kind !== 'string') wrong(claim, claim, value, 'a string');
  }
  const aud = memberNamed(json, 'aud')?.value;
  if (aud === undefined || aud.kind === 'string') return;
  if (aud.kind !== 'array') wrong('aud', 'aud', aud, 'a string or an array of strings');
  else
    aud.items.forEach((item, nth) => {
      if (item.kind !== 'string') wrong('aud', extendPath('aud', nth), item, 'a string');
    });
};
