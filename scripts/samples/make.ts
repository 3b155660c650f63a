import { createHash } from 'node:crypto';
import * as jose from 'jose';
import type { Sample } from '../../src/site/sample-schema.ts';
import type { PublishedKey, Recipe, SpecialMaking } from './recipe.ts';

/** The published private keys, by name. */
export type PublishedKeys = Readonly<Record<PublishedKey, jose.JWK>>;

type Made = Pick<Sample, 'text' | 'keys'>;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const b64 = (text: string | Uint8Array): string => jose.base64url.encode(text);

const algorithmOf: Readonly<Record<PublishedKey, string>> = {
  article: 'RS256',
  es256: 'ES256',
  ed25519: 'Ed25519',
  hs256: 'HS256',
  stranger: 'ES256',
  a256gcm: 'A256GCM',
};

const publicPart = ({ kty, crv, x, y, n, e, kid, alg }: jose.JWK): jose.JWK =>
  JSON.parse(JSON.stringify({ kty, crv, x, y, n, e, kid, alg, use: 'sig' })) as jose.JWK;

const keySet = (...keys: jose.JWK[]): string => JSON.stringify({ keys }, undefined, 2);

/** What goes into the key box for a published key: the secret as base64url text, or a public key set. */
const checking = (name: PublishedKey, keys: PublishedKeys): Sample['keys'] => {
  const jwk = keys[name];
  if (jwk.kty === 'oct') return { verify: String(jwk.k), secretEncoding: 'base64url' };
  return {
    verify: keySet(publicPart(jwk)),
    secretEncoding: 'text',
    sign: JSON.stringify(jwk, undefined, 2),
  };
};

/** Signs exactly these bytes: the header text is not parsed and written again. */
const signCompact = async (
  alg: string,
  jwk: jose.JWK,
  header: string,
  payload: string,
): Promise<string> => {
  const input = `${b64(header)}.${b64(payload)}`;
  const key = await jose.importJWK(jwk, alg);
  const cryptoKey =
    key instanceof Uint8Array
      ? await crypto.subtle.importKey(
          'raw',
          key as Uint8Array<ArrayBuffer>,
          { name: 'HMAC', hash: 'SHA-256' },
          false,
          ['sign'],
        )
      : key;
  const parameters =
    alg === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256' } : cryptoKey.algorithm.name;
  const signature = await crypto.subtle.sign(
    parameters,
    cryptoKey,
    bytes(input) as Uint8Array<ArrayBuffer>,
  );
  return `${input}.${b64(new Uint8Array(signature))}`;
};

const derInteger = (part: Uint8Array): number[] => {
  const digits = [...part];
  while (digits.length > 1 && digits[0] === 0 && (digits[1] ?? 0) < 0x80) digits.shift();
  if ((digits[0] ?? 0) >= 0x80) digits.unshift(0);
  return [0x02, digits.length, ...digits];
};

/** RFC 3279 §2.2.3: the form OpenSSL and Java write, which RFC 7518 §3.4 does not take. */
const toDer = (raw: Uint8Array): Uint8Array => {
  const body = [...derInteger(raw.subarray(0, 32)), ...derInteger(raw.subarray(32))];
  return Uint8Array.of(0x30, body.length, ...body);
};

const cut = (token: string): [string, string, string] => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return [header, payload, signature];
};

/** Sets the lowest unused bit of the last character (RFC 4648 §3.5). */
const setUnusedBit = (part: string): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return part.slice(0, -1) + alphabet.charAt(alphabet.indexOf(part.slice(-1)) | 1);
};

