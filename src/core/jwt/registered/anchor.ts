import type { RegisteredName } from './registered-name.ts';

/**
 * The id under which the reference page holds a name: `claim-exp`, `header-x5t-S256`.
 * Takes an entry; gives characters that a fragment can hold as they are.
 */
export const anchorOf = ({ where, name }: Pick<RegisteredName, 'where' | 'name'>): string =>
  `${where}-${name.replaceAll(/[^A-Za-z0-9_-]/gu, '-')}`;
