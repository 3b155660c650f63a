import type { Nudge } from '../nudge.ts';
import { otherS } from './other-s.ts';
import { padding } from './padding.ts';
import { spaceAtEnd } from './space-at-end.ts';
import { spaceInside } from './space-inside.ts';
import { trailingBits } from './trailing-bits.ts';

export const NUDGES: readonly Nudge[] = [trailingBits, padding, spaceInside, spaceAtEnd, otherS];
