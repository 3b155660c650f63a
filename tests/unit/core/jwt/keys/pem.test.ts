import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readKeys } from '../../../../../src/core/jwt/index.ts';
import { nodeKey, tokenOf, verdictOf } from '../node-signer.ts';

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}
const rsa: Pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = (namedCurve: string): Pair => generateKeyPairSync('ec', { namedCurve });
const p256 = ec('P-256');
const pairs: readonly (readonly [string, Pair])[] = [
  ['RSA', rsa],
  ['P-256', p256],
  ['P-384', ec('P-384')],
  ['P-521', ec('P-521')],
  ['Ed25519', generateKeyPairSync('ed25519')],
  ['ML-DSA-44', generateKeyPairSync('ml-dsa-44')],
  ['ML-DSA-65', generateKeyPairSync('ml-dsa-65')],
  ['ML-DSA-87', generateKeyPairSync('ml-dsa-87')],
];

type Kind = 'spki' | 'pkcs8' | 'pkcs1' | 'sec1';
const pemOf = (key: KeyObject, type: Kind): string => String(key.export({ format: 'pem', type }));
const block = (label: string, der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};
const VERSION_0 = Buffer.from('020100', 'hex');
const VERSION_1 = Buffer.from('020101', 'hex');
const P256_OID = Buffer.from('06082a8648ce3d030107', 'hex');
const EC_OID = Buffer.from('06072a8648ce3d0201', 'hex');
const bytesOf = (text: unknown): Buffer => Buffer.from(String(text), 'base64url');

const codesOf = async (text: string): Promise<readonly string[]> => {
  const { entries, faults } = await readKeys(text, 'text');
  return [...faults, ...entries.flatMap((entry) => entry.faults)].map(({ code }) => code);
};
const onlyKey = async (text: string) => {
  const { entries, faults } = await readKeys(text, 'text');
  expect(faults).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0];
};

describe.each(pairs)('%s', (_name, { publicKey, privateKey }) => {
  const publicJwk = publicKey.export({ format: 'jwk' });
  test('SPKI', async () => {
    expect(await onlyKey(pemOf(publicKey, 'spki'))).toMatchObject({
      source: 'pem-spki',
      holds: 'public',
      jwk: publicJwk,
      faults: [],
    });
  });
  test('PKCS#8', async () => {
    expect(await onlyKey(pemOf(privateKey, 'pkcs8'))).toMatchObject({
      source: 'pem-pkcs8',
      holds: 'private',
      jwk: privateKey.export({ format: 'jwk' }),
      faults: [],
    });
  });
});

test('PKCS#1, both halves', async () => {
  expect(await onlyKey(pemOf(rsa.publicKey, 'pkcs1'))).toMatchObject({
    source: 'pem-pkcs1',
    holds: 'public',
    bits: 2048,
    jwk: rsa.publicKey.export({ format: 'jwk' }),
  });
  expect(await onlyKey(pemOf(rsa.privateKey, 'pkcs1'))).toMatchObject({
    source: 'pem-pkcs1',
    holds: 'private',
    jwk: rsa.privateKey.export({ format: 'jwk' }),
  });
});

test.each(pairs.filter(([name]) => name.startsWith('P-')))('SEC 1, %s', async (_name, pair) => {
  expect(await onlyKey(pemOf(pair.privateKey, 'sec1'))).toMatchObject({
    source: 'pem-sec1',
    holds: 'private',
    jwk: pair.privateKey.export({ format: 'jwk' }),
  });
});

test.each(['rsa', 'ec', 'ed25519'])('X.509 certificate, %s', async (name) => {
  const read = (file: string): string =>
    readFileSync(new URL(`../../../../vectors/pem/${file}`, import.meta.url), 'utf8');
  const entry = await onlyKey(read(`${name}-certificate.pem`));
  expect(entry).toMatchObject({
    source: 'pem-certificate',
    holds: 'public',
    jwk: createPublicKey(read(`${name}-certificate-public.pem`)).export({ format: 'jwk' }),
  });
  expect(entry?.faults.map(({ code }) => code)).toEqual(['KEY_CERTIFICATE']);
});

