/**
 * Answers the two queries a key table sees, and what an attacker can make of the first:
 * `SELECT key FROM keys WHERE kid = '…'`, alone or followed by `UNION SELECT '…'` and a comment.
 * A quote is doubled to stand for itself, as in SQL. Anything else gives no row.
 */
export const askPretendedTable = (
  sql: string,
  rows: Readonly<Record<string, string>>,
): string | undefined => {
  const asked = /^SELECT key FROM keys WHERE kid = '((?:[^']|'')*)'(.*)$/su.exec(sql);
  if (asked === null) return undefined;
  const [, kid = '', rest = ''] = asked;
  const found = Object.hasOwn(rows, kid.replaceAll("''", "'")) ? rows[kid] : undefined;
  const union = /^\s*UNION\s+SELECT\s+'((?:[^']|'')*)'/isu.exec(rest);
  return found ?? union?.[1]?.replaceAll("''", "'");
};
