import { issuerRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue, signWith } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** One RSA key, and two algorithms that both sign with it. */
export const sharedKey: MakeSetting = async (now) => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const claims = honestClaims(now);
  const written = { ...claims, role: 'admin', jti: 'r-1' };
  const receipt = await issue(honestHeader('PS256', '2026-a'), written, issuerRsa);
  return {
    id: 'shared-key',
    about:
      'The key that signs access tokens by RS256 also signs receipts, by PS256, and what stands in a receipt is for the customer to say. Some of its receipts it signs by RS256 without changing their header.',
    format: 'jws',
    service: api(now, 'RS256', [key]),
    contents: {},
    honest: await issue(honestHeader('RS256', '2026-a'), claims, issuerRsa),
    knows: {
      ...anyAttacker(key),
      tokens: { receipt, mislabelled: await signWith(receipt, 'RS256', issuerRsa) },
    },
  };
};
