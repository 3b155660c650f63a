import { serviceRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { encryptedSetting } from './encrypted.ts';

/** As random as a key, and published on purpose. It protects nothing. */
const PASSWORD = 'x6Zb1c9GmJ0Qe2Vt8Rk4Wn';

/**
 * Signed tokens, encrypted under a password. With a password as random as a key, 4096 rounds do no harm; one that
 * somebody chose would ask for hundreds of thousands.
 */
export const jwePassword: MakeSetting = (now) =>
  encryptedSetting(
    now,
    {
      id: 'jwe-password',
      about:
        'The issuer signs access tokens and encrypts them under a password that it shares with the service (PBES2-HS256+A128KW, A128GCM).',
    },
    { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', jwk: serviceRsa, password: PASSWORD },
    { p2s: 'c2FsdCBvZiB0aGUgaXNzdWVy', p2c: 4096 },
    PASSWORD,
  );
