import type { Clause } from '../jwt/clause.ts';

/**
 * A section of draft-ietf-oauth-rfc8725bis, which is to replace RFC 8725, for example `3.13`. For
 * faults that RFC 8725 itself does not know: its own sections stand in `bcp`.
 */
export const nextBcp = (section: string): Clause => ({
  label: `Draft of the next RFC 8725, §${section}`,
  url: `https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc8725bis#section-${section}`,
});
