import type { InspectedToken, Segment } from '../../core/jwt/inspection.ts';
import { memberNamed, stringNamed } from '../../core/jwt/json/read-json.ts';

const numberNamed = (segment: Segment | undefined, name: string): number | undefined => {
  const value = memberNamed(segment?.json, name)?.value;
  return value?.kind === 'number' ? value.value : undefined;
};

/** The three times of a token in seconds, where they are numbers. */
export const timesOf = (
  token: InspectedToken | undefined,
): { iat: number | undefined; nbf: number | undefined; exp: number | undefined } => ({
  iat: numberNamed(token?.payload, 'iat'),
  nbf: numberNamed(token?.payload, 'nbf'),
  exp: numberNamed(token?.payload, 'exp'),
});

/** What the header says of the algorithm, where it is a string. */
export const algorithmOf = (token: InspectedToken | undefined): string | undefined =>
  stringNamed(token?.header?.json, 'alg');
