/** One DER element (ITU-T X.690): tag, and where its content stands. Offsets in bytes. */
export interface DerElement {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
  context0: 0xa0,
  context1: 0xa1,
} as const;

/** Thrown only inside this folder and caught by `readPem`: where the structure is not what it should be. */
export class DerProblem extends Error {
  readonly at: number;
  constructor(at: number, reason: string) {
    super(`${reason} at byte ${String(at)}`);
    this.at = at;
  }
}

/** Reads the element that begins at `at`. */
export const elementAt = (bytes: Uint8Array, at: number, limit = bytes.length): DerElement => {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > limit)
    throw new DerProblem(at, 'it ends too early');
  let start = at + 2;
  let length = first;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new DerProblem(at, 'a length is not DER');
    length = 0;
    for (let nth = 0; nth < count; nth += 1) length = length * 256 + (bytes[start + nth] ?? 0);
    start += count;
    // X.690 §10.1: DER writes a length in the fewest bytes.
    if (length < 0x80 || length < 256 ** (count - 1))
      throw new DerProblem(at, 'a length is not DER');
  }
  if (start + length > limit) throw new DerProblem(at, 'it ends too early');
  return { tag, start, end: start + length };
};

/** The elements inside a constructed element, in order. */
export const childrenOf = (bytes: Uint8Array, parent: DerElement): readonly DerElement[] => {
  const children: DerElement[] = [];
  for (let at = parent.start; at < parent.end;) {
    const child = elementAt(bytes, at, parent.end);
    children.push(child);
    at = child.end;
  }
  return children;
};

/** The nth child, which must have this tag. */
export const childOf = (
  bytes: Uint8Array,
  parent: DerElement,
  nth: number,
  tag: number,
): DerElement => {
  const child = childrenOf(bytes, parent)[nth];
  if (child?.tag !== tag)
    throw new DerProblem(child?.start ?? parent.start, 'it has another shape');
  return child;
};

/** An object identifier in dotted form. */
export const oidOf = (bytes: Uint8Array, element: DerElement): string => {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of bytes.subarray(element.start, element.end)) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      if (arcs.length === 0)
        arcs.push(Math.min(2, Math.floor(arc / 40)), arc - Math.min(2, Math.floor(arc / 40)) * 40);
      else arcs.push(arc);
      arc = 0;
    }
  }
  return arcs.join('.');
};

/** A positive INTEGER's bytes without the sign byte. */
export const integerOf = (bytes: Uint8Array, { start, end }: DerElement): Uint8Array => {
  const first = bytes[start] ?? 0;
  if (start === end || first >= 0x80) throw new DerProblem(start, 'a number is not positive');
  // X.690 §8.3.2: a leading zero stands only where the next bit would read as a sign.
  const signed = first === 0 && end - start > 1;
  if (signed && (bytes[start + 1] ?? 0) < 0x80) throw new DerProblem(start, 'a number is not DER');
  return bytes.subarray(signed ? start + 1 : start, end);
};

/** A BIT STRING's bytes; only whole bytes occur in keys. */
export const bitsOf = (bytes: Uint8Array, element: DerElement): Uint8Array => {
  if (bytes[element.start] !== 0)
    throw new DerProblem(element.start, 'a bit string has loose bits');
  return bytes.subarray(element.start + 1, element.end);
};

/** Writes one element (X.690 §10.1): content of up to 65,535 bytes, which is more than a key takes. */
export const derOf = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  const written = new Uint8Array(head.length + length);
  written.set(head);
  let at = head.length;
  for (const part of parts) {
    written.set(part, at);
    at += part.length;
  }
  return written;
};
