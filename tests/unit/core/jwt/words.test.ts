import { describe, expect, it } from 'vitest';
import { describeFault, inspect, readKeys } from '../../../../src/core/jwt/index.ts';
import { counted } from '../../../../src/core/jwt/counted.ts';
import { faultSentences } from '../../../../src/core/jwt/fault-sentences.ts';
import { lengthOfTime } from '../../../../src/core/jwt/length-of-time.ts';
import { b64, entriesOf, nodeKey, tokenOf, verdictOf } from './node-signer.ts';

const hs = nodeKey('HS256');
const keysOf = () => entriesOf(JSON.stringify(hs.jwk));
const sentenceOf = async (
  id: string,
  header: object,
  claims: object,
  policy: Parameters<typeof verdictOf>[0]['policy'] = {},
  now?: number,
): Promise<string | undefined> => {
  const token = tokenOf(hs, JSON.stringify(header), JSON.stringify(claims));
  const asked = { token, keys: await keysOf(), policy, ...(now === undefined ? {} : { now }) };
  return (await verdictOf(asked)).steps.find((step) => step.id === id)?.sentence;
};

describe('one is not many', () => {
  it('counts', () => {
    expect([0, 1, 2].map((count) => counted(count, 'byte'))).toEqual([
      '0 bytes',
      '1 byte',
      '2 bytes',
    ]);
  });

  it('in the sentences of faults', () => {
    const sentences = ['x', `${b64('{"alg":"none"}')}.e30.AA`, `${b64('{"alg":"HS256"}')}.AA.AA`]
      .map((text) => inspect(text))
      .flatMap(({ faults, tokens }) => [...faults, ...tokens.flatMap((token) => token.faults)])
      .map((fault) => describeFault(fault).sentence);
    expect(sentences.join('\n')).toMatch(/has 1 character,[\s\S]*signature of 1 byte\./u);
    expect(sentences.filter((sentence) => /\b1 \w+s\b/u.test(sentence))).toEqual([]);
  });

  it('no sentence of a fault has a count bare before a noun in the plural', () => {
    for (const { sentence } of Object.values(faultSentences))
      expect(sentence).not.toMatch(
        /\{(?:count|length|bytes|size|unused|spellings|expected|nameLength)\} (?:\w+ )?(?:bytes|characters|parts|pieces|bits|times)/u,
      );
  });

  it('in the sentences of keys and steps', async () => {
    const [short] = await entriesOf('{"kty":"oct","k":"AA"}');
    expect(short?.faults[0]?.sentence).toMatch(/^This secret has 1 byte\./u);
    const [header = '', payload = ''] = tokenOf(hs, '{"alg":"HS256"}', '{}').split('.');
    const { steps } = await verdictOf({
      token: `${header}.${payload}.AA`,
      keys: short === undefined ? [] : [short],
    });
    const text = steps.map(({ sentence, actual }) => `${sentence} ${actual ?? ''}`).join('\n');
    expect(text).toContain('The secret has 1 byte;');
    expect(text).toContain('It has 1 byte;');
    expect(text).not.toMatch(/\b1 \w+s\b/u);
    const one = await verdictOf({ token: 'a', keys: [] });
    expect(one.decidedBy?.sentence).toContain('1 part;');
  });
});

describe('a length of time is written one way', () => {
  // The example of the chapter: refused one year and 328 days late.
  const exp = Date.parse('2024-12-31T01:00:00Z') / 1000;
  const now = Date.parse('2026-11-24T11:00:00Z') / 1000;

  it('by the steps as by the time bar', async () => {
    expect(lengthOfTime(exp, now)).toBe('1 y 328 d');
    expect(await sentenceOf('exp', { alg: 'HS256' }, { exp }, {}, now)).toBe(
      'It expired 1 y 328 d ago.',
    );
    expect(await sentenceOf('iat', { alg: 'HS256' }, { iat: exp }, {}, now)).toContain('1 y 328 d');
  });

  it('leeway and maximum age too', async () => {
    const policy = { leeway: 60, maxAge: 3600 };
    const late = { exp: now - 90, iat: now - 7200 };
    expect(await sentenceOf('exp', { alg: 'HS256' }, late, policy, now)).toBe(
      'It expired 1 min 30 s ago (1 min of leeway counted).',
    );
    expect(await sentenceOf('iat', { alg: 'HS256' }, late, policy, now)).toBe(
      'It is 2 h old (1 min of leeway counted); the policy takes 1 h.',
    );
  });

  it.each([
    [0, 0, '0 s'],
    [0, 59, '59 s'],
    [0, 86_400, '1 d'],
    [0, 86_400 + 59 * 60, '1 d'],
    [0, 365 * 86_400 - 1, '364 d 23 h'],
    [0, 365 * 86_400, '1 y'],
    // From 1972-01-01: a leap year has a day more.
    [63_072_000, 63_072_000 + 365 * 86_400, '365 d'],
    [63_072_000, 63_072_000 + 366 * 86_400, '1 y'],
    // To the year 56969, 10 March: 54,944 years to the last 31 December before, and 69 days.
    [1_735_606_800, 1_735_606_800_000, '54,944 y 69 d'],
  ])('%d to %d', (from, to, expected) => {
    expect(lengthOfTime(from, to)).toBe(expected);
    expect(lengthOfTime(to, from)).toBe(lengthOfTime(from, to));
  });
});

describe('what is not there is told as such', () => {
  it.each([
    ['aud', { audiences: ['api'] }, 'It names no audience; this verifier is api.'],
    ['aud', { audiences: [] }, 'It names no audience; this verifier has no name of its own.'],
    ['iss', { issuers: ['https://a'] }, 'It names no issuer; this verifier takes https://a.'],
    ['typ', { typ: 'at+jwt' }, 'It names no type (typ); this verifier takes at+jwt.'],
    ['algorithm-allowed', { algorithms: [] }, 'HS256 is not on the policy’s list, which is empty.'],
  ])('%s', async (id, policy, sentence) => {
    expect(await sentenceOf(id, { alg: 'HS256' }, {}, policy)).toBe(sentence);
  });

  it('a name of no characters stands in quotes', async () => {
    const header = { alg: '', kid: '' };
    expect(await sentenceOf('algorithm-known', header, {})).toMatch(/^"" is not a signature/u);
    expect(await sentenceOf('algorithm-allowed', header, {}, { algorithms: ['HS256'] })).toBe(
      '"" is not on the policy’s list: HS256.',
    );
    const [found] = inspect(`${b64('{"alg":""}')}.e30.AAAA`).tokens;
    const fault = found?.faults.find(({ code }) => code === 'ALG_UNKNOWN');
    expect(fault && describeFault(fault).sentence).toContain('""');
  });

  it.each([
    ['[null]', 'Item 1 of the set is not a key: it is null.'],
    ['[{"kty":"oct","k":"AA"},7]', 'Item 2 of the set is not a key: it is a number.'],
    ['[[]]', 'Item 1 of the set is not a key: it is an array.'],
    ['[{}]', 'The key names no type (kty).'],
    ['[{"kty":"EC"}]', 'The key names no curve (crv).'],
    ['[{"kty":""}]', 'The key type "" is not one this page can use.'],
  ])('a set of %s', async (items, sentence) => {
    const { faults } = await readKeys(`{"keys":${items}}`, 'text');
    expect(faults.map((fault) => fault.sentence)).toContain(sentence);
  });
});
