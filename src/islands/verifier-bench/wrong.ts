import type { Shown } from '../../core/bench/shown.ts';

/**
 * Whether a cell shows what should not have happened: a forged token let in, by whichever verifier, or an
 * allowance used up over it. An honest token is the other way about: there it is the refusal that is wrong.
 */
export const isWrong = (shown: Shown, honest: boolean): boolean =>
  honest
    ? shown !== 'accept' && shown !== 'elsewhere'
    : shown === 'accept' || shown === 'exhausted' || shown === 'timed-out';
