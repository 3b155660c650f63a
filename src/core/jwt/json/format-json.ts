import type { JsonNode } from './json-node.ts';

const write = (node: JsonNode, indent: string, out: string[]): void => {
  if (node.kind !== 'object' && node.kind !== 'array') {
    if (node.kind === 'string') out.push(JSON.stringify(node.value));
    else if (node.kind === 'number') out.push(node.raw);
    else out.push(node.kind === 'null' ? 'null' : String(node.value));
    return;
  }
  const inner = `${indent}  `;
  const [open, close] = node.kind === 'object' ? ['{', '}'] : ['[', ']'];
  const entries = node.kind === 'object' ? node.members : node.items;
  if (entries.length === 0) {
    out.push(open, close);
    return;
  }
  out.push(open);
  entries.forEach((entry, nth) => {
    out.push(nth === 0 ? '\n' : ',\n', inner);
    if ('nameSpan' in entry) {
      out.push(JSON.stringify(entry.name), ': ');
      write(entry.value, inner, out);
    } else write(entry, inner, out);
  });
  out.push('\n', indent, close);
};

/** JSON set out for reading, two spaces a level; numbers keep their digits and duplicate names stay. */
export const formatJson = (node: JsonNode): string => {
  const out: string[] = [];
  write(node, '', out);
  return out.join('');
};
