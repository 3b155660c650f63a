import type { Ms, Service, Values } from '../../scenario.ts';
import type { Bound, Conditions, Parameter } from '../../strategy.ts';

/** Whether a token is in its time by the clock of this service: `exp` refuses on or after (RFC 7519 §4.1.4). */
export const inTime = (service: Service, at: Ms, expires: Ms): boolean =>
  at + service.skew < expires + service.leeway;

/** The instant that `iat` of a token issued now says: NumericDate without fractions. */
export const wholeSecond = (at: Ms): Ms => Math.floor(at / 1000) * 1000;

/** What the most patient service adds to the lifetime of a token: its leeway, and how far its clock is behind. */
export const patience = (services: readonly Service[]): Ms =>
  Math.max(...services.map(({ leeway, skew }) => leeway - skew));

/** The lifetime of a token that is presented at every request. */
export const lifetime = (fallback: Ms): Parameter => ({
  name: 'ttl',
  label: 'Token lifetime',
  unit: 'ms',
  least: 1000,
  most: 90 * 86_400_000,
  fallback,
  step: 1000,
  about:
    'From its issue (iat) to its end (exp). Until then the token holds, unless the service asks or is told.',
});

/** What bounds a token that nobody is asked about: its own end, by the service that goes on longest. */
export const untilOver = ({ ttl = 0 }: Values, { services }: Conditions): Bound => ({
  formula: 'token lifetime + leeway + how far a clock is behind',
  ms: Math.max(0, ttl + patience(services)),
});
