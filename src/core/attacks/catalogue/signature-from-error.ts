import { withClaims, withSignature } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const signatureFromError: Attack = {
  id: 'signature-from-error',
  name: 'Signature from an error message',
  group: 'signature',
  setting: 'hs256',
  precondition: 'The service says in its refusal which signature it expected.',
  needs: ['a-token'],
  goal: 'u-9 is let in as admin by a signature that the service itself computed.',
  forge: async ({ honest }, ask) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const { answer = '' } = await ask(claimed);
    // 256 bits are 43 letters of base64url.
    const [told] = /[\w-]{43}/u.exec(answer) ?? [];
    return {
      moves: [
        {
          say: 'Change one claim: role becomes admin. Send it, and read the answer.',
          token: claimed,
        },
        {
          say:
            told === undefined
              ? 'The answer tells nothing.'
              : 'Put in the signature that the answer names.',
          token: told === undefined ? claimed : withSignature(claimed, told),
        },
      ],
    };
  },
  explanation: [
    'To check an HMAC, the verifier computes the right one and compares. So it has the right signature for every token that it is sent, forged ones included.',
    'If its refusal says “expected x, got y”, it signs for everybody. The line was written for debugging, and error messages find their way into answers.',
    'With public-key signatures this cannot happen: the verifier cannot compute what it would expect.',
  ],
  defence:
    'Say that the token was refused, and no more. What you need for debugging belongs in a log, and the right signature not even there.',
  bcp: [],
  clauses: [],
  cves: [
    {
      id: 'CVE-2019-7644',
      what: 'Auth0-WCF-Service-JWT before 1.0.4: the error for a wrong signature held the expected one',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'signature',
      because: 'The signature is of the old claims, and the refusal says no more than that.',
    },
    strict: {
      outcome: 'refuse',
      at: 'signature',
      because: 'The signature is of the old claims, and the refusal says no more than that.',
    },
  },
};
