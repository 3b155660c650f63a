import { blocklistNone } from './broken/blocklist-none.ts';
import { confusableKey } from './broken/confusable-key.ts';
import { decodeOnly } from './broken/decode-only.ts';
import { derKey } from './broken/der-key.ts';
import { headerAlg } from './broken/header-alg.ts';
import { ignoresExp } from './broken/ignores-exp.ts';
import { ignoresNbf } from './broken/ignores-nbf.ts';
import { jwkSecret } from './broken/jwk-secret.ts';
import { pemGuard } from './broken/pem-guard.ts';
import { skipsAudIss } from './broken/skips-aud-iss.ts';
import { pinned } from './sound/pinned.ts';
import { strict } from './sound/strict.ts';
import type { Verifier } from './verifier.ts';

/** The verifiers in the order of the bench: a verifier is one file and one line here, and nothing else imports a broken one. */
export const VERIFIERS: readonly Verifier[] = [
  pinned,
  strict,
  decodeOnly,
  headerAlg,
  ignoresExp,
  ignoresNbf,
  skipsAudIss,
  blocklistNone,
  confusableKey,
  pemGuard,
  derKey,
  jwkSecret,
];
