import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const unencodedPayload: Attack = {
  id: 'unencoded-payload',
  name: 'b64: false, read two ways',
  group: 'header',
  setting: 'careless-issuer',
  precondition:
    'The issuer signs texts with b64: false, and the verifier knows b64 only where it computes the signature.',
  needs: ['a-careless-issuer'],
  goal: 'A text that a customer had signed becomes the claims of an admin.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify({ ...headerOf(honest), b64: false, crit: ['b64'] });
    const payload = JSON.stringify({ ...claimsOf(honest), role: 'admin' });
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Have the issuer sign a text with b64: false. The text is what the claims of an admin look like in base64url.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'With b64: false the payload is signed and sent as it is, and not as base64url (RFC 7797). To the issuer the payload here is a string of letters and digits, of no meaning: some note that a customer wants to have signed.',
    'A verifier that leaves b64 to its signature code, and decodes the second part as ever, reads the same letters as claims. Both computed over the same characters, so the signature is right.',
    'RFC 7797 says that a JWT must not use it, and demands crit beside it, so that whoever does not know it refuses.',
  ],
  defence:
    'Refuse b64 in a JWT. Where you need it for other documents, let one place decide what the payload is, and read it from there.',
  bcp: [],
  clauses: [rfc(7797, '6'), rfc(7797, '7'), rfc(7515, '4.1.11')],
  cves: [],
  sound: {
    pinned: { outcome: 'refuse', at: 'crit', because: 'It implements no extension, b64 included.' },
    strict: { outcome: 'refuse', at: 'crit', because: 'It implements no extension, b64 included.' },
  },
};