describe('as it gets pasted', () => {
  const pem = pemOf(rsa.publicKey, 'spki');
  const expected = rsa.publicKey.export({ format: 'jwk' });
  test.each([
    ['with CRLF', pem.replaceAll('\n', '\r\n')],
    ['with \\n written out', pem.replaceAll('\n', '\\n')],
    ['as a JSON string', JSON.stringify(pem)],
    ['indented', pem.replaceAll(/^/gmu, '    ')],
    ['quoted in a mail', `On Monday you wrote:\n${pem.trim().replaceAll(/^/gmu, '> ')}\n> Thanks`],
    ['quoted twice', pem.trim().replaceAll(/^/gmu, '> > ')],
    ['quoted without blanks', pem.trim().replaceAll(/^/gmu, '>>')],
    ['on one line', pem.replaceAll('\n', '')],
    ['on one line with blanks', pem.replaceAll('\n', ' ')],
    ['without its last line break', pem.trimEnd()],
    ['after words and before words', `Here it is:\n${pem}\nregards`],
    ['after a blank line', `\n\n ${pem}`],
    ['in a .env file', `JWT_KEY="${pem.replaceAll('\n', '\\n')}"`],
  ])('%s', async (_name, text) => {
    expect(await onlyKey(text)).toMatchObject({ jwk: expected });
  });

  test('several blocks, in their order, each with its own fault', async () => {
    const broken = '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n';
    const { entries, faults } = await readKeys(
      `${pem}${broken}${pemOf(p256.privateKey, 'pkcs8')}`,
      'text',
    );
    expect(entries.map(({ kty }) => kty)).toEqual(['RSA', 'EC']);
    expect(faults).toMatchObject([{ code: 'KEY_PEM', at: pem.length }]);
  });

  test('EC PARAMETERS before the key', async () => {
    const text = `${block('EC PARAMETERS', P256_OID)}${pemOf(p256.privateKey, 'sec1')}`;
    expect(await onlyKey(text)).toMatchObject({ crv: 'P-256', holds: 'private' });
    expect(await codesOf(block('EC PARAMETERS', P256_OID))).toEqual(['KEY_PEM_NONE']);
  });

  test('more blocks than are read', async () => {
    const many = `-----BEGIN X-----\n-----END X-----\n`.repeat(101);
    expect(await codesOf(many)).toContain('KEY_TOO_MANY');
  });
});

describe('without the public point', () => {
  const { d, x, y } = p256.privateKey.export({ format: 'jwk' });
  const bare = der(0x30, VERSION_1, der(0x04, bytesOf(d)));
  test('PKCS#8: the platform computes it', async () => {
    const text = block(
      'PRIVATE KEY',
      der(0x30, VERSION_0, der(0x30, EC_OID, P256_OID), der(0x04, bare)),
    );
    expect(await onlyKey(text)).toMatchObject({ jwk: { kty: 'EC', crv: 'P-256', d, x, y } });
  });
  test('SEC 1: the platform computes it', async () => {
    const text = block(
      'EC PRIVATE KEY',
      der(0x30, VERSION_1, der(0x04, bytesOf(d)), der(0xa0, P256_OID)),
    );
    expect(await onlyKey(text)).toMatchObject({ jwk: { kty: 'EC', crv: 'P-256', d, x, y } });
  });
  test('SEC 1 from an old writer, the leading zeros of d left out: d = 1, the point is the generator', async () => {
    // G of P-256: SP 800-186 §3.2.1.3.
    const gx = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
    const gy = '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';
    const open = der(0x03, Buffer.from(`0004${gx}${gy}`, 'hex'));
    const text = block(
      'EC PRIVATE KEY',
      der(0x30, VERSION_1, der(0x04, Buffer.from([1])), der(0xa0, P256_OID), der(0xa1, open)),
    );
    const d = Buffer.alloc(32);
    d[31] = 1;
    expect(await onlyKey(text)).toMatchObject({
      jwk: { d: d.toString('base64url'), x: Buffer.from(gx, 'hex').toString('base64url') },
    });
  });
  test('SEC 1 with neither curve nor point', async () => {
    expect(await codesOf(block('EC PRIVATE KEY', bare))).toEqual(['KEY_PEM']);
  });
});

