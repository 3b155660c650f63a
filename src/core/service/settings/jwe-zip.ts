import { serviceRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { encryptedSetting } from './encrypted.ts';

/** Signed tokens, compressed and encrypted to the service’s public key. */
export const jweZip: MakeSetting = (now) =>
  encryptedSetting(
    now,
    {
      id: 'jwe-zip',
      about:
        'The issuer signs access tokens, compresses them and encrypts them to the service’s public key (DEF, RSA-OAEP-256, A256GCM). All three were agreed on.',
    },
    { alg: 'RSA-OAEP-256', enc: 'A256GCM', zip: 'DEF', jwk: serviceRsa, password: 'summer2026' },
    {},
    serviceRsa,
  );
