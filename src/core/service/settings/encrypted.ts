import { encodeUtf8 } from '../../jwt/utf8.ts';
import { publicJwk } from '../../jwt/keys/public-jwk.ts';
import { issuerRsa, serviceRsa } from '../keys.ts';
import type { Decryption } from '../service.ts';
import type { Setting } from '../setting.ts';
import { deflated, encrypt } from '../tokens/encrypt.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/**
 * A setting whose tokens are signed by RS256 and then encrypted to the service, compressed before where that was agreed on. `more` are further members of the
 * outer header; `to` is what the issuer encrypts with.
 */
export const encryptedSetting = async (
  now: number,
  { id, about }: Pick<Setting, 'id' | 'about'>,
  decryption: Decryption,
  more: Readonly<Record<string, unknown>>,
  to: JsonWebKey | string,
): Promise<Setting> => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const header = honestHeader('RS256', '2026-a');
  const { alg, enc, zip } = decryption;
  const inner = await issue(header, honestClaims(now), issuerRsa);
  const sealed = zip === undefined ? inner : await deflated(encodeUtf8(inner));
  return {
    id,
    about,
    format: 'jwe',
    service: { ...api(now, 'RS256', [key]), decryption },
    contents: {},
    // RFC 7519 §5.2: cty says that there is a JWT inside.
    honest: await encrypt({ alg, enc, zip, cty: 'JWT', ...more }, sealed, to),
    knows: {
      ...anyAttacker(key),
      encryptTo: publicJwk(serviceRsa) ?? {},
      tokens: {
        inner: await issue(header, { ...honestClaims(now), jti: 't-4713' }, issuerRsa),
      },
      words: ['letmein', 'welcome1', 'summer2026'],
    },
  };
};
