import type { JsonNode } from './json-node.ts';

/** A JSON kind as a sentence has it: `an array`, `a string`, `null`. */
export const kindWithArticle = (kind: JsonNode['kind']): string =>
  kind === 'array' || kind === 'object' ? `an ${kind}` : kind === 'null' ? 'null' : `a ${kind}`;
