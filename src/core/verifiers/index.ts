import { blocklistNone } from './broken/blocklist-none.ts';
import { confusableKey } from './broken/confusable-key.ts';
import { decodeOnly } from './broken/decode-only.ts';
import { derKey } from './broken/der-key.ts';
import { embeddedJwk } from './broken/embedded-jwk.ts';
import { headerAlg } from './broken/header-alg.ts';
import { ignoresAlg } from './broken/ignores-alg.ts';
import { ignoresExp } from './broken/ignores-exp.ts';
import { ignoresNbf } from './broken/ignores-nbf.ts';
import { issDiscovery } from './broken/iss-discovery.ts';
import { jkuFetcher } from './broken/jku-fetcher.ts';
import { jkuPrefix } from './broken/jku-prefix.ts';
import { jwkSecret } from './broken/jwk-secret.ts';
import { kidFile } from './broken/kid-file.ts';
import { kidShell } from './broken/kid-shell.ts';
import { kidSql } from './broken/kid-sql.ts';
import { lastKidWins } from './broken/last-kid-wins.ts';
import { pemGuard } from './broken/pem-guard.ts';
import { refetches } from './broken/refetches.ts';
import { skipsAudIss } from './broken/skips-aud-iss.ts';
import { unknownKidEmpty } from './broken/unknown-kid-empty.ts';
import { x5cUnanchored } from './broken/x5c-unanchored.ts';
import { skipsEmptySignature } from './broken/skips-empty-signature.ts';
import { expIfPresent } from './broken/exp-if-present.ts';
import { expUntyped } from './broken/exp-untyped.ts';
import { hourOfLeeway } from './broken/hour-of-leeway.ts';
import { anyTyp } from './broken/any-typ.ts';
import { unboundKeys } from './broken/unbound-keys.ts';
import { issIncludes } from './broken/iss-includes.ts';
import { arrayClaims } from './broken/array-claims.ts';
import { ignoresCrit } from './broken/ignores-crit.ts';
import { b64TwoWays } from './broken/b64-two-ways.ts';
import { x5uFetcher } from './broken/x5u-fetcher.ts';
import { rawDenylist } from './broken/raw-denylist.ts';
import { hashDenylist } from './broken/hash-denylist.ts';
import { verboseError } from './broken/verbose-error.ts';
import { firstWins } from './broken/first-wins.ts';
import { lossyUtf8 } from './broken/lossy-utf8.ts';
import { jsonOrCompact } from './broken/json-or-compact.ts';
import { splitsAll } from './broken/splits-all.ts';
import { pinned } from './sound/pinned.ts';
import { strict } from './sound/strict.ts';
import type { Verifier } from './verifier.ts';
import { psychic } from './broken/psychic.ts';
import { derToo } from './broken/der-too.ts';
import { nested } from './sound/nested.ts';
import { oneDecode } from './broken/one-decode.ts';
import { innerOptional } from './broken/inner-optional.ts';
import { p2cUncapped } from './broken/p2c-uncapped.ts';
import { zipUncapped } from './broken/zip-uncapped.ts';

/** The verifiers in the order of the bench: a verifier is one file and one line here, and nothing else imports a broken one. */
export const VERIFIERS: readonly Verifier[] = [
  pinned,
  strict,
  nested,
  decodeOnly,
  headerAlg,
  blocklistNone,
  ignoresAlg,
  confusableKey,
  pemGuard,
  derKey,
  jwkSecret,
  skipsEmptySignature,
  verboseError,
  psychic,
  derToo,
  unknownKidEmpty,
  lastKidWins,
  unboundKeys,
  embeddedJwk,
  jkuFetcher,
  jkuPrefix,
  x5uFetcher,
  x5cUnanchored,
  issDiscovery,
  kidFile,
  kidSql,
  kidShell,
  ignoresCrit,
  b64TwoWays,
  ignoresExp,
  expIfPresent,
  expUntyped,
  hourOfLeeway,
  ignoresNbf,
  skipsAudIss,
  issIncludes,
  anyTyp,
  firstWins,
  arrayClaims,
  lossyUtf8,
  jsonOrCompact,
  rawDenylist,
  hashDenylist,
  oneDecode,
  innerOptional,
  p2cUncapped,
  zipUncapped,
  splitsAll,
  refetches,
];
