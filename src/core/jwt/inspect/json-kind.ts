import type { JsonNode } from '../json/json-node.ts';
import { shown } from './shown.ts';

/** A JSON value named for a sentence: `an array`, `the number 7`, `the string "abc"`. */
export const kindInWords = (node: JsonNode): string => {
  switch (node.kind) {
    case 'object':
      return 'an object';
    case 'array':
      return 'an array';
    case 'string':
      return `the string ${JSON.stringify(shown(node.value))}`;
    case 'number':
      return `the number ${shown(node.raw)}`;
    case 'boolean':
      return String(node.value);
    case 'null':
      return 'null';
  }
};

/** The same without the value, where the value may be a secret. */
export const kindOnly = (node: JsonNode): string =>
  node.kind === 'string' ? 'a string' : node.kind === 'number' ? 'a number' : kindInWords(node);
