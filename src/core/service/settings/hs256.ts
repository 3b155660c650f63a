import { issuerSecret } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, serviceSecret } from './company.ts';

/** A file of the web site on the same machine, which everybody can read. */
const PUBLISHED = 'User-agent: *\nDisallow:\n';

/** Access tokens signed with a secret that the issuer and the service share. */
export const hs256: MakeSetting = async (now) => {
  const key = serviceSecret('2026-s', issuerSecret);
  return {
    id: 'hs256',
    about:
      'The issuer signs by HS256, with a secret of 256 random bits that the service holds too.',
    format: 'jws',
    service: api(now, 'HS256', [key]),
    contents: { files: { '/srv/www/robots.txt': PUBLISHED } },
    honest: await issue(honestHeader('HS256', '2026-s'), honestClaims(now), key.jwk),
    knows: anyAttacker(undefined),
  };
};
