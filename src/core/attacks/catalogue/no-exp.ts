import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const noExp: Attack = {
  id: 'no-exp',
  name: 'No exp at all',
  group: 'claims',
  setting: 'careless-issuer',
  precondition: 'The issuer forgot exp, and the verifier compares it only where it is there.',
  needs: ['a-careless-issuer'],
  goal: 'A token that ends never: it stays good until the key is changed.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify({ ...claimsOf(honest), exp: undefined });
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Have a token issued by the one path in the issuer’s code that sets no exp.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'RFC 7519 leaves exp optional, and so do most libraries: they refuse a token that is over, and let one pass that does not say when.',
    'Issuers set exp in one place and forget it in another: a script for support, a token for a machine. Nobody notices, for such a token works. It works best of all.',
    'Once it leaks, nothing ends it but a new key, which ends every other token too.',
  ],
  defence:
    'List exp among the claims you require. Where the library has an option for that, a test should show that it is on.',
  bcp: [],
  clauses: [rfc(7519, '4.1.4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'exp',
      because: 'There is no exp, and this service asks for one.',
    },
    strict: {
      outcome: 'refuse',
      at: 'exp',
      because: 'There is no exp, and this service asks for one.',
    },
  },
};
