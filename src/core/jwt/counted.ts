/** A count with its noun: `1 byte`, `2 bytes`, `0 bytes`. The noun is given in the singular and takes an s. */
export const counted = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
