type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes to base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Bytes): string {
  let binary = '';
  // In slices: a spread of a whole large array overflows the stack.
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes, or undefined where a character or the length is not base64url without padding. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const one = (bytes: Bytes): ReadableStream<Bytes> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** Reads a stream to its end, or gives up (undefined) as soon as it is over `limit` bytes. */
async function readAll(stream: ReadableStream<Bytes>, limit: number): Promise<Bytes | undefined> {
  const reader = stream.getReader();
  const chunks: Bytes[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** RFC 1951 without wrapper; undefined where this browser has no CompressionStream. */
export async function deflate(bytes: Bytes): Promise<Bytes | undefined> {
  if (!('CompressionStream' in globalThis)) return undefined;
  return readAll(
    one(bytes).pipeThrough(new CompressionStream('deflate-raw')),
    Number.POSITIVE_INFINITY,
  );
}

/** Inflates at most `limit` bytes. Refuses damage, and a bomb while it is unfolding. */
export async function inflate(
  bytes: Bytes,
  limit: number,
): Promise<
  { ok: true; bytes: Bytes } | { ok: false; code: 'LINK_DEFLATE' | 'LINK_INFLATES_TOO_FAR' }
> {
  if (!('DecompressionStream' in globalThis)) return { ok: false, code: 'LINK_DEFLATE' };
  try {
    const whole = await readAll(
      one(bytes).pipeThrough(new DecompressionStream('deflate-raw')),
      limit,
    );
    return whole === undefined
      ? { ok: false, code: 'LINK_INFLATES_TOO_FAR' }
      : { ok: true, bytes: whole };
  } catch {
    return { ok: false, code: 'LINK_DEFLATE' };
  }
}