const makeSpecial = async (special: SpecialMaking, keys: PublishedKeys): Promise<Made> => {
  const hs = (header: string, payload: string) => signCompact('HS256', keys.hs256, header, payload);
  const es = (header: string, payload: string) => signCompact('ES256', keys.es256, header, payload);
  switch (special.kind) {
    case 'none':
      return {
        text: `${b64(special.header)}.${b64(special.payload)}.`,
        keys: checking('hs256', keys),
      };
    case 'changed-after-signing': {
      const [header, , signature] = cut(await hs(special.header, special.payload));
      return {
        text: `${header}.${b64(special.changed)}.${signature}`,
        keys: checking('hs256', keys),
      };
    }
    case 'own-key-in-header': {
      const { use: _use, ...own } = publicPart(keys.stranger);
      const header = JSON.stringify({ alg: 'ES256', typ: 'JWT', jwk: own });
      return {
        text: await signCompact('ES256', keys.stranger, header, special.payload),
        keys: checking('es256', keys),
      };
    }
    case 'der-signature': {
      const [header, payload, signature] = cut(await es(special.header, special.payload));
      return {
        text: `${header}.${payload}.${b64(toDer(jose.base64url.decode(signature)))}`,
        keys: checking('es256', keys),
      };
    }
    case 'trailing-bits': {
      const [header, payload, signature] = cut(await hs(special.header, special.payload));
      return {
        text: `${header}.${payload}.${setUnusedBit(signature)}`,
        keys: checking('hs256', keys),
      };
    }
    case 'cut-off': {
      const [header, payload] = cut(await hs(special.header, special.payload));
      return { text: `${header}.${payload}`, keys: checking('hs256', keys) };
    }
    case 'detached': {
      const [header, , signature] = cut(await hs(special.header, special.payload));
      return { text: `${header}..${signature}`, keys: checking('hs256', keys) };
    }
    case 'encrypted': {
      const text = await new jose.CompactEncrypt(bytes(special.payload))
        .setProtectedHeader(JSON.parse(special.header) as jose.CompactJWEHeaderParameters)
        .encrypt(jose.base64url.decode(String(keys.a256gcm.k)));
      return { text, keys: checking('a256gcm', keys) };
    }
    case 'two-signers': {
      const signed = await new jose.GeneralSign(bytes(special.payload))
        .addSignature(await jose.importJWK(keys.es256, 'ES256'))
        .setProtectedHeader({ alg: 'ES256' })
        .setUnprotectedHeader({ kid: 'es-1' })
        .addSignature(await jose.importJWK(keys.ed25519, 'Ed25519'))
        .setProtectedHeader({ alg: 'Ed25519' })
        .setUnprotectedHeader({ kid: 'ed-1' })
        .sign();
      return {
        text: JSON.stringify(signed, undefined, 2),
        keys: {
          verify: keySet(publicPart(keys.es256), publicPart(keys.ed25519)),
          secretEncoding: 'text',
        },
      };
    }
    case 'nested':
      return {
        text: await hs(special.header, await es(special.inner, special.payload)),
        keys: checking('hs256', keys),
      };
  }
};

/** A key made for one sample; its private half is dropped when this returns. */
const makeWithPassingKey = async (
  alg: string,
  header: string,
  payload: string,
  [kid, otherKid]: readonly [string, string],
): Promise<Made> => {
  const [pair, other] = await Promise.all([
    jose.generateKeyPair(alg, { extractable: true }),
    jose.generateKeyPair(alg, { extractable: true }),
  ]);
  const text = await signCompact(alg, await jose.exportJWK(pair.privateKey), header, payload);
  const mine = publicPart({ ...(await jose.exportJWK(pair.publicKey)), kid, alg });
  const theirs = publicPart({ ...(await jose.exportJWK(other.publicKey)), kid: otherKid, alg });
  return { text, keys: { verify: keySet(theirs, mine), secretEncoding: 'text' } };
};

const makeText = async ({ making }: Recipe, keys: PublishedKeys): Promise<Made> => {
  if (making.by === 'special') return makeSpecial(making.special, keys);
  if (making.by === 'passing-key') {
    return makeWithPassingKey(making.alg, making.header, making.payload, making.kids);
  }
  return {
    text: await signCompact(algorithmOf[making.by], keys[making.by], making.header, making.payload),
    keys: checking(making.by, keys),
  };
};

/** Digest of how the text is made; words, clock and policy may change without signing again. */
export const recipeDigest = ({ making }: Recipe): string =>
  createHash('sha256').update(JSON.stringify(making)).digest('base64url').slice(0, 22);

/** Makes a sample; `before` is kept where its text was made from the same recipe. */
export const makeSample = async (
  recipe: Recipe,
  keys: PublishedKeys,
  before: Sample | undefined,
): Promise<Sample> => {
  const digest = recipeDigest(recipe);
  const { text, keys: checkedWith } =
    before?.recipe === digest
      ? { text: before.text, keys: before.keys }
      : await makeText(recipe, keys);
  const { making: _making, ...words } = recipe;
  return { ...words, text, keys: checkedWith, recipe: digest };
};

/** Makes the published keys, once; afterwards they stay in published-keys.json. */
export const makePublishedKeys = async (): Promise<PublishedKeys> => {
  const pair = async (alg: string, kid: string): Promise<jose.JWK> => {
    const { privateKey } = await jose.generateKeyPair(alg, { extractable: true });
    return { ...(await jose.exportJWK(privateKey)), kid, alg };
  };
  const secret = (alg: string): jose.JWK => ({
    kty: 'oct',
    k: b64(crypto.getRandomValues(new Uint8Array(32))),
    alg,
  });
  return {
    article: await pair('RS256', 'key-1'),
    es256: await pair('ES256', 'es-1'),
    ed25519: await pair('Ed25519', 'ed-1'),
    hs256: secret('HS256'),
    stranger: await pair('ES256', 'stranger-1'),
    a256gcm: secret('A256GCM'),
  };
};
