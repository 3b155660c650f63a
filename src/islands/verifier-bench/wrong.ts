import type { Shown } from '../../core/bench/shown.ts';

/** Whether a cell shows what should not have happened: a broken verifier let the token in, or fell over it. */
export const isWrong = (shown: Shown, sound: boolean): boolean =>
  !sound && shown !== 'refuse' && shown !== 'elsewhere';
