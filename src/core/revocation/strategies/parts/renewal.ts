import type { Ms } from '../../scenario.ts';

/**
 * Something that is good for T and fetched anew on demand, at the first request after it is over. Where requests are
 * Poisson with rate λ, a cycle is T and a mean wait of 1/λ, in which λT + 1 requests are made.
 */
const mean = (lasts: Ms, perSecond: number): number => (perSecond * lasts) / 1000;

/** Which part of one operation per request is saved, where fetching anew takes so many. */
export const savedShare = (lasts: Ms, perSecond: number, operations = 1): number =>
  1 - operations / (1 + mean(lasts, perSecond));

/** How long it is still good at a random moment, in milliseconds: for T of a cycle, and then half of T on average. */
export const meanLeft = (lasts: Ms, perSecond: number): Ms =>
  (mean(lasts, perSecond) * lasts) / (2 * (1 + mean(lasts, perSecond)));
