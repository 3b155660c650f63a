import { accept, refuse } from '../decision.ts';
import { readJws } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it decodes, and believes what it reads. No key is ever used.
const verify: Verify = (token) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  return accept('decoded', jws.claims);
};

export const decodeOnly: Verifier = {
  id: 'decode-only',
  name: 'Decode only',
  about:
    'Calls decode() where verify() belongs: the signature, the issuer, the times are never looked at.',
  sound: false,
  takes: 'jws',
  file: 'broken/decode-only.ts',
  verify,
  like: 'pinned',
  differs: {
    'high-s': { outcome: 'accept', at: 'decoded', because: 'It lets everything in, so this too.' },
    'revoked-twin': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no list is asked.',
    },
    'raw-0x30': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'der-signature': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; how the signature is spelt does not matter to it.',
    },
    'nonce-reuse': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; for once the signature would be right.',
    },
    'psychic-signature': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; it does not even see the zeros.',
    },
    'rs-hs-recovered-key': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; this token need not have been signed at all.',
    },
    'edited-claims': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; the signature is never looked at.',
    },
    'alg-none': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; that there is no signature does not matter to it.',
    },
    'rs-hs-confusion': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; this token need not have been signed at all.',
    },
    'es-hs-recovered-key': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; this token need not have been signed at all.',
    },
    'none-in-other-letters': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes, whatever alg says.',
    },
    'unknown-alg': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes, whatever alg says.',
    },
    'rs-hs-indented': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes, whatever alg says.',
    },
    'rs-hs-der': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes, whatever alg says.',
    },
    'rs-hs-jwk': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes, whatever alg says.',
    },
    expired: {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no clock is looked at.',
    },
    'not-yet-valid': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no clock is looked at.',
    },
    'wrong-audience': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; for whom the token was made is not asked.',
    },
    'wrong-issuer': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; by whom the token was made is not asked.',
    },
    'one-key-two-algs': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'key-of-another-use': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'empty-key': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'weak-secret': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'private-key-published': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'one-kid-twice': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'embedded-jwk': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    jku: {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'jku-look-alike': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'jku-user-part': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    x5c: {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'iss-discovery': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'kid-path': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'kid-sql': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'kid-shell': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'unknown-kid-flood': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; names of keys do not matter to it.',
    },
    'mislabelled-alg': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    x5u: {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'kid-known-file': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key signed does not matter to it.',
    },
    'stripped-signature': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; whether there is a signature does not matter to it.',
    },
    'no-exp': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no clock is looked at.',
    },
    'exp-in-milliseconds': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no clock is looked at.',
    },
    'exp-as-text': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no clock is looked at.',
    },
    'half-an-hour-late': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no clock is looked at.',
    },
    'id-token': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; what kind of token it is does not matter to it.',
    },
    'borrowed-issuer': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; by whom the token was made is not asked.',
    },
    'issuer-in-a-list': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; by whom the token was made is not asked.',
    },
    'issuer-in-a-text': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; by whom the token was made is not asked.',
    },
    'unknown-crit': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; what the header asks for is not looked at.',
    },
    'unencoded-payload': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; what the header asks for is not looked at.',
    },
    revoked: {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no list is asked.',
    },
    'revoked-trailing-bits': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no list is asked.',
    },
    'revoked-padding': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no list is asked.',
    },
    'revoked-blank': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no list is asked.',
    },
    'no-jti': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; a name is not asked for.',
    },
    'no-iat': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; no list is asked.',
    },
    respelled: {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; it forgives padding like the others.',
    },
    'colliding-ids': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes the rounded number.',
    },
    'ever-growing': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes, however long it takes.',
    },
    'signature-from-error': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; it need not be told a signature.',
    },
    'repeated-claim': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; of two it takes the last.',
    },
    'repeated-claim-nested': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; of two it takes the last, however deep they lie.',
    },
    'repeated-audience': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; for whom the token was made is not asked.',
    },
    'repeated-kid': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It decodes and believes; which key was used is not asked.',
    },
  },
  control: {
    'es256-nonce-twice': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'rs256-exponent-3': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'es256-unpublished': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    rs256: { outcome: 'accept', at: 'decoded', because: 'It lets everything in, so this too.' },
    es256: { outcome: 'accept', at: 'decoded', because: 'It lets everything in, so this too.' },
    'indented-pem': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'two-services': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'two-issuers': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    hs256: { outcome: 'accept', at: 'decoded', because: 'It lets everything in, so this too.' },
    'weak-secret': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'shared-key': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'receipt-key': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'private-in-set': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'one-kid-twice': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'own-server': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    'careless-issuer': {
      outcome: 'accept',
      at: 'decoded',
      because: 'It lets everything in, so this too.',
    },
    revoked: { outcome: 'accept', at: 'decoded', because: 'It lets everything in, so this too.' },
  },
};
