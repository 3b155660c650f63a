import { inOrder } from './document/in-order.ts';
import type { Scenario } from './scenario.ts';

const WIDTH = 100;

/** An object or a list on one line, with a space inside braces. */
const onOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
};

/** Objects without objects stand on one line where they fit; all else is broken and set in by two. */
const written = (value: unknown, indent: string, before: number): string => {
  const line = onOneLine(value);
  const flat = indent !== '' && indent.length + before + line.length < WIDTH;
  if (typeof value !== 'object' || value === null) return line;
  if (flat && (!Array.isArray(value) || value.length < 2)) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((element) => `${inner}${written(element, inner, 0)}`)
    : Object.entries(value).map(([name, member]) => {
        const begin = `${JSON.stringify(name)}: `;
        return `${inner}${begin}${written(member, inner, begin.length)}`;
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return parts.length === 0
    ? `${open}${close}`
    : `${open}\n${parts.join(',\n')}\n${indent}${close}`;
};

/**
 * Writes a scenario as a text that `readScenario` reads into an equal one: members in the order of the
 * description, one happening a line, the same for the same scenario.
 */
export const writeScenario = (scenario: Scenario): string =>
  `${written(inOrder(scenario), '', 0)}\n`;
