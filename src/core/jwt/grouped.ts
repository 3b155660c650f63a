/**
 * A whole number with a comma at every third digit: `56,974`. By hand, because toLocaleString costs more
 * than the rest of a verification.
 */
export const grouped = (whole: number): string => {
  const digits = String(whole);
  if (digits.length < 4 || !/^\d+$/u.test(digits)) return digits;
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/gu) ?? [];
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...groups].join(',');
};
