import { encodeBase64url } from '../../jwt/base64url.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import { issuerRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue, signWith } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

const encoded = (part: string | Uint8Array): string =>
  encodeBase64url(typeof part === 'string' ? encodeUtf8(part) : part);

/** An issuer that signs what it is handed, or what its own mistakes made of it. */
export const carelessIssuer: MakeSetting = async (now) => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  return {
    id: 'careless-issuer',
    about: 'The issuer’s software has faults of its own, and signs what they make of a token.',
    format: 'jws',
    service: api(now, 'RS256', [key]),
    contents: {},
    honest: await issue(honestHeader('RS256', '2026-a'), honestClaims(now), issuerRsa),
    knows: {
      ...anyAttacker(key),
      haveSigned: (header, payload) =>
        signWith(`${encoded(header)}.${encoded(payload)}.`, 'RS256', issuerRsa),
    },
  };
};
