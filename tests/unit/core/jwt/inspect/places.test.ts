import { describe, expect, it } from 'vitest';
import { inspect } from '../../../../../src/core/jwt/inspect/inspect.ts';
import type { Fault } from '../../../../../src/core/jwt/fault.ts';
import type { FaultCode } from '../../../../../src/core/jwt/fault-sentences.ts';
import { encode, signature } from './write-token.ts';

// Lengths that are no multiple of three bytes, so that every part ends with unused bits.
const HEADER = encode('{"alg":"HS256","typ":"JWT" }');
const PAYLOAD = encode('{"sub":"u-9","iat":1735603200,"exp":1735606800}');
const PARTS = [
  ['header', HEADER],
  ['payload', PAYLOAD],
  ['signature', signature],
] as const;
const PLACES = ['start', 'middle', 'end'] as const;

/** The token with something put into one part, and where in the text it stands then. */
const withPut = (
  put: string,
  nth: number,
  place: (typeof PLACES)[number],
  before = '',
): { text: string; at: number; inPart: number } => {
  const parts = PARTS.map(([, part]) => part);
  const part = parts[nth] ?? '';
  const inPart = place === 'start' ? 0 : place === 'middle' ? part.length >> 1 : part.length;
  parts[nth] = part.slice(0, inPart) + put + part.slice(inPart);
  const at = before.length + parts.slice(0, nth).join('.').length + (nth > 0 ? 1 : 0) + inPart;
  return { text: before + parts.join('.'), at, inPart };
};

const only = (text: string): readonly Fault[] => {
  const { tokens } = inspect(text);
  expect(tokens.map(({ segments }) => segments.map(({ part }) => part))).toEqual([
    ['header', 'payload', 'signature'],
  ]);
  return tokens[0]?.faults ?? [];
};

const located = (
  text: string,
  code: FaultCode,
): { part: string; at: Fault['at']; inPart: Fault['inPart'] }[] =>
  only(text)
    .filter((fault) => fault.code === code)
    .map(({ part, at, inPart }) => ({ part, at, inPart }));

const FOREIGN = Array.from('*!#$@é{}|:;&?()[]^,<>\\💥');
const CODES: readonly (readonly [string, FaultCode])[] = [
  ...FOREIGN.map((character) => [character, 'BASE64_FOREIGN'] as const),
  ['%', 'BASE64_PERCENT'],
  ['"', 'BASE64_QUOTE'],
  ["'", 'BASE64_QUOTE'],
  ['`', 'BASE64_QUOTE'],
  ['+', 'BASE64_STANDARD'],
  ['/', 'BASE64_STANDARD'],
  ['\u200b', 'HIDDEN_CHARACTER'],
  ['Ａ', 'FULL_WIDTH'],
  ['=', 'BASE64_PADDING'],
  ['…', 'TRUNCATED'],
];

describe('a foreign character is located wherever it stands', () => {
  it.each(CODES)('%s', (character, code) => {
    for (const [nth, [part]] of PARTS.entries())
      for (const place of PLACES) {
        // At the two ends of the token it stands beside the token, and is told as such below.
        if (nth === 0 && place === 'start') continue;
        if (nth === 2 && place === 'end') continue;
        const { text, at, inPart } = withPut(character, nth, place);
        expect(located(text, code), `${place} of the ${part}`).toEqual([
          {
            part,
            at: { start: at, end: at + character.length },
            inPart: { start: inPart, end: inPart + character.length },
          },
        ]);
      }
  });

  it.each(FOREIGN.filter((character) => !'#?'.includes(character)))(
    '%s at either end of the token',
    (character) => {
      const before = withPut(character, 0, 'start');
      expect(located(before.text, 'JUNK_BEFORE')).toEqual([
        { part: 'text', at: { start: 0, end: character.length }, inPart: undefined },
      ]);
      const behind = withPut(character, 2, 'end');
      expect(located(behind.text, 'JUNK_AFTER')).toEqual([
        {
          part: 'text',
          at: { start: behind.at, end: behind.at + character.length },
          inPart: undefined,
        },
      ]);
    },
  );

  it.each(FOREIGN)('%s behind Bearer', (character) => {
    for (const nth of [0, 1])
      for (const place of PLACES) {
        if (nth === 0 && place === 'start') continue;
        const { text, at } = withPut(character, nth, place, 'Authorization: Bearer ');
        expect(located(text, 'BASE64_FOREIGN').map((each) => each.at)).toEqual([
          { start: at, end: at + character.length },
        ]);
      }
  });

  it('several times in a row', () => {
    for (const put of ['**', '!!!', '@@@@']) {
      const { text, at } = withPut(put, 1, 'start');
      expect(located(text, 'BASE64_FOREIGN').map((each) => each.at)).toEqual([
        { start: at, end: at + put.length },
      ]);
    }
  });

  it('and again inside the same payload', () => {
    const text = `${HEADER}.*${PAYLOAD.slice(0, 9)}*${PAYLOAD.slice(9)}.${signature}`;
    const at = HEADER.length + 1;
    expect(located(text, 'BASE64_FOREIGN').map((each) => each.at.start)).toEqual([at, at + 10]);
  });
});

