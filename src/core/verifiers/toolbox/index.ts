/** What the verifiers are built from: everything that is not the point of one. */
export { isAhead, isEarly, isFarOff, isFor, isOver } from './claims.ts';
export { jsonIn, objectIn, objectOf, readJws, readParts, textIn } from './read-jws.ts';
export type { Jws } from './read-jws.ts';
export { readJson } from './read-json.ts';
export { isRevoked } from './revocation.ts';
export { sha256Of } from '../../service/tokens/sha256-of.ts';
export { isCanonical, repeatedName } from './spelling.ts';
export { hmacHolds, hmacText, isSigned, signatureHolds } from './signature-holds.ts';
export { derOf, textHolds } from './text-holds.ts';
export { keyInCertificate, keyInSet } from './foreign-keys.ts';
export { holdsPrivate, isTooSmall } from './key-fitness.ts';
export { ecdsaOf } from './ecdsa.ts';
export { rawOfDer } from './raw-of-der.ts';
export { readJwe } from './read-jwe.ts';
export { decrypted } from './decrypted.ts';
export { inflated } from './inflated.ts';
