import { claimsOf } from '../../service/tokens/parts.ts';
import type { DenyList } from '../deny-list.ts';

/** Keeps who issued the token and the id it was given (`jti`, RFC 7519 §4.1.7). The pair, because two issuers may give the same id. */
export const issuerAndId: DenyList = {
  id: 'issuer-and-id',
  title: '(iss, jti)',
  keyOf: (token) => {
    const { iss, jti } = claimsOf(token);
    const named = typeof iss === 'string' && typeof jti === 'string';
    // As JSON, so that no two pairs run together into the same text.
    return Promise.resolve(named ? JSON.stringify([iss, jti]) : undefined);
  },
  covers: () => true,
};
