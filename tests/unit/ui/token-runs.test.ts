import { expect, test } from 'vitest';
import type { Fault } from '../../../src/core/jwt/fault.ts';
import type { InspectedToken, PartName, Segment } from '../../../src/core/jwt/inspection.ts';
import { pieces, tokenRuns } from '../../../src/ui/token-runs.ts';

function segment(part: PartName, raw: string, index = 0): Segment {
  return {
    part,
    index,
    span: { start: 0, end: raw.length },
    raw,
    bytes: undefined,
    text: undefined,
    json: undefined,
    jsonComplete: false,
  };
}

function token(
  compact: string,
  segments: Segment[],
  more: Partial<InspectedToken> = {},
): InspectedToken {
  return {
    serialization: 'jws-compact',
    wrapping: 'bare',
    name: undefined,
    span: { start: 0, end: compact.length },
    compact,
    segments,
    signers: [],
    header: undefined,
    payload: undefined,
    signature: undefined,
    traits: { unsecured: false, detached: false, unencodedPayload: false, nested: false },
    size: compact.length,
    faults: [],
    ...more,
  };
}

const shape = (value: InspectedToken): string[] =>
  tokenRuns(value).map((run) =>
    run.kind === 'part' ? `${run.part}:${run.text}` : `-:${run.text}`,
  );

test('a compact token is parts with dots between them', () => {
  const value = token('aa.bb.cc', [
    segment('header', 'aa'),
    segment('payload', 'bb'),
    segment('signature', 'cc'),
  ]);
  expect(shape(value)).toEqual(['header:aa', '-:.', 'payload:bb', '-:.', 'signature:cc']);
});

test('equal parts keep their own places', () => {
  const value = token('aa.aa.aa', [
    segment('header', 'aa'),
    segment('payload', 'aa'),
    segment('signature', 'aa'),
  ]);
  expect(shape(value)).toEqual(['header:aa', '-:.', 'payload:aa', '-:.', 'signature:aa']);
});

test('empty parts stand where they are written: detached payload, unsecured signature', () => {
  expect(
    shape(
      token('aa..', [segment('header', 'aa'), segment('payload', ''), segment('signature', '')]),
    ),
  ).toEqual(['header:aa', '-:.', 'payload:', '-:.', 'signature:']);
});

test('characters that belong to no part are still drawn', () => {
  const value = token('aa.bb.cc.dd', [
    segment('header', 'aa'),
    segment('payload', 'bb'),
    segment('signature', 'cc'),
  ]);
  expect(
    tokenRuns(value)
      .map((run) => run.text)
      .join(''),
  ).toBe('aa.bb.cc.dd');
});

test('a JSON serialization keeps its punctuation as plain ink', () => {
  const value = token(
    '{"payload":"bb","protected":"aa","signature":"cc"}',
    [segment('payload', 'bb'), segment('header', 'aa'), segment('signature', 'cc')],
    { serialization: 'jws-flattened' },
  );
  expect(shape(value)).toEqual([
    '-:{"payload":"',
    'payload:bb',
    '-:","protected":"',
    'header:aa',
    '-:","signature":"',
    'signature:cc',
    '-:"}',
  ]);
});

test('a fault marks its characters; one past the end marks the last', () => {
  const fault = (start: number, end: number): Fault =>
    ({
      code: 'ANY',
      severity: 'error',
      part: 'payload',
      index: 0,
      at: { start: 0, end: 0 },
      inPart: { start, end },
      inJson: undefined,
      values: {},
    }) as unknown as Fault;
  const value = token('aa.bbbb', [segment('header', 'aa'), segment('payload', 'bbbb')], {
    faults: [fault(1, 2), fault(4, 4)],
  });
  expect(tokenRuns(value)[2]).toMatchObject({
    part: 'payload',
    marks: [
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ],
  });
});

test('a short part stays whole and is cut at its marks', () => {
  expect(pieces('abcdef', [{ start: 2, end: 3 }], true)).toEqual([
    { kind: 'text', text: 'ab', start: 0, marked: false },
    { kind: 'text', text: 'c', start: 2, marked: true },
    { kind: 'text', text: 'def', start: 3, marked: false },
  ]);
});

test('a long part shows head and tail and counts the rest', () => {
  const long = 'x'.repeat(10_000);
  const out = pieces(long, [], false);
  expect(out.map((piece) => piece.kind)).toEqual(['text', 'cut', 'text']);
  const shown = out.reduce(
    (sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 0),
    0,
  );
  const cut = out.reduce((sum, piece) => sum + (piece.kind === 'cut' ? piece.count : 0), 0);
  expect(shown + cut).toBe(10_000);
  expect(shown).toBeLessThan(400);
});

test('a fault deep in a long part is shown with its neighbourhood', () => {
  const long = `${'x'.repeat(5000)}!${'x'.repeat(5000)}`;
  const out = pieces(long, [{ start: 5000, end: 5001 }], false);
  expect(out.map((piece) => piece.kind)).toEqual([
    'text',
    'cut',
    'text',
    'text',
    'text',
    'cut',
    'text',
  ]);
  expect(out[3]).toEqual({ kind: 'text', text: '!', start: 5000, marked: true });
});
