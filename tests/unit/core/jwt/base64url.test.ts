import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../../src/core/jwt/base64url.ts';
import { decodeUtf8, utf8Length } from '../../../../src/core/jwt/utf8.ts';

describe('base64url', () => {
  // RFC 4648 §10, without padding.
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('%j is %j', (text, encoded) => {
    expect(encodeBase64url(new TextEncoder().encode(text))).toBe(encoded);
    const decoded = decodeBase64url(encoded);
    expect(decoded.ok).toBe(true);
    expect(new TextDecoder().decode(decoded.bytes)).toBe(text);
  });

  it('RFC 7515 appendix C', () => {
    expect(encodeBase64url(Uint8Array.of(3, 236, 255, 224, 193))).toBe('A-z_4ME');
  });

  it('agrees with Node on any bytes, and there is one canonical spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const encoded = encodeBase64url(bytes);
        expect(encoded).toBe(Buffer.from(bytes).toString('base64url'));
        const decoded = decodeBase64url(encoded);
        expect(decoded.ok).toBe(true);
        expect([...decoded.bytes]).toEqual([...bytes]);
      }),
      { numRuns: 2000, seed: 20260518 },
    );
  });

  it('encodes a megabyte', () => {
    const bytes = new Uint8Array(1e6).map((_, nth) => nth % 251);
    expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  });

  it('counts the spellings that decode to the same bytes', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const [head, spellings] of [
      ['Z', 16],
      ['Zm', 4],
    ] as const) {
      const groups = new Map<string, string[]>();
      for (const last of alphabet) {
        const { bytes, trailingBits } = decodeBase64url(head + last);
        groups.set(bytes.join(), [...(groups.get(bytes.join()) ?? []), last]);
        if (trailingBits === undefined) continue;
        expect(trailingBits.spellings).toBe(spellings);
        const canonical = decodeBase64url(head + trailingBits.canonical);
        expect(canonical.ok).toBe(true);
        expect([...canonical.bytes]).toEqual([...bytes]);
      }
      for (const group of groups.values()) expect(group).toHaveLength(spellings);
    }
  });

  it('says what does not belong, and where', () => {
    const { foreign, bytes } = decodeBase64url('Zm9v+/ = %"…\u200bＡé');
    expect(foreign.map(({ kind, span }) => [kind, span.start, span.end])).toEqual([
      ['standard-base64', 4, 6],
      ['whitespace', 6, 7],
      ['padding', 7, 8],
      ['whitespace', 8, 9],
      ['percent-encoding', 9, 10],
      ['quote', 10, 11],
      ['ellipsis', 11, 12],
      ['hidden', 12, 13],
      ['full-width', 13, 14],
      ['other', 14, 15],
    ]);
    // Zm9v, then + / A read as - _ A: 111110 111111 000000.
    expect([...bytes]).toEqual([...Buffer.from('foo'), 0b11111011, 0b11110000]);
  });

  it('finds the character that is left over', () => {
    expect(decodeBase64url('Zm9vY')).toMatchObject({ impossibleLength: 4, characters: 5 });
    expect(decodeBase64url('Zm9v Y')).toMatchObject({ impossibleLength: 5, characters: 5 });
    expect(decodeBase64url('Z')).toMatchObject({ impossibleLength: 0 });
  });
});

describe('UTF-8', () => {
  // RFC 3629 §3 and §4: overlong forms, surrogates, beyond U+10FFFF, cut off, stray continuation.
  it.each([
    [[0x61, 0xff], 1, 1],
    [[0xc3, 0xa9, 0x80], 2, 1],
    [[0xe2, 0x82, 0xac, 0xe2, 0x82], 3, 1],
    [[0xf0, 0x9f, 0x98, 0x80, 0xc0, 0x80], 4, 2],
    [[0x61, 0xed, 0xa0, 0x80], 1, 1],
    [[0xf4, 0x90, 0x80, 0x80], 0, 0],
    [[0xe0, 0x80, 0xaf], 0, 0],
  ])('%j breaks at byte %i', (bytes, byteOffset, offset) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toMatchObject({ ok: false, byteOffset, offset });
  });

  it('is strict exactly where TextDecoder is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            0x61,
            0x7f,
            0x80,
            0xa0,
            0xbf,
            0xc1,
            0xc2,
            0xe0,
            0xe2,
            0xed,
            0xf0,
            0xf4,
            0xf5,
          ),
          { maxLength: 8 },
        ),
        (list) => {
          const reading = decodeUtf8(Uint8Array.from(list));
          if (reading.ok) return;
          const strict = new TextDecoder('utf-8', { fatal: true });
          expect(() =>
            strict.decode(Uint8Array.from(list.slice(0, reading.byteOffset))),
          ).not.toThrow();
          expect(reading.text.charAt(reading.offset)).toBe('\ufffd');
        },
      ),
      { numRuns: 5000, seed: 20260518 },
    );
  });

  it('keeps a byte order mark', () => {
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({
      ok: true,
      text: '\ufeffa',
    });
  });

  it('counts bytes as the encoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
      { seed: 20260518 },
    );
  });
});
