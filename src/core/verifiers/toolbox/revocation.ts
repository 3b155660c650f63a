import type { DenyList } from '../../service/service.ts';
import type { Members } from '../decision.ts';

/**
 * Whether verified claims were revoked: by `iss` and `jti` together, or because the token was issued before
 * the second from which its `sub` has to sign in anew. How the token was spelled makes no difference.
 */
export const isRevoked = ({ iss, jti, sub, iat }: Members, denied: DenyList): boolean => {
  const from = denied.notBefore.get(String(sub)) ?? Number.NEGATIVE_INFINITY;
  return denied.ids.has(`${String(iss)} ${String(jti)}`) || Number(iat) < from;
};
