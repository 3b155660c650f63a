/** An INTEGER of a DER text as 32 bytes, and what follows it. */
const integerAt = (der: Uint8Array, at: number): { raw: Uint8Array; next: number } | undefined => {
  const length = der[at + 1] ?? 0;
  const next = at + 2 + length;
  if (der[at] !== 0x02 || length === 0 || next > der.length) return undefined;
  const bytes = der.subarray(at + 2, next);
  const short = bytes[0] === 0 ? bytes.subarray(1) : bytes;
  if (short.length > 32) return undefined;
  const raw = new Uint8Array(32);
  raw.set(short, 32 - short.length);
  return { raw, next };
};

/** An ECDSA signature from DER, `SEQUENCE { r, s }`, to the 64 bytes of ES256; undefined where it is no such DER. */
export const rawOfDer = (der: Uint8Array): Uint8Array<ArrayBuffer> | undefined => {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const r = integerAt(der, 2);
  if (r === undefined) return undefined;
  const s = integerAt(der, r.next);
  if (s?.next !== der.length) return undefined;
  const raw = new Uint8Array(64);
  raw.set(r.raw);
  raw.set(s.raw, 32);
  return raw;
};
