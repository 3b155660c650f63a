/** 32 bytes that look drawn by lot and are the same for the same words: SHA-256 of them. */
export const drawn = async (
  ...words: readonly (string | number)[]
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const { subtle } = crypto;
  if (subtle === undefined) return undefined;
  const text = new TextEncoder().encode(JSON.stringify(words));
  return new Uint8Array(await subtle.digest('SHA-256', text));
};
