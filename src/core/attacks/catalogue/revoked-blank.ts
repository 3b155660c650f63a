import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const revokedBlank: Attack = {
  id: 'revoked-blank',
  name: 'Revoked, with a blank',
  group: 'revocation',
  setting: 'revoked',
  precondition:
    'The deny-list is keyed by the token’s text or its hash, and base64url is read leniently.',
  needs: ['a-token'],
  goal: 'A revoked token works again, with a blank in its signature.',
  forge: ({ knows }) => {
    const stolen = knows.tokens['stolen'] ?? '';
    return Promise.resolve({
      moves: [
        { say: 'Take the token that was revoked ten minutes ago.', token: stolen },
        {
          say: 'Put a blank into the signature, where a form field or a JSON text can carry it.',
          token: `${stolen.slice(0, -8)} ${stolen.slice(-8)}`,
        },
      ],
    });
  },
  explanation: [
    'Decoders made for mail pass over blanks and line breaks, for mail breaks its lines. Some pass over every character that they do not know.',
    'The verifier computes with the bytes, and finds the signature right. The deny-list compares texts, and finds another token. A hash of the text is no better: it is made to differ.',
    'Whoever holds a revoked token can make as many such spellings as they need.',
  ],
  defence:
    'Key the list by iss and jti, which are signed and have one reading. Refusing other spellings helps as well, but do not rely on it alone: some signatures have a second form.',
  bcp: [],
  clauses: [rfc(7515, '2'), rfc(4648, '3.3')],
  cves: [
    {
      id: 'CVE-2026-102269',
      what: 'PyJWT before 2.14.0: characters that are no base64url were passed over in a signature, past a deny-list of tokens',
    },
    {
      id: 'GHSA-3fvg-4v2m-98jf',
      what: 'jsrsasign before 10.5.25: with characters put into it that are no base64url, a signature still verified',
    },
  ],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It keeps no list: signature and times hold, and a stateless check knows no more.',
    },
    strict: {
      outcome: 'refuse',
      at: 'spelling',
      because:
        'It is not the one spelling of these bytes. Were it, iss and jti would still stand in the list.',
    },
  },
};
