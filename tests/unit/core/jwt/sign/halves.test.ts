import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { sign, strict } from '../../../../../src/core/jwt/index.ts';
import { entriesOf } from '../node-signer.ts';

test('a private key whose halves do not belong together is refused, and the key is blamed', async () => {
  const made = () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const [key] = await entriesOf(JSON.stringify({ ...made(), d: made().d }));
  if (key === undefined) throw new Error('the key was not read');
  const signed = await sign({ header: '{"alg":"ES256"}', payload: '{}', key, strictness: strict });
  expect(signed).toMatchObject({ ok: false, code: 'JWT_KEY_REJECTED' });
  if (signed.ok) return;
  expect(signed.sentence).toContain('refuses the key');
  // Another algorithm would not help: the mend is about the key.
  expect(signed.mend).toContain('private key');
});
