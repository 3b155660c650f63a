/** What decided about a request: the check that accepted, or the first that refused. */
export type Check =
  // accepted
  | 'row-found'
  | 'remembered'
  | 'in-memory'
  | 'decrypted'
  | 'unexpired'
  | 'unlisted'
  | 'late-enough'
  | 'key-published'
  | 'active'
  | 'bit-clear'
  | 'session-kept'
  // refused
  | 'no-credential'
  | 'row-missing'
  | 'memory-gone'
  | 'secret-changed'
  | 'expired'
  | 'listed'
  | 'too-early'
  | 'key-unknown'
  | 'inactive'
  | 'bit-set'
  | 'session-ended'
  | 'refresh-refused'
  | 'reuse-detected'
  // nobody answered
  | 'refresh-lost'
  | 'store-silent'
  | 'issuer-silent';

/** Each check in a sentence, as the panel of a request says it. */
export const checks: Readonly<Record<Check, string>> = {
  'row-found': 'The store was asked and has the session’s row.',
  remembered: 'The service remembered an earlier answer of the store; nobody was asked.',
  'in-memory': 'The instance has the session in its memory.',
  decrypted: 'The cookie decrypted and is not too old; nobody was asked.',
  unexpired: 'The signature holds and, for this service, exp is still to come; it asked nobody.',
  unlisted: 'The token is in its time, and its jti is not on the service’s copy of the deny-list.',
  'late-enough':
    'The token is in its time, and the service knows of no not-before date that speaks against it.',
  'key-published': 'The token is in its time, and its key is among the keys the service holds.',
  active: 'The issuer says, now or in an answer that is remembered, that the token is active.',
  'bit-clear':
    'The token is in its time, and its bit is 0 in the status list that the service fetched.',
  'session-kept':
    'The service has a session of its own, and no message has ended it; nobody was asked.',
  'no-credential': 'The request carried no credential.',
  'row-missing': 'The store was asked and has no such row.',
  'memory-gone': 'The instance has no such session in its memory.',
  'secret-changed': 'The cookie does not decrypt: the secret was changed.',
  expired: 'Its time is over, by the clock of this service: exp has come.',
  listed: 'Its jti is on the service’s copy of the deny-list.',
  'too-early': 'The token was not issued after the not-before date.',
  'key-unknown': 'Its key is not among the keys the service holds.',
  inactive: 'The issuer was asked and says: not active.',
  'bit-set': 'Its bit is 1 in the status list that the service fetched.',
  'session-ended': 'A message ended the service’s own session.',
  'refresh-refused': 'The access token was over, and the refresh token is no longer good.',
  'reuse-detected':
    'A refresh token was used twice: to the issuer that is theft, and every refresh token of that sign-in ends.',
  'refresh-lost': 'The answer to the refresh was lost on the way.',
  'store-silent': 'The store did not answer.',
  'issuer-silent': 'The issuer did not answer.',
};

/** Refused because somebody did not answer: waiting may help, signing in again does not. */
export const silent: ReadonlySet<Check> = new Set([
  'refresh-lost',
  'store-silent',
  'issuer-silent',
]);

/**
 * A token was refused for what a service keeps beside it. Whoever has only the token, the key and the clock finds
 * nothing wrong with it.
 */
export const keptBeside: ReadonlySet<Check> = new Set(['listed', 'too-early', 'bit-set']);
