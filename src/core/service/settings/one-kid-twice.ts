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

/** Two issuers have called their keys by the same name. */
export const oneKidTwice: MakeSetting = async (now) => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const partner = await serviceKey('2026-a', 'RS256', PARTNER, partnerRsa);
  return {
    id: 'one-kid-twice',
    about:
      'The service also holds the key of https://partner.example, which has the same kid. The attacker is that partner.',
    format: 'jws',
    service: api(now, 'RS256', [key, partner]),
    contents: {},
    honest: await issue(honestHeader('RS256', '2026-a'), honestClaims(now), issuerRsa),
    knows: { ...anyAttacker(key), ownRsa: partnerRsa },
  };
};
