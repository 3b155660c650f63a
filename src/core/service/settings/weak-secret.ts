import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, serviceSecret } from './company.ts';

/** The beginning of a word list; those in use have a hundred thousand entries. */
const COMMON_SECRETS = [
  'secret',
  'password',
  'your-256-bit-secret',
  'jwt-secret',
  'supersecret',
  'secretkey',
  '123456',
  'test',
  'admin',
  'default',
  'my-secret-key',
  'please-change-this',
  'changeme',
  'keyboard cat',
  'shhhhh',
  'hmac-secret',
];

/** The secret is a word. */
export const weakSecret: MakeSetting = async (now) => {
  const key = serviceSecret('2026-s', 'changeme');
  return {
    id: 'weak-secret',
    about: 'The issuer signs by HS256, and the secret is the word that stood in the example.',
    format: 'jws',
    service: api(now, 'HS256', [key]),
    contents: {},
    honest: await issue(honestHeader('HS256', '2026-s'), honestClaims(now), key.jwk),
    knows: { ...anyAttacker(undefined), words: COMMON_SECRETS },
  };
};
