/** Seconds that a JavaScript Date can show, either way from 1970: 100,000,000 days (ECMA-262 §21.4.1.1). */
const calendarEnd = 8_640_000_000_000;

/** Whether a number of seconds since 1970 has a date at all. */
export const hasDate = (seconds: number): boolean => Math.abs(seconds) <= calendarEnd;
