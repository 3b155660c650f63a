/** The decimal value of a number as digits and exponent, without zeros at either end. */
const decimal = (written: string): { digits: string; exponent: number; negative: boolean } => {
  const negative = written.startsWith('-');
  const unsigned = negative ? written.slice(1) : written;
  const e = unsigned.search(/e/iu);
  const mantissa = e < 0 ? unsigned : unsigned.slice(0, e);
  let exponent = e < 0 ? 0 : Number(unsigned.slice(e + 1));
  const dot = mantissa.indexOf('.');
  let digits = mantissa;
  if (dot >= 0) {
    digits = mantissa.slice(0, dot) + mantissa.slice(dot + 1);
    exponent -= mantissa.length - dot - 1;
  }
  let first = 0;
  while (digits.charCodeAt(first) === 48) first += 1;
  let last = digits.length;
  while (last > first && digits.charCodeAt(last - 1) === 48) last -= 1;
  if (first === last) return { digits: '0', exponent: 0, negative: false };
  return {
    digits: digits.slice(first, last),
    exponent: exponent + (digits.length - last),
    negative,
  };
};

/**
 * Whether a number survives JavaScript: true when `JSON.stringify(JSON.parse(raw))` writes the same
 * number as `raw` (`0.1`, `1e3` and `1.50` do; `9007199254740993`, `1e400` and `0.1234567890123456789`
 * do not). This is the shortest-round-trip sense, not equality in binary: 0.1 has no exact double, but
 * nobody loses a digit over it. RFC 8259 §6.
 */
export const survivesDouble = (raw: string, value: number): boolean => {
  // Fifteen significant decimal digits always come back out of a double.
  if (raw.length <= 15 && !raw.includes('e') && !raw.includes('E')) return true;
  if (!Number.isFinite(value)) return false;
  const back = String(value);
  if (back === raw) return true;
  const written = decimal(raw);
  const read = decimal(back);
  return (
    written.digits === read.digits &&
    written.exponent === read.exponent &&
    written.negative === read.negative
  );
};
