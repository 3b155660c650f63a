import { issuerRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** The key came out of an indented file: white space stands before its first line. */
export const indentedPem: MakeSetting = async (now) => {
  const published = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const key = { ...published, text: `\n${published.text}` };
  return {
    id: 'indented-pem',
    about: 'As usual, but the key text of the configuration begins with a line break.',
    format: 'jws',
    service: api(now, 'RS256', [key]),
    contents: {},
    honest: await issue(honestHeader('RS256', '2026-a'), honestClaims(now), issuerRsa),
    knows: anyAttacker(key),
  };
};
