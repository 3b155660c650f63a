import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/links/differences.ts';
import { createLinkCodec } from '../../../src/links/link-codec.ts';

interface Sample {
  readonly token: string;
  readonly now: number;
  readonly zone: string;
  readonly algorithms: readonly string[] | null;
  readonly policy: { readonly leeway: number; readonly audience: string | null };
}

const defaults: Sample = {
  token: '',
  now: 0,
  zone: 'UTC',
  algorithms: null,
  policy: { leeway: 0, audience: null },
};

const isText = (value: unknown): value is string => typeof value === 'string';

function validate(
  candidate: unknown,
): { ok: true; state: Sample } | { ok: false; sentence: string } {
  const state = candidate as Sample;
  if (!isText(state.token) || !isText(state.zone)) return { ok: false, sentence: 'No token.' };
  if (typeof state.now !== 'number') return { ok: false, sentence: '`now` is no number.' };
  const { leeway } = state.policy;
  return {
    ok: true,
    state: { ...state, policy: { ...state.policy, leeway: Math.min(3600, leeway) } },
  };
}

const codec = createLinkCodec<Sample>({ widget: 'sample', version: 1, defaults, validate });

const link = (value: unknown): string =>
  `#sample=v1.${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;
const deflated = (text: string): string =>
  `#sample=v1z.${deflateRawSync(Buffer.from(text)).toString('base64url')}`;

test('every state comes back from its link and from its file', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 700 });
  const states = fc.record({
    token: text,
    now: fc.integer(),
    zone: text,
    algorithms: fc.option(fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 })),
    policy: fc.record({
      leeway: fc.integer({ min: 0, max: 3600 }),
      audience: fc.option(fc.string({ maxLength: 20 })),
    }),
  });
  await fc.assert(
    fc.asyncProperty(states, async (state) => {
      const made = await codec.encode(state);
      expect(made).toMatchObject({ ok: true });
      if (!made.ok) return;
      expect(made.fragment).toMatch(/^(#sample=v1z?\.[\w-]+)?$/);
      expect(made.length).toBe(made.fragment.length);
      expect((await codec.decode(made.fragment)).state).toEqual(state);
      const file = codec.toFile(state);
      expect(file.ok && codec.fromFile(file.text).state).toEqual(state);
    }),
    { numRuns: 300 },
  );
});

test('states of any shape come back: objects for nothing, arrays for objects, odd names', async () => {
  const names = fc.constantFrom('a', 'b', '__proto__', 'constructor', '0');
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Json>(null, true, 0, 'x', [], {}),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(names, tie('value'), { maxKeys: 3 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.record({ at: value }), fc.record({ at: value }), async (from, to) => {
      const any = createLinkCodec<{ at: Json }>({
        widget: 'any',
        version: 1,
        defaults: from,
        validate: (candidate) => ({ ok: true, state: candidate as { at: Json } }),
      });
      const made = await any.encode(to);
      const read = await any.decode(made.ok ? made.fragment : 'refused');
      // As JSON text: a member __proto__ and an absent one are not the same there.
      expect(JSON.parse(JSON.stringify(read.state))).toEqual(JSON.parse(JSON.stringify(to)));
    }),
    { numRuns: 500 },
  );
});

