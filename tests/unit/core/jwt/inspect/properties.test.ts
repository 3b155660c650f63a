import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../../../src/core/jwt/describe-fault.ts';
import { faultSentences } from '../../../../../src/core/jwt/fault-sentences.ts';
import type { Fault } from '../../../../../src/core/jwt/fault.ts';
import { inspect } from '../../../../../src/core/jwt/inspect/inspect.ts';
import type { Inspection, Segment } from '../../../../../src/core/jwt/inspection.ts';
import type { JsonNode } from '../../../../../src/core/jwt/json/json-node.ts';
import type { Span } from '../../../../../src/core/jwt/span.ts';
import { faultInputs } from './fault-inputs.ts';
import { encode, signature, token } from './write-token.ts';

const flattened = `{"payload":"e30","protected":"${encode('{"alg":"HS256"}')}","header":{"kid":"1"},"signature":"${signature}"}`;

/** What mutations start from: tokens of every kind and the things they come in. */
const seeds: readonly string[] = [
  token(),
  token('{"alg":"none"}', '{"sub":"a"}', ''),
  token(
    '{"alg":"HS256","kid":"../x","crit":["b64"],"b64":false}',
    '{"a":[1,{"b":"\\u00e9"}],"exp":1735606800000}',
  ),
  token(undefined, '{"sub":"Zoë €😀","sub":12345678901234567890,"password":"hunter2"}'),
  `${encode('{"alg":"dir","enc":"A128GCM"}')}..AAAA.BBBB.CCCC`,
  token('{"alg":"HS256","cty":"JWT"}', token()),
  flattened,
  `{"payload":"e30","signatures":[{"protected":"e30","signature":""},{"header":{"alg":"x"},"signature":"AA"}]}`,
  '{"ciphertext":"AA","recipients":[{"header":{"alg":"dir"}}],"protected":"e30","iv":"","tag":"A"}',
  `Authorization: Bearer ${token()}\r\nCookie: a=b; sid=${token()}`,
  `https://a.example/?x=1&token=${token().replaceAll('.', '%2E')}#id_token=${token()}`,
  JSON.stringify({ a: { t: token() }, list: [token(), 1] }, null, 2),
  token().replaceAll(/(.{30})/gu, '$1\n  '),
  `${token()}~WyJhIiwiYiIsMV0~`,
  '{"kty":"RSA","n":"AQAB"}',
  ...faultInputs.map(({ text }) => text).filter((text) => text.length < 2000),
];

const pieces: readonly string[] = [
  '.',
  '..',
  '...',
  'eyJ',
  'ewo',
  'e30',
  '=',
  '+',
  '/',
  '%2E',
  '%',
  '%0A',
  '\n',
  '\r\n  ',
  ' ',
  '\t',
  '\\',
  '\\n',
  '"',
  "'",
  '`',
  '“',
  '…',
  ',',
  ';',
  '&',
  '#',
  '?',
  ':',
  '{',
  '}',
  '[',
  ']',
  '~',
  '_',
  '-',
  '\0',
  '\u200b',
  '\ufeff',
  '\u00a0',
  'Ａ',
  '😀',
  '\ud800',
  '\udc00',
  'é',
  'Bearer ',
  'Cookie: a=',
  '{"',
  '":',
  '"signature":',
  '"ciphertext":"',
  'v4.public.',
  '-----BEGIN ',
];

interface Mutation {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const cut = (text: string, share: number): number => Math.floor(share * (text.length + 1));

const mutate = (text: string, { kind, at, length, piece }: Mutation): string => {
  const start = cut(text, at);
  switch (kind) {
    case 0:
      return text.slice(0, start) + piece + text.slice(start);
    case 1:
      return text.slice(0, start) + text.slice(start + length);
    case 2:
      return (
        text.slice(0, start) +
        String.fromCharCode(text.charCodeAt(start) ^ (1 << (length % 8))) +
        text.slice(start + 1)
      );
    case 3:
      return text.slice(0, start) + text.slice(0, start + length) + text.slice(start);
    case 4:
      return text.slice(0, start) + piece + text.slice(start + piece.length);
    default:
      return text.slice(0, start) + (seeds[length % seeds.length] ?? '').slice(cut(piece, at));
  }
};

const mutation = fc.record<Mutation>({
  kind: fc.integer({ min: 0, max: 5 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  piece: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })),
});

