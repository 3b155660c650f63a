import { fromBase64url, toBase64url } from '../../links/packing.ts';

/** The payload's JSON text of a compact token of our own; empty when there is none. */
export function payloadText(token: string): string {
  const bytes = fromBase64url(token.split('.')[1] ?? '');
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

/** The token with another payload under the old signature, as a forger without the key would make it. */
export function withPayload(token: string, payload: string | undefined): string {
  if (payload === undefined) return token;
  const [header = '', , signature = ''] = token.split('.');
  return [header, toBase64url(new TextEncoder().encode(payload)), signature].join('.');
}

/** The smallest change that would pay: user 9 becomes user 8. */
export const oneCharacter = (payload: string): string => payload.replace('"u-9"', '"u-8"');
