import type { Attack } from './attack.ts';
import { algNone } from './catalogue/alg-none.ts';
import { editedClaims } from './catalogue/edited-claims.ts';
import { embeddedJwk } from './catalogue/embedded-jwk.ts';
import { emptyKey } from './catalogue/empty-key.ts';
import { issDiscovery } from './catalogue/iss-discovery.ts';
import { jkuLookAlike } from './catalogue/jku-look-alike.ts';
import { jkuUserPart } from './catalogue/jku-user-part.ts';
import { jku } from './catalogue/jku.ts';
import { keyOfAnotherUse } from './catalogue/key-of-another-use.ts';
import { kidKnownFile } from './catalogue/kid-known-file.ts';
import { kidPath } from './catalogue/kid-path.ts';
import { kidShell } from './catalogue/kid-shell.ts';
import { kidSql } from './catalogue/kid-sql.ts';
import { mislabelledAlg } from './catalogue/mislabelled-alg.ts';
import { noneInOtherLetters } from './catalogue/none-in-other-letters.ts';
import { oneKeyTwoAlgs } from './catalogue/one-key-two-algs.ts';
import { oneKidTwice } from './catalogue/one-kid-twice.ts';
import { privateKeyPublished } from './catalogue/private-key-published.ts';
import { rsHsConfusion } from './catalogue/rs-hs-confusion.ts';
import { esHsRecoveredKey } from './catalogue/es-hs-recovered-key.ts';
import { expired } from './catalogue/expired.ts';
import { notYetValid } from './catalogue/not-yet-valid.ts';
import { rsHsDer } from './catalogue/rs-hs-der.ts';
import { rsHsIndented } from './catalogue/rs-hs-indented.ts';
import { rsHsJwk } from './catalogue/rs-hs-jwk.ts';
import { unknownAlg } from './catalogue/unknown-alg.ts';
import { unknownKidFlood } from './catalogue/unknown-kid-flood.ts';
import { weakSecret } from './catalogue/weak-secret.ts';
import { wrongAudience } from './catalogue/wrong-audience.ts';
import { wrongIssuer } from './catalogue/wrong-issuer.ts';
import { rsHsRecoveredKey } from './catalogue/rs-hs-recovered-key.ts';
import { x5c } from './catalogue/x5c.ts';
import { psychicSignature } from './catalogue/psychic-signature.ts';
import { nonceReuse } from './catalogue/nonce-reuse.ts';
import { derSignature } from './catalogue/der-signature.ts';
import { raw0x30 } from './catalogue/raw-0x30.ts';
import { x5u } from './catalogue/x5u.ts';
import { strippedSignature } from './catalogue/stripped-signature.ts';
import { noExp } from './catalogue/no-exp.ts';
import { expInMilliseconds } from './catalogue/exp-in-milliseconds.ts';
import { expAsText } from './catalogue/exp-as-text.ts';
import { halfAnHourLate } from './catalogue/half-an-hour-late.ts';
import { idToken } from './catalogue/id-token.ts';
import { borrowedIssuer } from './catalogue/borrowed-issuer.ts';
import { issuerInAList } from './catalogue/issuer-in-a-list.ts';
import { issuerInAText } from './catalogue/issuer-in-a-text.ts';
import { arrayPayload } from './catalogue/array-payload.ts';
import { unknownCrit } from './catalogue/unknown-crit.ts';
import { unencodedPayload } from './catalogue/unencoded-payload.ts';
import { revoked } from './catalogue/revoked.ts';
import { revokedTrailingBits } from './catalogue/revoked-trailing-bits.ts';
import { revokedPadding } from './catalogue/revoked-padding.ts';
import { revokedBlank } from './catalogue/revoked-blank.ts';
import { noJti } from './catalogue/no-jti.ts';
import { noIat } from './catalogue/no-iat.ts';
import { signEncryptConfusion } from './catalogue/sign-encrypt-confusion.ts';
import { wrappedNone } from './catalogue/wrapped-none.ts';
import { jweOtherAlg } from './catalogue/jwe-other-alg.ts';
import { jweEdited } from './catalogue/jwe-edited.ts';
import { p2cBomb } from './catalogue/p2c-bomb.ts';
import { zipNotAgreed } from './catalogue/zip-not-agreed.ts';
import { zipBomb } from './catalogue/zip-bomb.ts';
import { respelled } from './catalogue/respelled.ts';
import { collidingIds } from './catalogue/colliding-ids.ts';
import { everGrowing } from './catalogue/ever-growing.ts';
import { signatureFromError } from './catalogue/signature-from-error.ts';
import { repeatedClaim } from './catalogue/repeated-claim.ts';
import { repeatedClaimNested } from './catalogue/repeated-claim-nested.ts';
import { repeatedAudience } from './catalogue/repeated-audience.ts';
import { repeatedKid } from './catalogue/repeated-kid.ts';
import { invalidUtf8 } from './catalogue/invalid-utf8.ts';
import { jsonPolyglot } from './catalogue/json-polyglot.ts';
import { dots } from './catalogue/dots.ts';
import { revokedTwin } from './catalogue/revoked-twin.ts';
import { highS } from './catalogue/high-s.ts';

/** The attacks in the order of the bench: an attack is one file and one line here. */
export const ATTACKS: readonly Attack[] = [
  algNone,
  noneInOtherLetters,
  unknownAlg,
  rsHsConfusion,
  rsHsIndented,
  rsHsDer,
  rsHsJwk,
  esHsRecoveredKey,
  rsHsRecoveredKey,
  mislabelledAlg,
  editedClaims,
  strippedSignature,
  signatureFromError,
  psychicSignature,
  derSignature,
  raw0x30,
  highS,
  nonceReuse,
  emptyKey,
  weakSecret,
  privateKeyPublished,
  oneKeyTwoAlgs,
  keyOfAnotherUse,
  oneKidTwice,
  embeddedJwk,
  jku,
  jkuLookAlike,
  jkuUserPart,
  x5u,
  x5c,
  kidPath,
  kidKnownFile,
  kidSql,
  kidShell,
  unknownCrit,
  unencodedPayload,
  expired,
  noExp,
  expAsText,
  expInMilliseconds,
  halfAnHourLate,
  notYetValid,
  wrongAudience,
  wrongIssuer,
  borrowedIssuer,
  issuerInAList,
  issuerInAText,
  issDiscovery,
  idToken,
  collidingIds,
  respelled,
  repeatedClaim,
  repeatedClaimNested,
  repeatedAudience,
  repeatedKid,
  arrayPayload,
  invalidUtf8,
  jsonPolyglot,
  revoked,
  noJti,
  noIat,
  revokedTrailingBits,
  revokedPadding,
  revokedBlank,
  revokedTwin,
  signEncryptConfusion,
  wrappedNone,
  jweOtherAlg,
  zipNotAgreed,
  jweEdited,
  unknownKidFlood,
  p2cBomb,
  zipBomb,
  dots,
  everGrowing,
];