describe('refused', () => {
  const spki = rsa.publicKey.export({ format: 'der', type: 'spki' });
  const pem = pemOf(rsa.publicKey, 'spki');
  const passphrase = 'correct horse';
  test.each([
    [
      'encrypted PKCS#8',
      'KEY_PEM_ENCRYPTED',
      String(
        rsa.privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase }),
      ),
    ],
    [
      'encrypted PKCS#1, with DEK-Info',
      'KEY_PEM_ENCRYPTED',
      String(
        rsa.privateKey.export({ format: 'pem', type: 'pkcs1', cipher: 'aes-256-cbc', passphrase }),
      ),
    ],
    ['no END', 'KEY_PEM_END', pem.slice(0, pem.indexOf('-----END'))],
    ['another END', 'KEY_PEM_END', pem.replace('END PUBLIC', 'END PRIVATE')],
    ['cut in the middle', 'KEY_PEM', block('PUBLIC KEY', spki.subarray(0, 100))],
    [
      'a byte after the key',
      'KEY_PEM',
      block('PUBLIC KEY', Buffer.concat([spki, Buffer.alloc(1)])),
    ],
    [
      'a private key under the label of a public one',
      'KEY_PEM',
      pemOf(rsa.privateKey, 'pkcs8').replaceAll('PRIVATE', 'PUBLIC'),
    ],
    [
      'PKCS#1 under the label of SPKI',
      'KEY_PEM',
      pemOf(rsa.publicKey, 'pkcs1').replaceAll('RSA ', ''),
    ],
    ['characters that are no base64', 'KEY_PEM', pem.replace('MIIB', 'M*IB')],
    ['an empty block', 'KEY_PEM', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----'],
    [
      'an OpenSSH private key',
      'KEY_PEM_LABEL',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----',
    ],
    [
      'a certificate request',
      'KEY_PEM_LABEL',
      '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----',
    ],
    ['BEGIN in small letters', 'KEY_PEM_NONE', pem.toLowerCase()],
    [
      'four dashes',
      'KEY_PEM_NONE',
      '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----',
    ],
    [
      'X25519, which signs nothing',
      'KEY_PEM',
      pemOf(generateKeyPairSync('x25519').publicKey, 'spki'),
    ],
    ['Ed448', 'KEY_PEM', pemOf(generateKeyPairSync('ed448').publicKey, 'spki')],
    ['secp256k1', 'KEY_PEM', pemOf(ec('secp256k1').publicKey, 'spki')],
    [
      'DSA',
      'KEY_PEM',
      pemOf(
        generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }).publicKey,
        'spki',
      ),
    ],
  ])('%s', async (_name, code, text) => {
    const { entries, faults } = await readKeys(text, 'text');
    expect(entries).toEqual([]);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });

  const point = bytesOf(p256.publicKey.export({ format: 'jwk' }).x);
  const ecSpki = (octets: Uint8Array): string =>
    block(
      'PUBLIC KEY',
      der(0x30, der(0x30, EC_OID, P256_OID), der(0x03, Buffer.from([0]), octets)),
    );
  const spkiOf = (n: string, e: string): string =>
    block(
      'RSA PUBLIC KEY',
      der(0x30, der(0x02, Buffer.from(n, 'hex')), der(0x02, Buffer.from(e, 'hex'))),
    );
  test.each([
    ['a compressed point', ecSpki(Buffer.concat([Buffer.from([2]), point]))],
    ['half a point', ecSpki(Buffer.concat([Buffer.from([4]), point]))],
    ['the point at infinity', ecSpki(Buffer.from([0]))],
    ['a negative modulus', spkiOf('ff'.repeat(256), '010001')],
    ['a modulus with a zero too many', spkiOf(`00007f${'ff'.repeat(255)}`, '010001')],
    ['an exponent of no bytes', spkiOf(`00${'ff'.repeat(256)}`, '')],
    [
      'a length in more bytes than it takes',
      block('PUBLIC KEY', Buffer.concat([Buffer.from([0x30, 0x83, 0]), spki.subarray(2)])),
    ],
    [
      'an indefinite length',
      block(
        'PUBLIC KEY',
        Buffer.concat([Buffer.from([0x30, 0x80]), spki.subarray(4), Buffer.alloc(2)]),
      ),
    ],
  ])('structure: %s', async (_name, text) => {
    expect(await codesOf(text)).toEqual(['KEY_PEM']);
    expect((await readKeys(text, 'text')).entries).toEqual([]);
  });

  test('a point that is not on its curve', async () => {
    const octets = Buffer.concat([Buffer.from([4]), Buffer.alloc(31), Buffer.from([1]), point]);
    expect(await codesOf(ecSpki(octets))).toEqual(['KEY_POINT']);
  });
});

