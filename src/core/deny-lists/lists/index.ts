import type { DenyList } from '../deny-list.ts';
import { issuerAndId } from './issuer-and-id.ts';
import { notBefore } from './not-before.ts';
import { rawString } from './raw-string.ts';
import { stringHash } from './string-hash.ts';

/** In the order in which they are shown: those that know the text first, those that know the claims after. */
export const DENY_LISTS: readonly DenyList[] = [rawString, stringHash, issuerAndId, notBefore];
