import { serviceRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { encryptedSetting } from './encrypted.ts';

/** Signed tokens, encrypted to the service’s public key. */
export const jweRsa: MakeSetting = (now) =>
  encryptedSetting(
    now,
    {
      id: 'jwe-rsa',
      about:
        'The issuer signs access tokens and encrypts them to the service’s public key (RSA-OAEP-256, A256GCM). An old, weak password is still in the service’s configuration.',
    },
    { alg: 'RSA-OAEP-256', enc: 'A256GCM', jwk: serviceRsa, password: 'summer2026' },
    {},
    serviceRsa,
  );
