import { encodeBase64url } from '../../jwt/base64url.ts';
import { spkiPem } from '../../service/pem.ts';
import { divided, ecdsaOf, p256, toBytes } from '../../service/tokens/ecdsa.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

/** Both public keys that this token's signature can be of, as PEM: Q = (s·R − hash·G) / r for either point R with r for its x. */
const publicKeysOf = async (token: string): Promise<string[]> => {
  const { Point } = await p256();
  const { r, s, hash } = ecdsaOf(token);
  // A copy: for its own base point the library first computes a table, which is slow once.
  const base = Point.fromAffine(Point.BASE.toAffine());
  const pems: string[] = [];
  for (const parity of [2, 3]) {
    const point = Point.fromBytes(Uint8Array.from([parity, ...toBytes(r, 32)]));
    const key = point.multiplyUnsafe(divided(s, r)).add(base.multiplyUnsafe(divided(-hash, r)));
    const { x, y } = key.toAffine();
    pems.push(
      await spkiPem({
        kty: 'EC',
        crv: 'P-256',
        x: encodeBase64url(toBytes(x, 32)),
        y: encodeBase64url(toBytes(y, 32)),
      }),
    );
  }
  return pems;
};

const recovered = new Map<string, Promise<string[]>>();

/** The recovery is done once for a token, however many verifiers are tried. */
const onceFor = (token: string): Promise<string[]> => {
  const known = recovered.get(token) ?? publicKeysOf(token);
  if (!recovered.has(token)) recovered.clear();
  recovered.set(token, known);
  return known;
};

export const esHsRecoveredKey: Attack = {
  id: 'es-hs-recovered-key',
  name: 'ES256 to HS256 with a key nobody published',
  group: 'algorithm',
  setting: 'es256-unpublished',
  precondition:
    'The verifier lets the header choose the algorithm and hands every algorithm the same key text. The public key is kept secret.',
  needs: ['a-token'],
  goal: 'u-9 is let in as admin; the public key that was kept secret was read off one token.',
  forge: async ({ honest }, ask) => {
    const [first = '', second = ''] = await onceFor(honest);
    const claimed = withClaims(honest, { role: 'admin' });
    const renamed = withHeader(claimed, { alg: 'HS256' });
    const tried = signWithText(renamed, first);
    const { accepted } = await ask(tried);
    const found = [
      { say: 'Change one claim: role becomes admin.', token: claimed },
      { say: 'Set alg to HS256.', token: renamed },
      {
        say: 'Compute the two public keys that the old signature can be of. Sign by HMAC with the PEM of the first.',
        token: tried,
      },
    ] as const;
    if (accepted) return { moves: found };
    return {
      moves: [
        ...found,
        { say: 'Refused: then it is the second.', token: signWithText(renamed, second) },
      ],
    };
  },
  explanation: [
    'An ECDSA signature, with what it signs, fits two public keys only, and both can be computed from it. One ES256 token is enough.',
    'So a public key that was never published is known to everybody who holds a token. It was called public for that reason: nothing was ever promised about hiding it.',
    'The verifier takes the key as a text for any algorithm, so the recovered key, written as the PEM that the configuration holds, is an HMAC secret. At worst two tokens have to be sent.',
  ],
  defence:
    'Bind each key to one algorithm, as for the confusion with a published key. Hiding the public key adds nothing.',
  bcp: ['2.1', '3.1'],
  clauses: [],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The configured algorithm is ES256, and HS256 is not it.',
    },
    strict: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The configured algorithm is ES256, and HS256 is not it.',
    },
  },
};
