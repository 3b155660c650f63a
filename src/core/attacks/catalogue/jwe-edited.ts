import { decodeBase64url, encodeBase64url } from '../../jwt/base64url.ts';
import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

/** The token with the lowest bit of the first byte of its ciphertext turned over. */
const withBitTurned = (token: string): string => {
  const parts = token.split('.');
  const { bytes } = decodeBase64url(parts[3] ?? '');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return parts.with(3, encodeBase64url(bytes)).join('.');
};

export const jweEdited: Attack = {
  id: 'jwe-edited',
  name: 'Edited ciphertext',
  group: 'encryption',
  setting: 'jwe-rsa',
  precondition: 'The verifier uses what it decrypted before it checked the tag.',
  needs: ['a-token'],
  goal: 'The text inside is changed by somebody who cannot read it.',
  forge: ({ honest }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Turn over one bit of the ciphertext. Without its tag, AES-GCM would give the same text with one bit turned.',
          token: withBitTurned(honest),
        },
      ],
    }),
  explanation: [
    'AES-GCM encrypts by adding a stream of key bits to the text. Turn a bit of what is sent, and the same bit of the text is turned. Whoever knows what stands where can edit without reading.',
    'That is why every content encryption of JOSE has a tag over header and ciphertext. A platform that checks it gives no text at all where it fails. No column here does otherwise: the platform’s AES-GCM cannot be asked to.',
  ],
  defence:
    'Use the platform’s authenticated encryption in one call and give nothing of the text out before the tag was checked.',
  bcp: ['3.3'],
  clauses: [rfc(7518, '5.3')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'form',
      because: 'It takes signed tokens only; five parts are none.',
    },
    strict: {
      outcome: 'refuse',
      at: 'form',
      because: 'It takes signed tokens only; five parts are none.',
    },
    nested: {
      outcome: 'refuse',
      at: 'decrypt',
      because: 'The tag does not fit the changed ciphertext, so there is no text.',
    },
  },
};
