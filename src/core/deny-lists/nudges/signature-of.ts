/** The third part of a compact token, as it is spelt. */
export const signatureOf = (token: string): string => token.slice(token.lastIndexOf('.') + 1);