describe('RSA keys under id-RSASSA-PSS (RFC 4055 §1.2: for PSS alone)', () => {
  const read = async (pair: Pair, kind: 'spki' | 'pkcs8') =>
    onlyKey(pemOf(kind === 'spki' ? pair.publicKey : pair.privateKey, kind));
  const tokens = (pair: Pair) =>
    Object.fromEntries(
      ['RS256', 'PS256', 'PS384'].map((alg) => [
        alg,
        tokenOf(
          { ...nodeKey('HS256'), alg, signingKey: asPlainRsa(pair) },
          JSON.stringify({ alg }),
          '{}',
        ),
      ]),
    );
  // Node keeps such a key from PKCS#1 v1.5; the same numbers as plain RSA have no such guard.
  const asPlainRsa = ({ privateKey }: Pair): KeyObject => {
    const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
    // RSAPrivateKey (RFC 8017 A.1.2) begins with its version, 0, then a modulus of 257 bytes.
    const start = pkcs8.indexOf(Buffer.from('02010002820101', 'hex')) - 4;
    return createPrivateKey({ key: pkcs8.subarray(start), format: 'der', type: 'pkcs1' });
  };

  test('without parameters: any PS, no RS', async () => {
    const pair = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
    for (const kind of ['spki', 'pkcs8'] as const) {
      const entry = await read(pair, kind);
      expect(entry).toMatchObject({ kty: 'RSA', alg: undefined, bits: 2048 });
      expect(entry?.faults.map(({ code }) => code)).toEqual(['KEY_RSA_PSS']);
      const made = tokens(pair);
      const keys = entry === undefined ? [] : [entry];
      const of = async (alg: string, lax: readonly 'keyMetadata'[] = []) =>
        verdictOf({ token: made[alg] ?? '', keys, lax });
      expect((await of('PS256')).ok).toBe(true);
      expect((await of('PS384')).ok).toBe(true);
      expect((await of('RS256')).decidedBy?.code).toBe('JWT_KEY_ALG');
      expect((await of('RS256', ['keyMetadata'])).ok).toBe(true);
    }
  });

  test('with a hash: that one alone', async () => {
    const pair = generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: 'sha256',
      mgf1HashAlgorithm: 'sha256',
    });
    const entry = await read(pair, 'spki');
    expect(entry?.alg).toBe('PS256');
    const keys = entry === undefined ? [] : [entry];
    const made = tokens(pair);
    expect((await verdictOf({ token: made.PS256 ?? '', keys })).ok).toBe(true);
    for (const alg of ['PS384', 'RS256'])
      expect((await verdictOf({ token: made[alg] ?? '', keys })).decidedBy?.code).toBe(
        'JWT_KEY_ALG',
      );
  });

  test('with SHA-1: no JWT algorithm fits', async () => {
    const pair = generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: 'sha1',
      mgf1HashAlgorithm: 'sha1',
    });
    expect(await codesOf(pemOf(pair.publicKey, 'spki'))).toEqual(['KEY_PEM']);
  });
});
