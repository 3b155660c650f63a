import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const arrayPayload: Attack = {
  id: 'array-payload',
  name: 'Claims in an array',
  group: 'form',
  setting: 'careless-issuer',
  precondition:
    'The issuer signs any JSON it is given, and the verifier checks the claims that it finds.',
  needs: ['a-careless-issuer'],
  goal: 'A token in which no claim is checked, for there is none to be found.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify([{ ...claimsOf(honest), role: 'admin', exp: 0 }]);
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [{ say: 'Have the issuer sign an array that holds the claims.', token: token ?? '' }],
    };
  },
  explanation: [
    'typeof [] is “object”. A verifier that asks for an object so, and then checks iss if there is an iss, aud if there is an aud, exp if there is an exp, finds none of them in an array and is content.',
    'What the application does with the array is its own affair: it may look into the first entry, where the claims stand unchecked.',
    'The signature is right. This needs an issuer that signs what it is told, such as a service that signs any document.',
  ],
  defence:
    'A payload that is no JSON object holds no claims and is no JWT. Require the claims you rely on, rather than checking those that are there.',
  bcp: [],
  clauses: [rfc(7519, '7.2')],
  cves: [
    {
      id: 'CVE-2026-107723',
      what: 'fast-jwt before 6.3.0: the checks of claims were passed over for a payload that is an array',
    },
  ],
  sound: {
    pinned: { outcome: 'refuse', at: 'form', because: 'The payload is no JSON object.' },
    strict: { outcome: 'refuse', at: 'form', because: 'The payload is no JSON object.' },
  },
};
