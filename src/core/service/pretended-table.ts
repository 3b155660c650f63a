const TEXT = `'((?:[^']|'')*)'`;
const END = String.raw`\s*;?\s*(?:--.*)?$`;
const QUERY = new RegExp(
  String.raw`^SELECT key FROM keys WHERE kid = ${TEXT}(?:\s*UNION\s+SELECT\s+${TEXT})?${END}`,
  'isu',
);

/** A quote in a text of SQL is doubled. */
const plain = (text: string): string => text.replaceAll("''", "'");

/**
 * Answers the one query that a key table sees, and what an attacker can make of it:
 * `SELECT key FROM keys WHERE kid = '…'`, alone or followed by `UNION SELECT '…'`, and a comment (`--`).
 * Anything else is an error of syntax to it, and gives no row.
 */
export const askPretendedTable = (
  sql: string,
  rows: Readonly<Record<string, string>>,
): string | undefined => {
  const asked = QUERY.exec(sql);
  if (asked === null) return undefined;
  const kid = plain(asked[1] ?? '');
  const union = asked[2] === undefined ? undefined : plain(asked[2]);
  return Object.hasOwn(rows, kid) ? rows[kid] : union;
};
