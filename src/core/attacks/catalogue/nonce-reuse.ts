import { encodeBase64url } from '../../jwt/base64url.ts';
import { rfc } from '../../jwt/clause.ts';
import { divided, ecdsaOf, toBytes } from '../../service/tokens/ecdsa.ts';
import { withClaims } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

/** The private key of two signatures made with one k: k = (h₁ − h₂) / (s₁ − s₂), then d = (s₁k − h₁) / r. */
const privateKeyOf = (one: string, other: string): bigint => {
  const [first, second] = [ecdsaOf(one), ecdsaOf(other)];
  const k = divided(first.hash - second.hash, first.s - second.s);
  return divided(first.s * k - first.hash, first.r);
};

export const nonceReuse: Attack = {
  id: 'nonce-reuse',
  name: 'The same k in two signatures',
  group: 'signature',
  setting: 'es256-nonce-twice',
  precondition: 'The issuer signed two ES256 tokens with the same random number k.',
  needs: ['several-tokens', 'public-key', 'a-careless-issuer'],
  goal: 'u-9 is let in as admin: the attacker has the issuer’s private key and signs as it does.',
  forge: async ({ honest, knows }) => {
    const d = privateKeyOf(honest, knows.tokens['earlier'] ?? honest);
    const stolen: JsonWebKey = { ...knows.publicJwk, d: encodeBase64url(toBytes(d, 32)) };
    const claimed = withClaims(honest, { role: 'admin' });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        {
          say: 'Two tokens have signatures with the same first half. Solve for k, then for the private key, and sign.',
          token: await signWith(claimed, 'ES256', stolen),
        },
      ],
    };
  },
  explanation: [
    'Every ECDSA signature needs a number k that nobody knows and that is never used again. Its first half, r, depends on k alone, so two signatures with the same k can be seen with the bare eye.',
    'Two such signatures are two equations with two unknowns: k and the private key. School algebra gives both. A k that is only a little predictable gives the key too, from more signatures.',
    'Every verifier that takes signed tokens lets this one in, Pinned and Strict as well, and they are right: it is signed with the issuer’s key. Nothing can be mended where tokens are checked. The defence is where they are signed.',
  ],
  defence:
    'The signer must take k from the key and the message (RFC 6979) or use Ed25519, which works that way. After such a slip only a new key helps.',
  bcp: ['3.2'],
  clauses: [rfc(6979, '3.2')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'The signature is right: it is made with the issuer’s own private key.',
    },
    strict: {
      outcome: 'accept',
      at: 'accepted',
      because: 'The signature is right: it is made with the issuer’s own private key.',
    },
  },
};
