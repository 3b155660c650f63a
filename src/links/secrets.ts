import type { Json } from './differences.ts';

/** Field names that a shareable state may not have at any depth. */
export type SecretName = 'secret' | 'privateKey' | 'password' | 'passphrase';

const secretNames: readonly string[] = [
  'secret',
  'privateKey',
  'password',
  'passphrase',
] satisfies SecretName[];

/** RFC 7518 §6.2.2, §6.3.2, §6.4.1 and, for AKP keys, the member `priv`. */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];

// A key pasted as text may sit in a string of a string: its quotes then carry backslashes.
const quotedKty = /\\*"kty\\*"\s*:/;
const quotedPrivate = new RegExp(`\\\\*"(?:${privateMembers.join('|')})\\\\*"\\s*:`);
const privatePem = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/;

/** True when a private key or a field named like a secret is anywhere in the value. */
export function holdsSecret(value: Json): boolean {
  if (typeof value === 'string')
    return privatePem.test(value) || (quotedKty.test(value) && quotedPrivate.test(value));
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item: Json) => holdsSecret(item));
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  const isKey = entries.some(([name]) => name === 'kty');
  return entries.some(
    ([name, inside]) =>
      secretNames.includes(name) || (isKey && privateMembers.includes(name)) || holdsSecret(inside),
  );
}
