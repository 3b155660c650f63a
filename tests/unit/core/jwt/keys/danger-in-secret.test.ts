import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { KeyReading } from '../../../../../src/core/jwt/index.ts';
import { readKeys } from '../../../../../src/core/jwt/index.ts';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const der = publicKey.export({ type: 'spki', format: 'der' });
const oct = (bytes: Uint8Array | string): object => ({
  kty: 'oct',
  k: Buffer.from(bytes).toString('base64url'),
});
const codesOf = ({ entries, faults }: KeyReading): readonly string[] =>
  [...faults, ...entries.flatMap((entry) => entry.faults)].map(({ code }) => code);

describe('a shared secret that is somebody’s public key (RFC 8725 §2.1) is told, however it is spelled', () => {
  test.each([
    ['PEM in a JWK', JSON.stringify(oct(pem)), 'text'],
    ['PEM without its last line break in a JWK', JSON.stringify(oct(pem.trimEnd())), 'text'],
    ['PEM after a space in a JWK', JSON.stringify(oct(` ${pem}`)), 'text'],
    ['DER in a JWK', JSON.stringify(oct(der)), 'text'],
    ['the base64 of DER in a JWK', JSON.stringify(oct(der.toString('base64'))), 'text'],
    ['PEM in a set', JSON.stringify({ keys: [oct(pem)] }), 'text'],
    ['PEM as base64', Buffer.from(pem).toString('base64'), 'base64'],
    ['PEM as hex', Buffer.from(pem).toString('hex'), 'hex'],
    ['the lines between BEGIN and END', pem.split('\n').slice(1, -2).join('\n'), 'text'],
    ['PEM with a damaged BEGIN', pem.replace('BEGIN', 'BEGI'), 'text'],
  ] as const)('%s', async (_name, text, encoding) => {
    const reading = await readKeys(text, encoding);
    expect(reading.entries).toMatchObject([{ kty: 'oct' }]);
    expect(codesOf(reading)).toEqual(['KEY_DANGEROUS_SECRET']);
  });

  test.each([
    [
      'letters that begin like DER in base64',
      'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA',
      'text',
    ],
    ['dashes and words', 'my-private key is --- long enough for HS256 here', 'text'],
    ['32 random bytes', Buffer.alloc(32, 0xa7).toString('hex'), 'hex'],
  ] as const)('%s: nothing to tell', async (_name, text, encoding) => {
    expect(codesOf(await readKeys(text, encoding))).toEqual([]);
  });
});
