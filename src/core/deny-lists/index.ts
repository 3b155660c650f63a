import type { DenyList } from './deny-list.ts';
import { issuerAndId } from './lists/issuer-and-id.ts';
import { notBefore } from './lists/not-before.ts';
import { rawString } from './lists/raw-string.ts';
import { stringHash } from './lists/string-hash.ts';
import type { Nudge } from './nudge.ts';
import { otherS } from './nudges/other-s.ts';
import { padding } from './nudges/padding.ts';
import { spaceAtEnd } from './nudges/space-at-end.ts';
import { spaceInside } from './nudges/space-inside.ts';
import { trailingBits } from './nudges/trailing-bits.ts';

/** In the order in which they are shown: those that know the text first, those that know the claims after. */
export const DENY_LISTS: readonly DenyList[] = [rawString, stringHash, issuerAndId, notBefore];

export const NUDGES: readonly Nudge[] = [trailingBits, padding, spaceInside, spaceAtEnd, otherS];
