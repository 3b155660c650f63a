import { rfc } from '../../jwt/clause.ts';
import { withClaims, withSignature } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const strippedSignature: Attack = {
  id: 'stripped-signature',
  name: 'Signature left out, alg kept',
  group: 'signature',
  setting: 'rs256',
  precondition: 'The verifier passes the check over where there is no signature.',
  needs: ['a-token'],
  goal: 'u-9 is let in as admin by a token that nobody signed, though its header says RS256.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        {
          say: 'Drop the signature; the last dot and alg stay.',
          token: withSignature(claimed, ''),
        },
      ],
    });
  },
  explanation: [
    'This is alg: none without saying so. The header still names the algorithm that the service expects, so a check of alg finds nothing wrong.',
    'One way to get there is an if around the verification: if there is a signature, check it. Such a line is written to let half-made tokens through a test, or because an empty part was taken for “not signed yet”.',
    'Another is a comparison that runs over as many bytes as the token brought. Of none, all are equal.',
    'A check that a sender can have skipped by leaving something out is no check.',
  ],
  defence: 'Verify always. An empty signature is a wrong signature.',
  bcp: ['2.1', '3.3'],
  clauses: [rfc(7515, '5.2')],
  cves: [
    {
      id: 'CVE-2020-28042',
      what: 'ServiceStack before 5.9.2: signatures were compared over the length of the one sent, and an empty one was right',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'signature',
      because: 'An empty signature is not the signature of these characters.',
    },
    strict: {
      outcome: 'refuse',
      at: 'signature',
      because: 'An empty signature is not the signature of these characters.',
    },
  },
};
