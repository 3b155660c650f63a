import { decodeBase64url } from '../../jwt/base64url.ts';
import type { JsonNode } from '../../jwt/json/json-node.ts';
import { parseJson } from '../../jwt/json/parse-json.ts';

/** Whether every part is the one canonical spelling of its bytes: no padding, no white space, unused bits zero (RFC 4648 §3.5). */
export const isCanonical = (token: string): boolean =>
  token.split('.', 4).every((part) => decodeBase64url(part).ok);

/**
 * The first member name that stands twice in header or payload, at any depth; undefined where none does.
 * JSON.parse reads deeper than this does, so a part that cannot be walked to its end is not held for clean:
 * for that it gives `(not readable to its end)`, which is no name, and is to be refused like one.
 */
export const repeatedName = (token: string): string | undefined => {
  for (const part of token.split('.', 2)) {
    const reading = parseJson(new TextDecoder('utf-8').decode(decodeBase64url(part).bytes));
    const again = reading.ok ? firstRepeated(reading.node) : '(not readable to its end)';
    if (again !== undefined) return again;
  }
  return undefined;
};

const firstRepeated = (node: JsonNode): string | undefined => {
  if (node.kind === 'array') return firstOf(node.items);
  if (node.kind !== 'object') return undefined;
  const seen = new Set<string>();
  for (const { name } of node.members) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return firstOf(node.members.map(({ value }) => value));
};

const firstOf = (nodes: readonly JsonNode[]): string | undefined => {
  for (const node of nodes) {
    const again = firstRepeated(node);
    if (again !== undefined) return again;
  }
  return undefined;
};
