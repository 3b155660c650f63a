import type { JsonMember, JsonNode } from './json-node.ts';

/** Every member of this name in an object, in the order written; empty for anything else. */
export const membersNamed = (node: JsonNode | undefined, name: string): readonly JsonMember[] =>
  node?.kind === 'object' ? node.members.filter((member) => member.name === name) : [];

/** The last member of this name, as JSON.parse takes it; undefined when absent or not an object. */
export const memberNamed = (node: JsonNode | undefined, name: string): JsonMember | undefined => {
  if (node?.kind !== 'object') return undefined;
  for (let nth = node.members.length - 1; nth >= 0; nth -= 1) {
    const member = node.members[nth];
    if (member?.name === name) return member;
  }
  return undefined;
};

/** The text of the last member of this name where that is a string. */
export const stringNamed = (node: JsonNode | undefined, name: string): string | undefined => {
  const value = memberNamed(node, name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
};

/** A JSON value as JavaScript holds it, in the way of JSON.parse: last duplicate wins, digits are lost. */
export const toPlain = (node: JsonNode): unknown => {
  switch (node.kind) {
    case 'object': {
      const plain: Record<string, unknown> = {};
      for (const { name, value } of node.members)
        // As JSON.parse does it: `__proto__` becomes a plain property, not the prototype.
        Object.defineProperty(plain, name, {
          value: toPlain(value),
          writable: true,
          enumerable: true,
          configurable: true,
        });
      return plain;
    }
    case 'array':
      return node.items.map(toPlain);
    case 'null':
      return null;
    default:
      return node.value;
  }
};

/** A path step as people write it: `.name`, `[0]`, or `["https://…"]` where the name has odd characters. */
export const extendPath = (path: string, step: string | number): string => {
  if (typeof step === 'number') return `${path}[${String(step)}]`;
  if (!/^[A-Za-z_$][\w$-]*$/u.test(step)) return `${path}[${JSON.stringify(step)}]`;
  return path === '' ? step : `${path}.${step}`;
};

/** Where an offset of the JSON text falls: the path and the innermost value or name that covers it. */
export const pathAt = (root: JsonNode, offset: number): { path: string; node: JsonNode } => {
  let path = '';
  let node = root;
  for (;;) {
    const inner: { step: string | number; value: JsonNode } | undefined = step(node, offset);
    if (inner === undefined) return { path, node };
    path = extendPath(path, inner.step);
    node = inner.value;
  }
};

const step = (
  node: JsonNode,
  offset: number,
): { step: string | number; value: JsonNode } | undefined => {
  if (node.kind === 'object') {
    for (const { name, nameSpan, value } of node.members)
      if (nameSpan.start <= offset && offset < value.span.end) return { step: name, value };
  } else if (node.kind === 'array') {
    const nth = node.items.findIndex(({ span }) => span.start <= offset && offset < span.end);
    const value = node.items[nth];
    if (value !== undefined) return { step: nth, value };
  }
  return undefined;
};
