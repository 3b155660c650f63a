/** A half-open range [start, end) of UTF-16 offsets into a text that the field's owner names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
