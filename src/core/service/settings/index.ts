import type { MakeSetting } from '../setting.ts';
import { es256 } from './es256.ts';
import { hs256 } from './hs256.ts';
import { indentedPem } from './indented-pem.ts';
import { oneKidTwice } from './one-kid-twice.ts';
import { ownServer } from './own-server.ts';
import { privateInSet } from './private-in-set.ts';
import { receiptKey } from './receipt-key.ts';
import { rs256 } from './rs256.ts';
import { sharedKey } from './shared-key.ts';
import { twoIssuers } from './two-issuers.ts';
import { twoServices } from './two-services.ts';
import { es256Unpublished } from './es256-unpublished.ts';
import { rs256Exponent3 } from './rs256-exponent-3.ts';
import { weakSecret } from './weak-secret.ts';
import { carelessIssuer } from './careless-issuer.ts';
import { es256NonceTwice } from './es256-nonce-twice.ts';
import { revoked } from './revoked.ts';
import { jweRsa } from './jwe-rsa.ts';
import { jweZip } from './jwe-zip.ts';
import { jwePassword } from './jwe-password.ts';

/** The settings, by id: a setting is one file and one line here. */
export const SETTINGS: Readonly<Record<string, MakeSetting>> = {
  rs256,
  es256,
  'two-services': twoServices,
  'two-issuers': twoIssuers,
  'es256-unpublished': es256Unpublished,
  'indented-pem': indentedPem,
  'rs256-exponent-3': rs256Exponent3,
  hs256,
  'weak-secret': weakSecret,
  'shared-key': sharedKey,
  'receipt-key': receiptKey,
  'private-in-set': privateInSet,
  'one-kid-twice': oneKidTwice,
  'own-server': ownServer,
  'careless-issuer': carelessIssuer,
  'es256-nonce-twice': es256NonceTwice,
  revoked,
  'jwe-rsa': jweRsa,
  'jwe-zip': jweZip,
  'jwe-password': jwePassword,
};
