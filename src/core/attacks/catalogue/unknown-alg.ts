import { withClaims, withHeader, withSignature } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const unknownAlg: Attack = {
  id: 'unknown-alg',
  name: 'An algorithm that does not exist',
  group: 'algorithm',
  setting: 'rs256',
  precondition: 'For a name it does not know, the verifier runs no check and reports no failure.',
  needs: ['a-token'],
  goal: 'u-9 is let in as admin by a token signed with an algorithm that nobody ever defined.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const renamed = withHeader(claimed, { alg: 'HS257' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Set alg to HS257, which does not exist.', token: renamed },
        { say: 'Drop the signature; the last dot stays.', token: withSignature(renamed, '') },
      ],
    });
  },
  explanation: [
    'A switch over the known algorithms has a branch for the rest, written or not. If that branch does nothing, an unknown name is a token that was not checked, and then a token that did not fail.',
    'In one library the function that signs gave an empty text for a name it did not know. The verifier signed again, compared, and found the empty signature of the token to be right.',
    'It passes every test that forges with known names. Nobody tries a name that does not exist, except those who look for this.',
  ],
  defence:
    'Begin with refused, and let only a signature that was checked change that. An unknown algorithm ends there.',
  bcp: ['3.1', '3.3'],
  clauses: [],
  cves: [
    {
      id: 'CVE-2026-23993',
      what: 'HarbourJwt: an alg other than HS256, HS384 and HS512 gave an empty signature, which the comparison then accepted',
    },
  ],
  sound: {
    pinned: { outcome: 'refuse', at: 'alg', because: 'HS257 is not the configured RS256.' },
    strict: { outcome: 'refuse', at: 'alg', because: 'HS257 is not the configured RS256.' },
  },
};
