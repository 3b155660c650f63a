/** `npm run stale`: lists what was last reviewed or measured six months ago or longer. TODAY=2027-06-01 asks for another day. */
import { globSync, readFileSync } from 'node:fs';
import { datesInMeasurement, datesInPage, stale } from './stale/dated.ts';

const today = new Date(process.env['TODAY'] ?? Date.now());
const dates = [
  ...globSync('content/**/*.{md,mdx}').flatMap((file) =>
    datesInPage(file, readFileSync(file, 'utf8')),
  ),
  ...globSync('content/measured/**/*.json').flatMap((file) =>
    datesInMeasurement(file, JSON.parse(readFileSync(file, 'utf8')) as unknown),
  ),
];
const old = stale(dates, today);
for (const { where, day } of old)
  console.log(
    `${Number.isNaN(day.getTime()) ? 'unreadable' : day.toISOString().slice(0, 10)}  ${where}`,
  );
console.log(
  `${String(old.length)} of ${String(dates.length)} dated facts are six months old or older.`,
);
process.exit(old.length === 0 ? 0 : 1);
