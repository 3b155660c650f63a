import { encodeUtf8 } from '../../jwt/utf8.ts';
import type { DenyList } from '../deny-list.ts';

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps SHA-256 of the characters, so that whoever reads the list finds no tokens in it. */
export const stringHash: DenyList = {
  id: 'string-hash',
  title: 'SHA-256 of the string',
  keyOf: async (token) => {
    const digest = await crypto.subtle?.digest('SHA-256', encodeUtf8(token));
    return digest === undefined ? undefined : hex(new Uint8Array(digest));
  },
  covers: () => true,
};
