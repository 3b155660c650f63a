import { claimsOf } from '../../service/tokens/parts.ts';
import type { DenyList } from '../deny-list.ts';

/**
 * Keeps one instant for each user: tokens issued up to then are over (OWASP ASVS 5.0, 7.4.1). The instant is held
 * against `iat`, not against the time of the request. A token of the same second may be older than the revocation,
 * so it is stopped; so is one that does not say when it was issued.
 */
export const notBefore: DenyList = {
  id: 'not-before',
  title: 'Per-user not-before',
  keyOf: (token) => {
    const { iss, sub } = claimsOf(token);
    const named = typeof iss === 'string' && typeof sub === 'string';
    return Promise.resolve(named ? JSON.stringify([iss, sub]) : undefined);
  },
  covers: (token, revokedAt) => {
    const { iat } = claimsOf(token);
    return typeof iat !== 'number' || iat <= revokedAt;
  },
};
