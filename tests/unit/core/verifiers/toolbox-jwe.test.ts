import { deflateRawSync } from 'node:zlib';
import { CompactEncrypt, importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicJwk } from '../../../../src/core/jwt/keys/public-jwk.ts';
import { createWorld } from '../../../../src/core/service/create-world.ts';
import { attackerRsa, serviceRsa } from '../../../../src/core/service/keys.ts';
import type { Decryption, Service } from '../../../../src/core/service/service.ts';
import { api } from '../../../../src/core/service/settings/company.ts';
import { withJweHeader } from '../../../../src/core/service/tokens/encrypt.ts';
import { Exhausted } from '../../../../src/core/service/world.ts';
import { decrypted, inflated, readJwe } from '../../../../src/core/verifiers/toolbox/index.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const serviceWith = (changes: Partial<Decryption> = {}): Service => ({
  ...api(1_790_000_000, 'RS256', []),
  decryption: { alg: '', enc: '', jwk: serviceRsa, password: 'a password', ...changes },
  world: createWorld(),
});

/** Encrypted by another implementation. */
const made: Record<string, string> = {};
beforeAll(async () => {
  const rsa = await importJWK({ ...publicJwk(serviceRsa), kty: 'RSA' }, 'RSA-OAEP-256');
  for (const enc of ['A128GCM', 'A192GCM', 'A256GCM'])
    made[enc] = await new CompactEncrypt(bytes('inside'))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc })
      .encrypt(rsa);
  made['PBES2'] = await new CompactEncrypt(bytes('inside'))
    .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' })
    .setKeyManagementParameters({ p2c: 2000 })
    .encrypt(bytes('a password'));
});

const open = async (token: string | undefined, service = serviceWith()): Promise<string> => {
  const jwe = readJwe(token ?? '');
  if (jwe === undefined) return 'no JWE';
  const plain = await decrypted('derive', jwe, service);
  return plain === undefined ? 'not decrypted' : new TextDecoder().decode(plain);
};

describe('what another implementation encrypted', () => {
  test.each(['A128GCM', 'A256GCM', 'PBES2'])('is decrypted: %s', async (which) => {
    expect(await open(made[which])).toBe('inside');
  });

  test('A192GCM is left out, as Chromium has none', async () => {
    expect(await open(made['A192GCM'])).toBe('not decrypted');
  });

  test('is not decrypted with another key or password', async () => {
    expect(await open(made['A256GCM'], serviceWith({ jwk: attackerRsa }))).toBe('not decrypted');
    expect(await open(made['PBES2'], serviceWith({ password: 'another' }))).toBe('not decrypted');
  });

  test('is not decrypted when a header member was added: the tag covers it', async () => {
    expect(await open(withJweHeader(made['A256GCM'] ?? '', { typ: 'JWT' }))).toBe('not decrypted');
  });

  test.each([
    ['four parts', (parts: string[]) => parts.slice(0, 4)],
    ['six parts', (parts: string[]) => [...parts, '']],
    ['a short tag', (parts: string[]) => parts.with(4, 'AAAA')],
    ['padding', (parts: string[]) => parts.with(1, `${parts[1] ?? ''}==`)],
    ['a header that is no object', (parts: string[]) => parts.with(0, 'W10')],
  ])('is no JWE with %s', async (_what, change) => {
    const parts = (made['A256GCM'] ?? '').split('.');
    expect(await open(change(parts).join('.'))).toBe('no JWE');
  });

  test('is no JWE with crit: no extension is understood', async () => {
    expect(await open(withJweHeader(made['A256GCM'] ?? '', { crit: ['x'] }))).toBe('no JWE');
  });
});

test.each([1_000_001, 1e9, Infinity])('%s rounds are counted before they are done', async (p2c) => {
  const token = withJweHeader(made['PBES2'] ?? '', { p2c });
  const jwe = readJwe(p2c === Infinity ? withJweHeader(token, { p2c: 1e308 }) : token);
  if (jwe === undefined) throw new Error('no JWE');
  await expect(decrypted('derive', jwe, serviceWith())).rejects.toBeInstanceOf(Exhausted);
});

test.each([0, -5, 1.5, 'many', undefined])(
  'p2c %s derives no key and does not throw',
  async (p2c) => {
    expect(await open(withJweHeader(made['PBES2'] ?? '', { p2c }))).toBe('not decrypted');
  },
);

describe('inflating', () => {
  const raw = (plain: string | Buffer): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(deflateRawSync(plain));
  const run = (plain: Uint8Array<ArrayBuffer>, zip: unknown, most?: number) =>
    inflated('inflate', plain, zip, serviceWith(), most);

  test('reads what another implementation deflated', async () => {
    expect(await run(raw('inside'), 'DEF')).toBe('inside');
  });

  test('leaves alone what is not compressed', async () => {
    expect(await run(bytes('inside'), undefined)).toBe('inside');
  });

  test.each([
    ['another zip', raw('x'), 'GZIP'],
    ['bytes that are no DEFLATE', bytes('no deflate'), 'DEF'],
    ['DEFLATE that breaks off', raw('a longer text that breaks off').subarray(0, 9), 'DEF'],
    ['bytes that are no UTF-8', Uint8Array.from([0xff]), undefined],
    ['inflated bytes that are no UTF-8', raw(Buffer.from([0xc3, 0x28])), 'DEF'],
  ])('gives nothing for %s', async (_what, plain, zip) => {
    expect(await run(plain, zip)).toBeUndefined();
  });

  test('stops at the ceiling: so many bytes and not one more', async () => {
    expect(await run(raw('x'.repeat(1000)), 'DEF', 1000)).toHaveLength(1000);
    expect(await run(raw('x'.repeat(1001)), 'DEF', 1000)).toBeUndefined();
    expect(await run(bytes('x'.repeat(1001)), undefined, 1000)).toBeUndefined();
  });

  test('without one it goes on to the end of its allowance', async () => {
    await expect(run(raw('x'.repeat(1_500_000)), 'DEF')).rejects.toBeInstanceOf(Exhausted);
  });
});
