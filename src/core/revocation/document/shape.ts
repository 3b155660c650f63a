/**
 * What can stand at a place of a document: one description, from which the reader, the published schema and the
 * table of the reference are made, so that they cannot say different things.
 */
export type Shape =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'slug'; readonly most: number }
  | { readonly kind: 'instant' }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number; readonly unit?: 'ms' }
  | { readonly kind: 'version'; readonly is: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | ObjectShape
  | { readonly kind: 'list'; readonly of: Shape; readonly least: number; readonly most: number }
  | OneOfShape
  | ValuesShape;

/** A member of an object, and what it is for. */
export interface Member {
  readonly shape: Shape;
  /** A sentence that begins with a small letter, for “Add …:” and for the table. */
  readonly about: string;
  readonly optional?: true;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly members: Readonly<Record<string, Member>>;
}

/** An object whose members depend on one of them: the kind of a happening, the strategy of a lane. */
export interface OneOfShape {
  readonly kind: 'one-of';
  readonly by: string;
  readonly unknown: 'UNKNOWN_KIND' | 'UNKNOWN_LANE';
  readonly of: ReadonlyMap<string, ObjectShape & { readonly about: string }>;
}

/** The parameters of a lane, all of them optional: numbers that are rounded and clamped, and never negative. */
export interface ValuesShape {
  readonly kind: 'values';
  readonly lane: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly label: string;
    readonly about: string;
    readonly least: number;
    readonly most: number;
    readonly fallback: number;
  }[];
}

/** Small letters, digits, and single hyphens between them. */
export const SLUG = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
/** UTC, a whole second; whether the month has that day is asked separately. */
export const INSTANT =
  '^(?:19[7-9][0-9]|2[0-9]{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$';
/** Nothing that cannot be seen or that turns the direction of what follows: controls, half pairs, line ends. */
export const PRINTABLE = '^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]*$';
