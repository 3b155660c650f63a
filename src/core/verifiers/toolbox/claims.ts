/** Whether `exp` is a number that still lies ahead. A missing one does not (RFC 7519 §4.1.4 leaves it optional; this asks for it). */
export const isAhead = (exp: unknown, now: number): boolean => typeof exp === 'number' && now < exp;

/** Whether `aud`, a string or an array of strings, holds this name (RFC 7519 §4.1.3). */
export const isFor = (aud: unknown, name: string): boolean =>
  aud === name || (Array.isArray(aud) && aud.includes(name));

/** Whether there is an `nbf`, and it lies ahead or is no number (RFC 7519 §4.1.5). */
export const isEarly = (nbf: unknown, now: number): boolean =>
  nbf !== undefined && !(typeof nbf === 'number' && nbf <= now);

/** Whether `exp` lies more than a day ahead: longer than any access token should live. */
export const isFarOff = (exp: unknown, now: number): boolean =>
  typeof exp === 'number' && exp > now + 86_400;

/** Whether a count of rounds (`p2c`) is there and over the ceiling, or is no number. */
export const isOver = (count: unknown, most: number): boolean =>
  count !== undefined && !(typeof count === 'number' && count <= most);
