/** Claims whose value is a NumericDate (RFC 7519 §2, OpenID Connect Core §2 and §5.1). */
const NUMERIC_DATES: ReadonlySet<string> = new Set([
  'exp',
  'nbf',
  'iat',
  'auth_time',
  'updated_at',
]);

/** Whether a claim of this name holds seconds since 1970. */
export const isNumericDate = (name: string): boolean => NUMERIC_DATES.has(name);
