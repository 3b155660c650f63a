import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const revokedPadding: Attack = {
  id: 'revoked-padding',
  name: 'Revoked, with padding',
  group: 'revocation',
  setting: 'revoked',
  precondition:
    'The deny-list is keyed by the token’s text or its hash, and base64url is read leniently.',
  needs: ['a-token'],
  goal: 'A revoked token works again, with two characters added.',
  forge: ({ knows }) => {
    const stolen = knows.tokens['stolen'] ?? '';
    return Promise.resolve({
      moves: [
        { say: 'Take the token that was revoked ten minutes ago.', token: stolen },
        {
          say: 'Add the padding that base64 has and base64url in a JWT leaves out.',
          token: `${stolen}==`,
        },
      ],
    });
  },
  explanation: [
    'Plain base64 fills its last group up with =. JWTs leave that out, and many decoders take it all the same, since they are built on one for plain base64.',
    'The verifier computes with the bytes, and finds the signature right. The deny-list compares texts, and finds another token. A hash of the text is no better: it is made to differ.',
    'Whoever holds a revoked token can make as many such spellings as they need.',
  ],
  defence:
    'Key the list by iss and jti, which are signed and have one reading. Refusing other spellings helps as well, but do not rely on it alone: some signatures have a second form.',
  bcp: [],
  clauses: [rfc(7515, '2'), rfc(4648, '3.2')],
  cves: [
    {
      id: 'CVE-2026-62995',
      what: 'joserfc before 1.7.2: tokens with padding behind them were accepted, past deny-lists of tokens or hashes',
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
