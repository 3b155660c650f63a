import { issuerRsa, partnerRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import {
  anyAttacker,
  api,
  honestClaims,
  honestHeader,
  ISSUER,
  PARTNER,
  serviceKey,
} from './company.ts';

/** The service holds the keys of two issuers, and the attacker is the other one. */
export const twoIssuers: MakeSetting = async (now) => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const partner = await serviceKey('p-1', 'RS256', PARTNER, partnerRsa);
  const claims = honestClaims(now);
  return {
    id: 'two-issuers',
    about:
      'The service also holds the key of https://partner.example, for another of its doors. The attacker is that partner.',
    format: 'jws',
    service: api(now, 'RS256', [key, partner]),
    contents: {},
    honest: await issue(honestHeader('RS256', '2026-a'), claims, issuerRsa),
    knows: {
      ...anyAttacker(key),
      ownRsa: partnerRsa,
      tokens: {
        partner: await issue(
          honestHeader('RS256', 'p-1'),
          { ...claims, iss: PARTNER, role: 'admin', jti: 'p-77' },
          partnerRsa,
        ),
      },
    },
  };
};
