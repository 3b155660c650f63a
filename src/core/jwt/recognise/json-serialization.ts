import { extendPath, memberNamed } from '../json/read-json.ts';
import type { JsonNode } from '../json/json-node.ts';
import type { Serialization } from '../inspection.ts';
import { readJsonText } from './json-text.ts';
import type { JsonSource } from './json-text.ts';

/** A JWS or JWE in JSON (RFC 7515 §7.2, RFC 7516 §7.2), with the path it was found under. */
export interface FoundSerialization {
  readonly serialization: Exclude<Serialization, 'jws-compact' | 'jwe-compact'>;
  readonly node: JsonNode & { readonly kind: 'object' };
  readonly path: string;
}

const isString = (node: JsonNode | undefined): boolean => node?.kind === 'string';

/** One of these every JWS or JWE in JSON has. */
const TELLING = new Set(['ciphertext', 'signatures', 'signature', 'payload']);

/** The serialization that an object's member names and kinds make it, or undefined. */
export const serializationOf = (
  node: JsonNode,
): FoundSerialization['serialization'] | undefined => {
  if (node.kind !== 'object' || !node.members.some(({ name }) => TELLING.has(name)))
    return undefined;
  const has = (name: string): JsonNode | undefined => memberNamed(node, name)?.value;
  if (
    isString(has('ciphertext')) &&
    (has('recipients') ?? has('protected') ?? has('unprotected') ?? has('header') ?? has('tag')) !==
      undefined
  )
    return has('recipients')?.kind === 'array' ? 'jwe-general' : 'jwe-flattened';
  if (has('signatures')?.kind === 'array') {
    const entries = has('signatures');
    const signed =
      entries?.kind === 'array' &&
      entries.items.some((item) => item.kind === 'object' && memberNamed(item, 'signature'));
    return isString(has('payload')) || signed ? 'jws-general' : undefined;
  }
  if (
    isString(has('signature')) &&
    (isString(has('protected')) || has('header')?.kind === 'object')
  )
    return 'jws-flattened';
  return isString(has('payload')) && isString(has('protected')) ? 'jws-flattened' : undefined;
};

/** Every JWS or JWE in JSON in a tree, outermost first, in order of position. */
export const findSerializations = (root: JsonNode): readonly FoundSerialization[] => {
  const found: FoundSerialization[] = [];
  const visit = (node: JsonNode, path: string): void => {
    if (node.kind === 'array') {
      node.items.forEach((item, nth) => {
        if (item.kind === 'object' || item.kind === 'array') visit(item, extendPath(path, nth));
      });
    } else if (node.kind === 'object') {
      const serialization = serializationOf(node);
      if (serialization !== undefined) {
        found.push({ serialization, node, path });
        return;
      }
      for (const { name, value } of node.members)
        if (value.kind === 'object' || value.kind === 'array') visit(value, extendPath(path, name));
    }
  };
  visit(root, '');
  return found;
};

const MARKS = ['"signatures"', '"signature"', '"ciphertext"', '"protected"'];
/** An embedded object is looked for from so many places, each read so far. */
const MOST_TRIES = 6;
const FURTHEST = 131_072;

/** A JWS or JWE in JSON with other text round it, and the way from its JSON back to the text. */
export const findEmbedded = (
  text: string,
): { found: FoundSerialization; source: JsonSource } | undefined => {
  let tries = 0;
  for (const mark of MARKS) {
    const place = text.indexOf(mark);
    if (place < 0) continue;
    let open = text.lastIndexOf('{', place);
    while (open >= 0 && tries < MOST_TRIES) {
      tries += 1;
      const { source, node, whole } = readJsonText(
        text,
        open,
        Math.min(text.length, open + FURTHEST),
      );
      const found = node !== undefined && whole ? findSerializations(node)[0] : undefined;
      if (found !== undefined) return { found, source };
      open = open === 0 ? -1 : text.lastIndexOf('{', open - 1);
    }
  }
  return undefined;
};
