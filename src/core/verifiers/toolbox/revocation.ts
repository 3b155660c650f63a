import type { DenyList } from '../../service/service.ts';
import type { Members } from '../decision.ts';

/**
 * Whether verified claims were revoked: by `iss` and `jti` together, or because its `sub` was, and the token does
 * not say, by an `iat` that is a number, that it was issued later. A token of that very second may be older than
 * the revocation, so it counts as revoked. How the token was spelled makes no difference.
 */
export const isRevoked = ({ iss, jti, sub, iat }: Members, denied: DenyList): boolean => {
  const since = denied.notBefore.get(String(sub));
  const isLater = since === undefined || (typeof iat === 'number' && iat > since);
  return denied.ids.has(`${String(iss)} ${String(jti)}`) || !isLater;
};
