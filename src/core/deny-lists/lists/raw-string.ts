import type { DenyList } from '../deny-list.ts';

/** Keeps the characters of the token. */
export const rawString: DenyList = {
  id: 'raw-string',
  title: 'The raw string',
  keyOf: (token) => Promise.resolve(token),
  covers: () => true,
};
