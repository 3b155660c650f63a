/** One place that says when something was last true. */
export interface Dated {
  /** File, and what in it: `content/docs/index.mdx, reviewed`. */
  readonly where: string;
  readonly day: Date;
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const WRITTEN = new RegExp(
  `\\b(?:[Aa]s of|[Hh]eld on|[Mm]easured on|[Rr]ead (?:it )?in|[Cc]hecked on)\\s+((?:\\d{1,2}\\s+)?(?:${MONTHS})(?:\\s+\\d{1,2},)?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})`,
  'g',
);

const dayOf = (text: string): Date =>
  new Date(`${text} UTC`.replace(/^(\d{4}-\d{2}-\d{2}) UTC$/, '$1'));

/** The dates in a page: `reviewed` in its front matter, and facts dated in its words ("as of 3 May 2026"). */
export const datesInPage = (file: string, text: string): Dated[] => {
  const reviewed = /^reviewed:\s*(\S+)\s*$/m.exec(text)?.[1];
  const found: Dated[] =
    reviewed === undefined ? [] : [{ where: `${file}, reviewed`, day: dayOf(reviewed) }];
  for (const [phrase, day] of text.matchAll(WRITTEN))
    if (day !== undefined) found.push({ where: `${file}, “${phrase}”`, day: dayOf(day) });
  return found;
};

/** The dates in a measurement: every member named `date`, `measured` or `day`, however deep. */
export const datesInMeasurement = (file: string, json: unknown, path = ''): Dated[] => {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]: [string, unknown]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return typeof value === 'string' && ['date', 'measured', 'day'].includes(name)
      ? [{ where: `${file}, ${here}`, day: dayOf(value.slice(0, 10)) }]
      : datesInMeasurement(file, value, here);
  });
};

/** Those whose day lies six calendar months or more before today, oldest first. A day that cannot be read counts as stale. */
export const stale = (dates: readonly Dated[], today: Date): Dated[] => {
  const limit = new Date(today);
  limit.setUTCMonth(limit.getUTCMonth() - 6);
  return dates
    .filter(({ day }) => !(day.getTime() > limit.getTime()))
    .sort((a, b) => (a.day.getTime() || 0) - (b.day.getTime() || 0));
};
