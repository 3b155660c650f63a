import type { Check } from './check.ts';

/** Who was asked on the way to an answer: bits, so that a run of millions makes no lists. */
export const asked = { store: 1, issuer: 2, keys: 4, list: 8 } as const;

/**
 * The answer to one request, written by a lane. There is one for a whole run, used again for each request: who
 * wants to keep it copies it.
 */
export interface Answer {
  accepted: boolean;
  check: Check;
  /** The role the request was served with; empty when refused. */
  role: string;
  /** The number of the credential that decided; -1 for none. */
  credential: number;
  /** Bits of `asked`. */
  asked: number;
  /** Operations of the session store on the way. */
  reads: number;
  writes: number;
}

export const newAnswer = (): Answer => ({
  accepted: false,
  check: 'no-credential',
  role: '',
  credential: -1,
  asked: 0,
  reads: 0,
  writes: 0,
});

/** Makes it say that nothing was carried and nobody asked. */
export const clearAnswer = (answer: Answer): void => {
  answer.accepted = false;
  answer.check = 'no-credential';
  answer.role = '';
  answer.credential = -1;
  answer.asked = 0;
  answer.reads = 0;
  answer.writes = 0;
};

export const accept = (answer: Answer, check: Check, role: string): void => {
  answer.accepted = true;
  answer.check = check;
  answer.role = role;
};

export const refuse = (answer: Answer, check: Check): void => {
  answer.accepted = false;
  answer.check = check;
  answer.role = '';
};
