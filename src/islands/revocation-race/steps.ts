import type { Ms } from '../../core/revocation/index.ts';

const steps: readonly Ms[] = [1000, 5000, 10_000, 30_000, 60_000, 300_000, 600_000, 3_600_000];

/** One press of an arrow key on a slider over this length of time: about a four-hundredth, a round number. */
export const stepOf = (length: Ms): Ms => steps.findLast((step) => step * 400 <= length) ?? 1000;
