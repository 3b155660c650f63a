import { decodeOnly } from './broken/decode-only.ts';
import { headerAlg } from './broken/header-alg.ts';
import { pinned } from './sound/pinned.ts';
import { strict } from './sound/strict.ts';
import type { Verifier } from './verifier.ts';

/** The verifiers in the order of the bench: a verifier is one file and one line here, and nothing else imports a broken one. */
export const VERIFIERS: readonly Verifier[] = [pinned, strict, decodeOnly, headerAlg];