describe('the form of a link', () => {
  test('the defaults need no link', async () => {
    expect(await codec.encode(defaults)).toEqual({
      ok: true,
      fragment: '',
      length: 0,
      short: true,
    });
    expect(await codec.decode('')).toEqual({ ok: true, found: false, state: defaults });
  });

  test('only differences are written', async () => {
    const made = await codec.encode({ ...defaults, policy: { leeway: 60, audience: null } });
    expect(
      made.ok && Buffer.from(made.fragment.slice('#sample=v1.'.length), 'base64url').toString(),
    ).toBe('{"policy":{"leeway":60}}');
  });

  test('over 400 characters it is deflated', async () => {
    const at = async (length: number): Promise<string> => {
      const made = await codec.encode({ ...defaults, token: 'a'.repeat(length) });
      return made.ok ? made.fragment.slice(0, 12) : 'refused';
    };
    // {"token":""} is 12 characters.
    expect(await at(388)).toMatch(/^#sample=v1\./);
    expect(await at(389)).toMatch(/^#sample=v1z\./);
  });

  test('a link over 1,500 characters is made and called long; one over 8,192 is refused with its length', async () => {
    // Hashes do not compress.
    const noise = (length: number): string =>
      Array.from({ length: Math.ceil(length / 43) }, (_, nth) =>
        createHash('sha256').update(String(nth)).digest('base64url'),
      )
        .join('')
        .slice(0, length);
    const long = await codec.encode({ ...defaults, token: noise(3000) });
    expect(long).toMatchObject({ ok: true, short: false });
    const longer = await codec.encode({ ...defaults, token: noise(20_000) });
    expect(longer).toMatchObject({ ok: false, code: 'LINK_TOO_LONG' });
    expect(longer.length).toBeGreaterThan(8192);
    const file = codec.toFile({ ...defaults, token: noise(20_000) });
    expect(file.ok && codec.fromFile(file.text).state.token).toBe(noise(20_000));
  });

  test('other widgets of the page keep their part', async () => {
    const both = await codec.place('#other=v1.e30', { ...defaults, now: 7 });
    expect(both).toBe(`#other=v1.e30&${link({ now: 7 }).slice(1)}`);
    expect((await codec.decode(both)).state.now).toBe(7);
    expect(await codec.place(both, defaults)).toBe('#other=v1.e30');
  });
});

describe('a bad link gives the defaults, a code and a sentence', () => {
  test.each([
    ['#sample=', 'LINK_FORM'],
    ['#sample=hello', 'LINK_FORM'],
    ['#sample=v0.e30', 'LINK_FORM'],
    ['#sample=v2.e30', 'LINK_VERSION'],
    ['#sample=v1.e3!', 'LINK_BASE64URL'],
    ['#sample=v1.e3A==', 'LINK_BASE64URL'],
    ['#sample=v1.e', 'LINK_BASE64URL'],
    ['#sample=v1.', 'LINK_JSON'],
    [link('{"now":'), 'LINK_JSON'],
    // The byte FF is nowhere in UTF-8.
    ['#sample=v1.Iv8i', 'LINK_JSON'],
    ['#sample=v1z.AAAA', 'LINK_DEFLATE'],
    [deflated('{"now":7}').slice(0, -4), 'LINK_DEFLATE'],
    [link({ now: 'soon' }), 'LINK_STATE'],
    [`#sample=v1.${'A'.repeat(8192)}`, 'LINK_TOO_LONG'],
    [deflated(`"${'a'.repeat(17_000)}"`), 'LINK_INFLATES_TOO_FAR'],
  ] as const)('%s', async (hash, code) => {
    const read = await codec.decode(hash);
    expect(read).toMatchObject({ ok: false, code, state: defaults });
    expect(read.ok ? '' : read.sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('a bomb is refused without unfolding it', async () => {
    // 5 MB of one letter, twice deflated down to what fits a link, is refused within the limit.
    const bomb = deflated('a'.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(8192);
    expect(await codec.decode(bomb)).toMatchObject({ code: 'LINK_INFLATES_TOO_FAR' });
  });

  test('any characters at all are answered', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('', 'v1.', 'v1z.'),
        async (text, prefix) => {
          const read = await codec.decode(`#sample=${prefix}${text}`);
          if (!read.ok) expect(read.state).toBe(defaults);
        },
      ),
    );
  });

  test('what validation clamps is clamped; names it does not know are dropped', async () => {
    const read = await codec.decode(
      link({ policy: { leeway: 1e9 }, extra: 1, __proto__: { x: 1 } }),
    );
    expect(read).toEqual({
      ok: true,
      found: true,
      state: { ...defaults, policy: { leeway: 3600, audience: null } },
    });
  });
});

describe('secrets', () => {
  const jwk = { kty: 'RSA', n: 'AQAB', e: 'AQAB', d: 'AQAB' };
  test.each([
    ['a private JWK as text', JSON.stringify(jwk)],
    ['spaced out', JSON.stringify(jwk, null, 2)],
    ['a string inside JSON text', JSON.stringify({ key: JSON.stringify(jwk) })],
    ['an HMAC key', '{"k":"c2VjcmV0","kty":"oct"}'],
    ['an ML-DSA key', '{"kty":"AKP","alg":"ML-DSA-44","pub":"AA","priv":"AA"}'],
    ['PKCS#8', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----'],
    ['PKCS#1', '-----BEGIN RSA PRIVATE KEY-----\nMIIE'],
    ['SEC1', '-----BEGIN EC PRIVATE KEY-----\nMIIE'],
    ['an encrypted one', '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE'],
  ])('%s is refused in links and files', async (_, token) => {
    expect(await codec.encode({ ...defaults, token })).toMatchObject({
      ok: false,
      code: 'LINK_SECRET',
    });
    expect(codec.toFile({ ...defaults, token })).toMatchObject({ ok: false, code: 'LINK_SECRET' });
    expect(await codec.place('#a', { ...defaults, token })).toBe('#a');
  });

  test.each([
    ['a public JWK', '{"kty":"RSA","n":"AQAB","e":"AQAB"}'],
    ['a public PEM', '-----BEGIN PUBLIC KEY-----\nMIIB'],
    ['claims named like key members', '{"d":"2024-12-31","k":1}'],
  ])('%s is not', async (_, token) => {
    expect(await codec.encode({ ...defaults, token })).toMatchObject({ ok: true });
  });

  test('a private JWK as an object, and a field named like a secret, are refused at any depth', async () => {
    const any = createLinkCodec<{ at: Json }>({
      widget: 'any',
      version: 1,
      defaults: { at: null },
      validate: (candidate) => ({ ok: true, state: candidate as { at: Json } }),
    });
    for (const at of [[{ kty: 'oct', k: 'AA' }], { deep: [{ secret: 'x' }] }] as Json[])
      expect(await any.encode({ at })).toMatchObject({ code: 'LINK_SECRET' });
  });

  test('a state type with such a field is a type error', () => {
    createLinkCodec<{ secret: string }>({
      widget: 'leaky',
      version: 1,
      // @ts-expect-error the field may not be there
      defaults: { secret: '' },
      validate: () => ({ ok: false, sentence: '' }),
    });
  });
});

describe('old links', () => {
  const fixture = (name: string): string =>
    readFileSync(new URL(`../../fixtures/links/${name}`, import.meta.url), 'utf8').trim();

  test('version 1, plain', async () => {
    expect((await codec.decode(fixture('v1/sample-plain.txt'))).state).toEqual({
      token: '',
      now: 0,
      zone: 'Europe/Berlin',
      algorithms: null,
      policy: { leeway: 60, audience: null },
    });
  });

  test('version 1, deflated', async () => {
    expect((await codec.decode(fixture('v1/sample-deflated.txt'))).state).toEqual({
      token: `eyJhbGciOiJub25lIn0.${'A'.repeat(600)}.`,
      now: 1735606800,
      zone: 'UTC',
      algorithms: null,
      policy: { leeway: 0, audience: null },
    });
  });

  test('a version 1 link keeps its meaning when defaults and names have changed since', async () => {
    interface Third {
      readonly instant: number;
      readonly zone: string;
    }
    const third = createLinkCodec<Third>({
      widget: 'sample',
      version: 3,
      defaults: { instant: 99, zone: 'Asia/Tokyo' },
      validate: (candidate) => ({ ok: true, state: candidate as Third }),
      migrations: {
        1: { defaults: { now: 0, zone: 'UTC' }, up: (state) => state },
        2: {
          defaults: { now: 50, zone: 'UTC' },
          up: (state) => {
            const { now, zone } = state as { now: number; zone: string };
            return { instant: now, zone };
          },
        },
      },
    });
    // now was 0 by default in version 1 and 50 in version 2.
    expect((await third.decode(fixture('v1/sample-plain.txt'))).state).toEqual({
      instant: 0,
      zone: 'Europe/Berlin',
    });
    expect((await third.decode('#sample=v2.e30')).state).toEqual({ instant: 50, zone: 'UTC' });
  });
});

test('files of another widget, another form or a newer version are refused', () => {
  for (const text of [
    '',
    '[]',
    '{}',
    '{"widget":"other","version":1,"state":{}}',
    '{"widget":"sample","state":{}}',
  ])
    expect(codec.fromFile(text)).toMatchObject({ ok: false, code: 'FILE_FORM', state: defaults });
  expect(codec.fromFile('{"widget":"sample","version":9,"state":{}}')).toMatchObject({
    code: 'FILE_VERSION',
  });
  expect(codec.fromFile(' '.repeat(12_000_001))).toMatchObject({ code: 'FILE_TOO_LARGE' });
});
