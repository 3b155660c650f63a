import type { InspectedToken, Segment } from '../../core/jwt/inspection.ts';
import type { JsonNode } from '../../core/jwt/json/json-node.ts';

/** The last member of this name, as JSON.parse and most libraries take it. */
const member = (segment: Segment | undefined, name: string): JsonNode | undefined =>
  segment?.json?.kind === 'object'
    ? segment.json.members.findLast((candidate) => candidate.name === name)?.value
    : undefined;

const numberOf = (node: JsonNode | undefined): number | undefined =>
  node?.kind === 'number' ? node.value : undefined;

/** The three times of a token in seconds, where they are numbers. */
export const timesOf = (
  token: InspectedToken | undefined,
): { iat: number | undefined; nbf: number | undefined; exp: number | undefined } => ({
  iat: numberOf(member(token?.payload, 'iat')),
  nbf: numberOf(member(token?.payload, 'nbf')),
  exp: numberOf(member(token?.payload, 'exp')),
});

/** What the header says of the algorithm, where it is a string. */
export const algorithmOf = (token: InspectedToken | undefined): string | undefined => {
  const alg = member(token?.header, 'alg');
  return alg?.kind === 'string' ? alg.value : undefined;
};
