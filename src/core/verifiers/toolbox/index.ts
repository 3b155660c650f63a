/** What the verifiers are built from: everything that is not the point of one. */
export { isAhead, isFor } from './claims.ts';
export { readJws } from './read-jws.ts';
export type { Jws } from './read-jws.ts';
export { isCanonical, repeatedName } from './spelling.ts';
export { hmacHolds, signatureHolds } from './signature-holds.ts';
