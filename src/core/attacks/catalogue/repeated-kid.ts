import { rfc } from '../../jwt/clause.ts';
import { encodeBase64url } from '../../jwt/base64url.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import { headerOf, withClaims } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const repeatedKid: Attack = {
  id: 'repeated-kid',
  name: 'kid twice, first and last',
  group: 'form',
  setting: 'two-issuers',
  precondition: 'One piece of code reads the first kid, and another the last.',
  needs: ['a-second-issuer'],
  goal: 'The partner signs in our issuer’s name: its key checks the signature, ours is asked whose it is.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    // JSON.stringify writes no name twice, so the second is put in by hand.
    const header = JSON.stringify(headerOf(honest)).replace(/\}$/u, ',"kid":"p-1"}');
    const [, payload = ''] = claimed.split('.', 3);
    const named = `${encodeBase64url(encodeUtf8(header))}.${payload}.`;
    return {
      moves: [
        { say: 'Leave iss as it is, and set role to admin.', token: claimed },
        { say: 'Put a second kid into the header, that of the partner’s own key.', token: named },
        { say: 'Sign with that key.', token: await signWith(named, 'RS256', knows.ownRsa) },
      ],
    };
  },
  explanation: [
    'For a claim that stands twice one needs an issuer that signs it. A header anybody can write, and whoever has one key that the service knows can sign it.',
    'JSON does not say what two members of one name mean. RFC 7515 and RFC 7519 do: either refuse, or take the last. Both are sound, as long as everybody does the same.',
    'Here the library finds the key by the last kid, and the signature is right. The code around it reads the header again in its own way, finds the first kid, and concludes that our issuer’s key was used.',
  ],
  defence:
    'Refuse a name that stands twice in a header, and ask the key that was used whose it is, rather than the token a second time.',
  bcp: ['3.8'],
  clauses: [rfc(7515, '4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'issuer-key',
      because: 'It asks the key that fitted, and that is the partner’s.',
    },
    strict: { outcome: 'refuse', at: 'twice', because: 'kid stands twice.' },
  },
};
