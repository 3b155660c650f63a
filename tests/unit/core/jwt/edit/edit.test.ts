import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  removeMember,
  renameMember,
  setMember,
} from '../../../../../src/core/jwt/edit/edit-member.ts';
import { replacePart } from '../../../../../src/core/jwt/edit/replace-part.ts';

const plain = (text: string): unknown => JSON.parse(text);

describe('one member at a time', () => {
  const rfc = '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}';

  it.each([
    ['changes the value only', setMember(rfc, 'exp', '1'), rfc.replace('1300819380', '1')],
    [
      'adds in the style of the text',
      setMember(rfc, 'sub', '"u"'),
      rfc.replace('true}', 'true,\r\n "sub":"u"}'),
    ],
    ['adds to an empty object', setMember('{}', 'a', '1'), '{"a":1}'],
    ['adds with blanks behind colons', setMember('{"a": 1}', 'b', '2'), '{"a": 1, "b": 2}'],
    [
      'adds on a line of its own',
      setMember('{\n  "a": 1\n}', 'b', '2'),
      '{\n  "a": 1,\n  "b": 2\n}',
    ],
    ['escapes the name', setMember('{}', 'a"b', '1'), '{"a\\"b":1}'],
    [
      'keeps digits beyond 2^53',
      setMember('{"id":9007199254740993,"a":1}', 'a', '2'),
      '{"id":9007199254740993,"a":2}',
    ],
    ['changes the last of two', setMember('{"a":1,"a":2}', 'a', '3'), '{"a":1,"a":3}'],
    [
      'changes the first of two when asked',
      setMember('{"a":1,"a":2}', 'a', '3', 0),
      '{"a":3,"a":2}',
    ],
    ['removes the first', removeMember('{ "a":1, "b":2 }', 'a'), '{ "b":2 }'],
    ['removes the last', removeMember('{ "a":1, "b":2 }', 'b'), '{ "a":1 }'],
    [
      'removes one in the middle',
      removeMember(rfc, 'exp'),
      rfc.replace('"exp":1300819380,\r\n ', ''),
    ],
    ['removes the only one', removeMember('{"a":[1,2]}', 'a'), '{}'],
    ['removes the last of two', removeMember('{"a":1,"a":2}', 'a'), '{"a":1}'],
    ['leaves what is not there', removeMember('{"a":1}', 'b'), '{"a":1}'],
    ['renames', renameMember('{"a" :1,"b":2}', 'a', 'c'), '{"c" :1,"b":2}'],
    ['leaves what is no object', setMember('[1]', 'a', '1'), '[1]'],
    ['leaves what is no JSON', setMember('{"a":', 'a', '1'), '{"a":'],
  ])('%s', (_, edited, expected) => {
    expect(edited).toBe(expected);
  });

  it('does to any object what JavaScript would do', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 5 }),
        fc.string(),
        fc.jsonValue(),
        fc.constantFrom(undefined, 1, '\t'),
        (object, name, value, space) => {
          fc.pre(name !== '__proto__' && !Object.hasOwn(object, '__proto__'));
          const text = JSON.stringify(object, null, space);
          const expected = { ...(plain(text) as object), [name]: plain(JSON.stringify(value)) };
          const edited = setMember(text, name, JSON.stringify(value));
          expect(plain(edited)).toEqual(expected);
          expect(plain(removeMember(edited, name))).toEqual(
            Object.fromEntries(Object.entries(expected).filter(([key]) => key !== name)),
          );
        },
      ),
      { numRuns: 2000, seed: 20260518 },
    );
  });
});

describe('one part at a time', () => {
  const encode = (text: string): string => Buffer.from(text).toString('base64url');
  const token = `${encode('{"alg":"HS256"}')}.${encode('{"sub":"u"}')}.c2ln`;
  const odd = '{ "sub" : "ü",\r\n"sub":9007199254740993 }';

  it('keeps the text byte for byte and the other parts as they are', () => {
    expect(replacePart(token, 'payload', odd)).toBe(
      `${encode('{"alg":"HS256"}')}.${encode(odd)}.c2ln`,
    );
    expect(replacePart(token, 'header', odd)).toBe(`${encode(odd)}.${encode('{"sub":"u"}')}.c2ln`);
  });

  it.each([
    ['two parts', 'YQ.YQ', 'YQ.e30'],
    ['one part', 'YQ', 'YQ.e30'],
    ['unsecured', 'YQ.YQ.', 'YQ.e30.'],
    ['detached', 'YQ..c2ln', 'YQ.e30.c2ln'],
    ['five parts', 'YQ.YQ.YQ.YQ.YQ', 'YQ.e30.YQ.YQ.YQ'],
    ['flattened JSON', '{"protected":"YQ", "payload":"YQ"}', '{"protected":"YQ", "payload":"e30"}'],
    ['JSON without a payload', '{"a":1}', '{"a":1}'],
  ])('%s', (_, before, after) => {
    expect(replacePart(before, 'payload', '{}')).toBe(after);
  });

  it('leaves the payload plain where b64 is false', () => {
    const header = encode('{"alg":"HS256","b64":false,"crit":["b64"]}');
    expect(replacePart(`${header}.x.c2ln`, 'payload', '{}')).toBe(`${header}.{}.c2ln`);
  });
});
