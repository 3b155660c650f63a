import type { Attack } from './attack.ts';
import { algNone } from './catalogue/alg-none.ts';
import { editedClaims } from './catalogue/edited-claims.ts';
import { noneInOtherLetters } from './catalogue/none-in-other-letters.ts';
import { rsHsConfusion } from './catalogue/rs-hs-confusion.ts';
import { esHsRecoveredKey } from './catalogue/es-hs-recovered-key.ts';
import { expired } from './catalogue/expired.ts';
import { notYetValid } from './catalogue/not-yet-valid.ts';
import { rsHsDer } from './catalogue/rs-hs-der.ts';
import { rsHsIndented } from './catalogue/rs-hs-indented.ts';
import { rsHsJwk } from './catalogue/rs-hs-jwk.ts';
import { unknownAlg } from './catalogue/unknown-alg.ts';
import { wrongAudience } from './catalogue/wrong-audience.ts';
import { wrongIssuer } from './catalogue/wrong-issuer.ts';

/** The attacks in the order of the bench: an attack is one file and one line here. */
export const ATTACKS: readonly Attack[] = [
  editedClaims,
  algNone,
  rsHsConfusion,
  esHsRecoveredKey,
  expired,
  notYetValid,
  wrongAudience,
  wrongIssuer,
  noneInOtherLetters,
  unknownAlg,
  rsHsIndented,
  rsHsDer,
  rsHsJwk,
];
