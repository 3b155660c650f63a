import { issuerRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import {
  anyAttacker,
  api,
  honestClaims,
  honestHeader,
  ISSUER,
  REPORTS,
  serviceKey,
} from './company.ts';

/** One issuer and one key for several kinds of token, and an attacker who has kept one of each. */
export const twoServices: MakeSetting = async (now) => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const header = honestHeader('RS256', '2026-a');
  const claims = honestClaims(now);
  const [honest, expired, late, tomorrow, reports, identity] = await Promise.all([
    issue(header, claims, issuerRsa),
    issue(header, { ...claims, iat: now - 7260, exp: now - 3660, jti: 't-4602' }, issuerRsa),
    issue(header, { ...claims, iat: now - 5400, exp: now - 1800, jti: 't-4655' }, issuerRsa),
    issue(header, { ...claims, nbf: now + 43_200, exp: now + 46_800, jti: 't-4712' }, issuerRsa),
    issue(header, { ...claims, aud: REPORTS, role: 'admin', jti: 't-4713' }, issuerRsa),
    issue({ ...header, typ: 'JWT' }, { ...claims, nonce: 'n-0S6', jti: 't-4714' }, issuerRsa),
  ]);
  return {
    id: 'two-services',
    about:
      'The issuer signs access tokens for this API and for https://reports.example, and ID tokens, all with one key. The attacker has kept old ones.',
    format: 'jws',
    service: api(now, 'RS256', [key]),
    contents: {},
    honest,
    knows: { ...anyAttacker(key), tokens: { expired, late, tomorrow, reports, identity } },
  };
};
