import { readKeys } from '../../jwt/keys/read-keys.ts';

/** A key as it stands in a set. */
type NamedKey = JsonWebKey & { readonly kid?: unknown };

const kept = new Map<string, Map<unknown, JsonWebKey>>();

/** The keys of a JWK Set by kid, of two by one name the first; none where the text is no set. */
const readSet = (text: string): Map<unknown, JsonWebKey> => {
  const byKid = new Map<unknown, JsonWebKey>();
  try {
    const { keys } = JSON.parse(text) as { readonly keys: readonly NamedKey[] };
    for (const key of keys.toReversed()) byKid.set(key.kid, key);
  } catch {
    return byKid;
  }
  return byKid;
};

/** The key of this name in the text of a JWK Set; undefined where there is no text, no set or no such key. */
export const keyInSet = (text: string | undefined, kid: unknown): JsonWebKey | undefined => {
  if (text === undefined) return undefined;
  const set = kept.get(text) ?? readSet(text);
  kept.set(text, set);
  return set.get(kid);
};

const certified = new Map<string, Promise<JsonWebKey | undefined>>();

/**
 * The public key in an X.509 certificate, given as in `x5c`, base64 of its DER (RFC 7515 §4.1.6), or as
 * behind `x5u`, a PEM (§4.1.5). Who signed the certificate is not asked. Undefined where it is none.
 */
export const keyInCertificate = (text: string): Promise<JsonWebKey | undefined> => {
  const pem = text.includes('-----BEGIN')
    ? text
    : `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
  const key = certified.get(text) ?? readKeys(pem, 'text').then(({ entries }) => entries[0]?.jwk);
  certified.set(text, key);
  return key;
};
