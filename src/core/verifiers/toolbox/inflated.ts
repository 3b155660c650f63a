import type { Service } from '../../service/service.ts';

/** As many bytes as one token may inflate to in this page. Servers have more, and run out all the same. */
const MOST_BYTES = 1_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of so many pieces; undefined where it is no UTF-8. */
const textOf = (pieces: readonly Uint8Array[], length: number): string | undefined => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  try {
    return utf8.decode(whole);
  } catch {
    return undefined;
  }
};

/**
 * The text of a plaintext that may be compressed (`zip: DEF`, RFC 7516 §4.1.3), inflated piece by piece. Undefined
 * for another `zip`, for bytes that are no DEFLATE or no UTF-8, and for more than `most` bytes. What comes out is
 * taken from the world's allowance under `mark`.
 */
export const inflated = async (
  mark: string,
  plain: Uint8Array<ArrayBuffer>,
  zip: unknown,
  { world }: Service,
  most = Infinity,
): Promise<string | undefined> => {
  if (zip === undefined) return plain.length > most ? undefined : textOf([plain], plain.length);
  if (zip !== 'DEF') return undefined;
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const write = async (): Promise<void> => {
    // A browser inflates what it is given in one go, so it is given little, and more when that was read.
    for (let from = 0; from < plain.length; from += 256)
      await writer.write(plain.slice(from, from + 256));
    await writer.close();
  };
  // What goes wrong on this side is seen on the other.
  write().catch(() => undefined);
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const next = (): Promise<{ done: boolean; value?: Uint8Array | undefined }> =>
    reader.read().catch(() => ({ done: false }));
  for (let piece = await next(); !piece.done; piece = await next()) {
    if (piece.value === undefined) return undefined;
    length += piece.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    try {
      world.take(mark, 'inflated bytes', piece.value.length, MOST_BYTES);
    } catch (exhausted) {
      await reader.cancel();
      throw exhausted;
    }
    pieces.push(piece.value);
  }
  return textOf(pieces, length);
};
