import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const idToken: Attack = {
  id: 'id-token',
  name: 'ID token for an access token',
  group: 'claims',
  setting: 'two-services',
  precondition:
    'One issuer signs several kinds of token with one key, and the verifier does not ask which kind it got.',
  needs: ['a-token'],
  goal: 'A token that says who signed in is taken for one that says what may be done.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Send the ID token that the login page was given. Nothing is changed in it.',
          token: knows.tokens['identity'] ?? '',
        },
      ],
    }),
  explanation: [
    'An OpenID provider hands out an ID token, which tells an application who signed in, and an access token, which opens an API. Both are JWTs of the same issuer, signed with the same key, and they look alike.',
    'They are handled quite differently. An ID token is shown to the browser, sent along in a logout address, kept in logs. It was never meant to open anything. Refresh tokens, logout tokens and mails that confirm an address are often JWTs too.',
    'Often aud differs and saves the day. Where the API is itself the client that signs people in, aud is the same, and only typ tells the kinds apart.',
  ],
  defence:
    'Give each kind of token its own typ and compare it: at+jwt for access tokens. A key of its own for each kind helps only where the verifier is told which key is for which: a published key set does not say.',
  bcp: ['2.8', '3.11', '3.12'],
  clauses: [rfc(9068, '4')],
  cves: [
    {
      id: 'CVE-2026-41164',
      what: 'nuts-node before 6.2.3: a presentation signed by a key of the node passed introspection as an access token',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'typ',
      because: 'Its typ is JWT, and an access token says at+jwt.',
    },
    strict: {
      outcome: 'refuse',
      at: 'typ',
      because: 'Its typ is JWT, and an access token says at+jwt.',
    },
  },
};