describe('what parts two tokens still does', () => {
  const good = `${HEADER}.${PAYLOAD}.${signature}`;
  const unsigned = `${HEADER}.${PAYLOAD}.`;
  it.each(Array.from(',;|&# "'))('%s', (character) => {
    for (const first of [good, unsigned]) {
      const found = inspect(`${first}${character}${good}`).tokens;
      expect(found.map(({ compact }) => compact)).toEqual([first, good]);
      // A header alone before it is broken, and still not the beginning of the next one.
      expect(inspect(`${HEADER}.${character}${good}`).tokens.at(-1)?.compact).toBe(good);
    }
  });

  it.each([
    [`https://a.example/?a=${good}&b=${good}`, 2],
    [`https://a.example/?a=${good}&state=aB3dE5fG7hI9`, 1],
    [`https://a.example/#${good}&state=aB3dE5fG7hI9`, 1],
    [`sid=${good};id=${good}`, 2],
    [`{"a":"${good}","b":"${good}"}`, 2],
    [`"${good}","${good}"`, 2],
    [`(${good})(${good})`, 2],
    [`${good}\\u0026b=1`, 1],
    [`"${good}\\nThanks"`, 1],
  ])('%s', (text, count) => {
    expect(inspect(text).tokens.map(({ compact }) => compact)).toEqual(
      Array.from({ length: count }, () => good),
    );
  });
});

describe('the other faults of spelling are located in every part', () => {
  it.each([0, 1, 2])('padding behind part %i', (nth) => {
    const { text, at } = withPut('==', nth, 'end');
    expect(located(text, 'BASE64_PADDING').map((each) => [each.part, each.at])).toEqual([
      [PARTS[nth]?.[0], { start: at, end: at + 2 }],
    ]);
  });

  it.each([0, 1, 2])('bits that should be zero at the end of part %i', (nth) => {
    const parts = PARTS.map(([, part]) => part);
    const part = parts[nth] ?? '';
    expect(part.length % 4).not.toBe(0);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // The canonical last character has zero bits at its end; the next one in the alphabet has a one there.
    parts[nth] = part.slice(0, -1) + alphabet.charAt(alphabet.indexOf(part.slice(-1)) + 1);
    const at = parts.slice(0, nth + 1).join('.').length - 1;
    expect(located(parts.join('.'), 'BASE64_TRAILING_BITS')).toEqual([
      {
        part: PARTS[nth]?.[0],
        at: { start: at, end: at + 1 },
        inPart: { start: part.length - 1, end: part.length },
      },
    ]);
  });

  it.each([0, 1, 2])('a length no bytes encode to, in part %i', (nth) => {
    const parts = PARTS.map(([, part]) => part);
    // Down to a multiple of four and one more: the last character carries six bits and no byte.
    const part = parts[nth] ?? '';
    const short = part.slice(0, part.length - ((part.length + 3) % 4));
    expect(short.length % 4).toBe(1);
    parts[nth] = short;
    const at = parts.slice(0, nth + 1).join('.').length - 1;
    expect(located(parts.join('.'), 'BASE64_LENGTH').map((each) => each.at)).toEqual([
      { start: at, end: at + 1 },
    ]);
  });

  it.each([
    ['header', 0],
    ['payload', 1],
  ] as const)('a byte that is no UTF-8 in the %s', (name, nth) => {
    const json = name === 'header' ? '{"alg":"HS256"}' : '{"sub":"u-9"}';
    for (const offset of [1, json.length >> 1, json.length - 1, json.length]) {
      const bytes = Buffer.concat([
        Buffer.from(json.slice(0, offset)),
        Buffer.from([0xff]),
        Buffer.from(json.slice(offset)),
      ]);
      const parts: string[] = PARTS.map(([, part]) => part);
      parts[nth] = encode(bytes);
      const faults = only(parts.join('.')).filter(({ code }) => code === 'UTF8_INVALID');
      // Byte n is in the characters from ⌊4n/3⌋ to ⌈4(n+1)/3⌉.
      expect(faults.map(({ part, inPart }) => ({ part, inPart }))).toEqual([
        {
          part: name,
          inPart: {
            start: Math.floor((offset * 4) / 3),
            end: Math.ceil(((offset + 1) * 4) / 3),
          },
        },
      ]);
    }
  });
});
