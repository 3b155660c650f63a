import { rfc } from '../jwt/clause.ts';
import type { Clause } from '../jwt/clause.ts';
import type { AttackGroup, Cve } from './attack.ts';

/** An attack that has no cell on the bench: what it is, why it is not run here, and what helps. */
export interface NotInAPage {
  /** Kebab-case; no attack of the bench has it. */
  readonly id: string;
  readonly name: string;
  readonly group: AttackGroup;
  /** How it works, in a few sentences. */
  readonly what: string;
  /** Why a cell of the bench cannot show it. */
  readonly why: string;
  readonly defence: string;
  /** Sections of RFC 8725 that are about it. */
  readonly bcp: readonly string[];
  readonly clauses: readonly Clause[];
  readonly cves: readonly Cve[];
}

/** In the order of the groups. */
export const NOT_IN_A_PAGE: readonly NotInAPage[] = [
  {
    id: 'short-modulus',
    name: 'RSA key that is too short',
    group: 'key',
    what: 'The modulus of a published key is taken apart into its two primes, and from these the private key is computed. For 512 bits that takes hours on rented machines; for 1024 it is thought to be within reach of states.',
    why: 'In a page only numbers far smaller than any real key can be factored in a second, which would show arithmetic and no attack.',
    defence:
      'Use 2048 bits or more, and refuse shorter keys when they are loaded. Strict does so by the line that bounds the size of a key.',
    bcp: [],
    clauses: [rfc(7518, '3.3')],
    cves: [],
  },
  {
    id: 'timing-of-a-comparison',
    name: 'How long a comparison takes',
    group: 'signature',
    what: 'A comparison that stops at the first wrong byte takes a little longer for each byte that is right. Measured over many attempts, that tells the right HMAC byte by byte.',
    why: 'Clocks in a page are made coarse on purpose, and the difference is billionths of a second. A count of steps would show it, but the count is not what an attacker sees.',
    defence:
      'Compare in constant time, or let WebCrypto or the library verify rather than computing a MAC and comparing it yourself.',
    bcp: [],
    clauses: [rfc(7518, '3.2')],
    cves: [
      {
        id: 'CVE-2016-7036',
        what: 'python-jose before 1.3.2: HMACs were not compared in constant time',
      },
      { id: 'CVE-2026-9537', what: 'Mojo::JWT before 1.02: HMACs were compared by the eq of Perl' },
    ],
  },
  {
    id: 'invalid-curve',
    name: 'Point on another curve',
    group: 'encryption',
    what: 'With ECDH-ES the sender of an encrypted token sends a point along. If nobody checks that it lies on the agreed curve, it may lie on one with few points, and what the receiver computes depends on its private key modulo a small number only. That remainder is found by trying; some dozens of remainders give the whole key.',
    why: 'WebCrypto refuses the point when it is imported. It would take a second, careless arithmetic of curves and thousands of tokens for one key: a laboratory, and no cell.',
    defence: 'Check that the point is on the curve before computing with it, or use X25519.',
    bcp: ['2.5', '3.4'],
    clauses: [],
    cves: [
      {
        id: 'CVE-2017-16007',
        what: 'node-jose before 0.9.3: the private key could be found by ECDH-ES',
      },
      {
        id: 'GHSA-86r9-39j9-99wp',
        what: 'go-jose before 1.0.4: whether the received key lies on the receiver’s curve was not checked',
      },
    ],
  },
  {
    id: 'rsa1-5-oracle',
    name: 'RSA1_5 and an answer that tells',
    group: 'encryption',
    what: 'The old padding of RSA encryption has a form that can be right or wrong. A service that answers differently, or later, for a wrong one decrypts for an attacker in thousands to millions of questions.',
    why: 'WebCrypto has no RSA1_5 at all. A page would need its own arithmetic and many thousands of decryptions for a single answer.',
    defence: 'Do without RSA1_5. RSA-OAEP has taken its place.',
    bcp: ['3.2'],
    clauses: [rfc(7518, '4.2'), rfc(7516, '11.5')],
    cves: [
      {
        id: 'CVE-2026-28490',
        what: 'Authlib before 1.6.9: RSA1_5 answered differently for a wrong padding',
      },
    ],
  },
  {
    id: 'cbc-padding-oracle',
    name: 'CBC decrypted before its tag is checked',
    group: 'encryption',
    what: 'The content of a token is encrypted by AES in CBC mode and carries a tag. Where it is decrypted first, and a wrong padding gives another error than a wrong tag, the two errors decrypt the token, about 128 questions to a byte. In python-jose this was reported in the open, as issue 421.',
    why: 'WebCrypto decrypts CBC without looking at a tag, so a cell could be written. But the attack takes thousands of questions and gives a plaintext, and the bench asks whether one token is let in.',
    defence: 'Check the tag first, in constant time, and give one and the same refusal for all.',
    bcp: [],
    clauses: [rfc(7518, '5.2.2.2'), rfc(7516, '11.4')],
    cves: [],
  },
  {
    id: 'length-of-compressed',
    name: 'Length after compression',
    group: 'encryption',
    what: 'If a token is compressed before it is encrypted, and an attacker chooses a part of it, the length tells whether that part resembles a secret beside it: what is repeated compresses better.',
    why: 'Nothing is forged and no verifier is fooled. The leak is at the issuer and is read off the length of honest tokens, so there is no token for a cell.',
    defence: 'Do not compress what will be encrypted.',
    bcp: ['2.4', '3.6'],
    clauses: [rfc(7516, '4.1.3')],
    cves: [],
  },
];
