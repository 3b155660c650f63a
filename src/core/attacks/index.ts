import type { Attack } from './attack.ts';
import { algNone } from './catalogue/alg-none.ts';
import { editedClaims } from './catalogue/edited-claims.ts';
import { rsHsConfusion } from './catalogue/rs-hs-confusion.ts';

/** The attacks in the order of the bench: an attack is one file and one line here. */
export const ATTACKS: readonly Attack[] = [editedClaims, algNone, rsHsConfusion];
