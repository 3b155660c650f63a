import { publicJwk } from '../../jwt/keys/public-jwk.ts';
import { attackerRsa, issuerRsa } from '../keys.ts';
import { selfSigned } from '../keys-x5c.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import {
  anyAttacker,
  api,
  ATTACKER,
  honestClaims,
  honestHeader,
  ISSUER,
  serviceKey,
} from './company.ts';

/** As usual, and the attacker has a server that answers. */
export const ownServer: MakeSetting = async (now) => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const set = JSON.stringify({ keys: [{ ...publicJwk(attackerRsa), kid: 'mine', alg: 'RS256' }] });
  return {
    id: 'own-server',
    about: 'As usual, and the attacker has a server and a domain, on which keys of their own lie.',
    format: 'jws',
    service: api(now, 'RS256', [key]),
    contents: {
      http: {
        [`${ATTACKER}/jwks.json`]: set,
        [`${ATTACKER}/.well-known/jwks.json`]: set,
        [`${ATTACKER}/certificate.pem`]: `-----BEGIN CERTIFICATE-----\n${selfSigned}\n-----END CERTIFICATE-----\n`,
        [`${ISSUER}.attacker.example/jwks.json`]: set,
      },
    },
    honest: await issue(honestHeader('RS256', '2026-a'), honestClaims(now), issuerRsa),
    knows: anyAttacker(key),
  };
};