const fail = (what: string): never => {
  throw new Error(what);
};

const within = ({ start, end }: Span, length: number, what: string): void => {
  if (!(
    start >= 0 &&
    start <= end &&
    end <= length &&
    Number.isInteger(start) &&
    Number.isInteger(end)
  ))
    fail(`${what}: ${String(start)}–${String(end)} of ${String(length)}`);
};

const checkJson = (node: JsonNode, length: number): void => {
  within(node.span, length, 'JSON');
  if (node.kind === 'array') for (const item of node.items) checkJson(item, length);
  if (node.kind === 'object')
    for (const { nameSpan, value } of node.members) {
      within(nameSpan, length, 'name');
      checkJson(value, length);
    }
};

const checkFault = (fault: Fault, length: number, segments: readonly Segment[]): void => {
  if (!Object.hasOwn(faultSentences, fault.code)) fail(`no words for ${fault.code}`);
  within(fault.at, length, fault.code);
  const { name, sentence, mend } = describeFault(fault);
  const template = faultSentences[fault.code];
  for (const [, placeholder = ''] of `${template.sentence}${template.mend}`.matchAll(/\{(\w+)\}/gu))
    if (!Object.hasOwn(fault.values, placeholder)) fail(`${fault.code} lacks ${placeholder}`);
  if (name === '' || sentence === '' || mend === '') fail(`${fault.code} says nothing`);
  if (fault.inPart === undefined) return;
  const segment = segments.find(({ part, index }) => part === fault.part && index === fault.index);
  // The header that is absent has faults too.
  within(fault.inPart, segment?.raw.length ?? 0, `${fault.code} in part`);
  if (fault.inJson === undefined) return;
  within(fault.inJson.span, segment?.text?.length ?? 0, `${fault.code} in JSON`);
  if (fault.inJson.line < 1 || fault.inJson.column < 1) fail(`${fault.code}: line, column`);
};

/** Everything an inspection promises by its types and its words. */
const check = (text: string, { length, tokens, more, faults }: Inspection): void => {
  if (length !== text.length) fail('length');
  if (tokens.length > 32 || more < 0) fail('count');
  if (tokens.length === 0 && faults.length === 0) fail('nothing found and nothing said');
  for (const fault of faults) checkFault(fault, length, []);
  let before = -1;
  for (const found of tokens) {
    within(found.span, length, 'token');
    if (found.span.start < before) fail('order of tokens');
    before = found.span.start;
    for (const segment of found.segments) {
      within(segment.span, length, segment.part);
      if (segment.json) checkJson(segment.json, segment.text?.length ?? 0);
      if (segment.jsonComplete && segment.json === undefined) fail('complete without JSON');
    }
    let place = -1;
    for (const fault of found.faults) {
      checkFault(fault, length, found.segments);
      if (fault.at.start < place) fail('order of faults');
      place = fault.at.start;
    }
  }
};

describe('inspect never throws, and what it gives is sound', () => {
  it('for 100,000 mutated tokens', () => {
    fc.assert(
      fc.property(
        fc.nat(seeds.length - 1),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (seed, mutations) => {
          const text = mutations.reduce(mutate, seeds[seed] ?? '');
          check(text, inspect(text));
        },
      ),
      { numRuns: 100_000, seed: 20260518, endOnFailure: true },
    );
  }, 60_000);

  it('for any text at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc
            .array(fc.constantFrom(...pieces, 'a', 'B9x', signature), { maxLength: 40 })
            .map((list) => list.join('')),
          fc.json(),
        ),
        (text) => {
          check(text, inspect(text));
        },
      ),
      { numRuns: 10_000, seed: 20260518 },
    );
  }, 60_000);

  it('for every seed', () => {
    for (const text of seeds) check(text, inspect(text));
    expect(seeds.length).toBeGreaterThan(100);
  });
});
