/** A place in a standard that a reader can open: what it is called and where it stands. */
export interface Clause {
  /** For example `RFC 7519 §4.1.4`. */
  readonly label: string;
  /** Absolute https URL of the clause. */
  readonly url: string;
}

/** The clause of an RFC by number and section, for example `rfc(7519, '4.1.4')`. */
export const rfc = (number: number, section: string): Clause => ({
  label: `RFC ${String(number)} §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${String(number)}#section-${section}`,
});
