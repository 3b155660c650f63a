import { issuerRsa } from '../keys.ts';
import { receiptsRsa } from '../keys-receipts.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** Two keys of one issuer, each for one algorithm; the signer of the second does not keep to it. */
export const receiptKey: MakeSetting = async (now) => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const receipts = await serviceKey('r-1', 'PS256', ISSUER, receiptsRsa);
  const claims = honestClaims(now);
  const written = { ...claims, role: 'admin', jti: 'r-1' };
  return {
    id: 'receipt-key',
    about:
      'The issuer publishes a second key, for receipts by PS256. What stands in a receipt is for the customer to say, and asked for RS256 its signer does that too.',
    format: 'jws',
    service: api(now, 'RS256', [key, receipts]),
    contents: {},
    honest: await issue(honestHeader('RS256', '2026-a'), claims, issuerRsa),
    knows: {
      ...anyAttacker(key),
      tokens: { receipt: await issue(honestHeader('RS256', 'r-1'), written, receiptsRsa) },
    },
  };
};
