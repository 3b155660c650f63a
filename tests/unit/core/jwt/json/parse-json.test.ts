import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../../../../src/core/jwt/json/format-json.ts';
import type { JsonNode } from '../../../../../src/core/jwt/json/json-node.ts';
import { lineAndColumn } from '../../../../../src/core/jwt/json/line-and-column.ts';
import { parseJson } from '../../../../../src/core/jwt/json/parse-json.ts';
import {
  memberNamed,
  membersNamed,
  pathAt,
  toPlain,
} from '../../../../../src/core/jwt/json/read-json.ts';

const read = (text: string): JsonNode => {
  const reading = parseJson(text);
  if (!reading.ok) throw new Error(reading.code);
  return reading.node;
};

const accepts = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('parseJson beside JSON.parse', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.constantFrom(undefined, 2, '\t'),
        (value, space) => {
          const text = JSON.stringify(value, null, space);
          expect(toPlain(read(text))).toEqual(JSON.parse(text));
          expect(toPlain(read(formatJson(read(text))))).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 2000, seed: 20260518 },
    );
  });

  it('accepts and refuses the same texts', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"a":',
      '1',
      '-',
      '0',
      '.5',
      'e1',
      'E+2',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      '\\',
      '\\u00e9',
      '\\ud800',
      '\\x',
      '\t',
      '\u00a0',
      '\ufeff',
      "'",
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        expect(parseJson(text).ok).toBe(accepts(text));
      }),
      { numRuns: 60_000, seed: 20260518 },
    );
  });

  it('gives spans that hold the value', () => {
    const text = ' {"a" : [1, "b\\n", {"c":-0.5e3}] , "a":null}';
    const walk = (node: JsonNode): void => {
      expect(JSON.parse(text.slice(node.span.start, node.span.end))).toEqual(toPlain(node));
      if (node.kind === 'array') node.items.forEach(walk);
      if (node.kind === 'object')
        for (const { name, nameSpan, value } of node.members) {
          expect(JSON.parse(text.slice(nameSpan.start, nameSpan.end))).toBe(name);
          walk(value);
        }
    };
    walk(read(text));
  });
});

describe('nothing is lost', () => {
  it('keeps both of a duplicate', () => {
    const node = read('{"sub":"a","x":1,"sub":"b"}');
    expect(membersNamed(node, 'sub').map(({ value }) => toPlain(value))).toEqual(['a', 'b']);
    expect(memberNamed(node, 'sub')?.nameSpan).toEqual({ start: 17, end: 22 });
    expect(formatJson(node)).toBe('{\n  "sub": "a",\n  "x": 1,\n  "sub": "b"\n}');
  });

  it.each([
    ['0.1', true],
    ['1.50', true],
    ['100', true],
    ['-0', true],
    ['1e3', true],
    ['1E+2', true],
    ['1e23', true],
    ['123456789012345', true],
    ['9007199254740991', true],
    ['9007199254740993', false],
    ['9007199254740992', true],
    // 2^60 is a double, but the shortest way to write it back is another number of the same double.
    ['1152921504606846976', false],
    ['100002348117421473', false],
    ['1e400', false],
    ['-1e400', false],
    ['1e-400', false],
    ['0e400', true],
    ['0.1234567890123456789', false],
    ['1.7976931348623157e308', true],
    ['5e-324', true],
  ])('%s survives a double: %s', (raw, exact) => {
    const node = read(raw);
    expect(node).toMatchObject({ kind: 'number', raw, exact });
    // Said by JavaScript itself, with whole numbers compared digit by digit.
    if (/^-?\d+$/u.test(raw))
      expect(BigInt(raw) === BigInt(JSON.stringify(JSON.parse(raw)))).toBe(exact);
  });

  it('takes __proto__ for a name like any other', () => {
    const plain = toPlain(read('{"__proto__":{"admin":true}}'));
    expect(Object.keys(plain as object)).toEqual(['__proto__']);
    expect((plain as { admin?: boolean }).admin).toBeUndefined();
  });

  it('notes half a surrogate pair and leaves whole ones alone', () => {
    expect(parseJson('["\\ud83d\\ude00","\\ud83d","\\ude00"]').loneSurrogates).toEqual([17, 26]);
  });
});

describe('where it breaks', () => {
  it.each([
    ['', 'empty', 0, 0],
    ['{"a":1,}', 'trailing-comma', 6, 7],
    ['[1,\n2,\n]', 'trailing-comma', 5, 6],
    ['{"a":1 "b":2}', 'missing-comma', 7, 8],
    ['{"a" 1}', 'missing-colon', 5, 6],
    ["{'a':1}", 'single-quotes', 1, 2],
    ['{a:1}', 'unquoted-name', 1, 2],
    ['{"a":"b', 'unterminated-string', 5, 7],
    ['"\\q"', 'bad-escape', 1, 3],
    ['"\\u12G4"', 'bad-escape', 1, 7],
    ['"a\nb"', 'control-character', 2, 3],
    ['[01]', 'leading-zero', 1, 3],
    ['[1.]', 'bad-number', 1, 3],
    ['[.5]', 'bad-number', 1, 3],
    ['[-]', 'bad-number', 1, 2],
    ['[0x10]', 'bad-number', 1, 5],
    ['[NaN]', 'not-a-number', 1, 4],
    ['[-Infinity]', 'not-a-number', 1, 10],
    ['[True]', 'foreign-literal', 1, 5],
    ['[nulll]', 'foreign-literal', 1, 6],
    ['[undefined]', 'foreign-literal', 1, 10],
    ['[1/*x*/]', 'comment', 2, 4],
    ['[1}', 'unexpected-character', 2, 3],
    ['{"a":', 'unexpected-end', 5, 5],
    ['{"a":1} x', 'stray-text', 8, 9],
    ['\ufeff{}', 'byte-order-mark', 0, 1],
  ])('%j: %s', (text, code, offset, end) => {
    expect(parseJson(text)).toMatchObject({
      ok: false,
      code,
      offset,
      end,
      ...lineAndColumn(text, offset),
    });
  });

  it('counts lines whatever ends them', () => {
    expect(lineAndColumn('a\nb\r\nc\rd', 8)).toEqual({ line: 4, column: 2 });
  });

  it('keeps what was read before', () => {
    const reading = parseJson('{"a":[1,{"b":2,"c":');
    expect(!reading.ok && reading.partial && toPlain(reading.partial)).toEqual({
      a: [1, { b: 2 }],
    });
  });

  it('answers a megabyte of brackets', () => {
    for (const text of ['['.repeat(1e6), '{"a":'.repeat(2e5), '[{"a":'.repeat(2e5)])
      expect(parseJson(text)).toMatchObject({ ok: false, code: 'too-deep' });
    expect(parseJson('['.repeat(500) + ']'.repeat(500)).ok).toBe(true);
    expect(parseJson('['.repeat(501) + ']'.repeat(501)).ok).toBe(false);
  });

  it('says where an offset falls', () => {
    const text = '{"a":{"b":[10,20]},"c d":1}';
    expect(pathAt(read(text), text.indexOf('20')).path).toBe('a.b[1]');
    expect(pathAt(read(text), text.indexOf('1}')).path).toBe('["c d"]');
    expect(pathAt(read(text), 0).path).toBe('');
  });
});
