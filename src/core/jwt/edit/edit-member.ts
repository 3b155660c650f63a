import type { JsonMember } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';

const membersOf = (jsonText: string): readonly JsonMember[] | undefined => {
  const reading = parseJson(jsonText);
  return reading.ok && reading.node.kind === 'object' ? reading.node.members : undefined;
};

/** The nth member of this name, or the last one, which is the one JSON.parse takes. */
const indexOf = (members: readonly JsonMember[], name: string, nth: number | undefined): number => {
  if (nth === undefined) return members.findLastIndex((member) => member.name === name);
  let seen = -1;
  return members.findIndex((member) => {
    if (member.name === name) seen += 1;
    return seen === nth && member.name === name;
  });
};

const splice = (text: string, start: number, end: number, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end);

/** What the text itself writes between two members and round a colon, for one more of them. */
const styleOf = (
  jsonText: string,
  members: readonly JsonMember[],
): { separator: string; colon: string } => {
  const last = members.at(-1);
  const before = members.at(-2);
  if (last === undefined) return { separator: '', colon: ':' };
  const colon = jsonText.slice(last.nameSpan.end, last.value.span.start);
  if (before !== undefined)
    return { separator: jsonText.slice(before.value.span.end, last.nameSpan.start), colon };
  const lead = jsonText.slice(jsonText.indexOf('{') + 1, last.nameSpan.start);
  const spaced = lead === '' && colon.endsWith(' ');
  return { separator: spaced ? ', ' : `,${lead}`, colon };
};

/**
 * Sets one member of a JSON object text to a value given as JSON text. Only that value's characters
 * change; an absent member is added at the end in the text's own style. `nth` picks one of several
 * members of that name (0 is the first), otherwise the last is meant. A text that is no JSON object
 * comes back as it was.
 */
export const setMember = (
  jsonText: string,
  name: string,
  valueJsonText: string,
  nth?: number,
): string => {
  const members = membersOf(jsonText);
  if (members === undefined) return jsonText;
  const member = members[indexOf(members, name, nth)];
  if (member !== undefined) {
    const { start, end } = member.value.span;
    return splice(jsonText, start, end, valueJsonText);
  }
  const { separator, colon } = styleOf(jsonText, members);
  const at = members.at(-1)?.value.span.end ?? jsonText.indexOf('{') + 1;
  return splice(jsonText, at, at, `${separator}${JSON.stringify(name)}${colon}${valueJsonText}`);
};

/** Takes one member out, with one comma; every other character stays. `nth` as in `setMember`. */
export const removeMember = (jsonText: string, name: string, nth?: number): string => {
  const members = membersOf(jsonText);
  if (members === undefined) return jsonText;
  const index = indexOf(members, name, nth);
  const member = members[index];
  if (member === undefined) return jsonText;
  const next = members[index + 1];
  const before = members[index - 1];
  if (next !== undefined) return splice(jsonText, member.nameSpan.start, next.nameSpan.start, '');
  const start = before === undefined ? member.nameSpan.start : before.value.span.end;
  return splice(jsonText, start, member.value.span.end, '');
};

/** Gives one member another name; its value and everything else stay. `nth` as in `setMember`. */
export const renameMember = (
  jsonText: string,
  name: string,
  newName: string,
  nth?: number,
): string => {
  const members = membersOf(jsonText);
  const member = members?.[indexOf(members, name, nth)];
  if (member === undefined) return jsonText;
  return splice(jsonText, member.nameSpan.start, member.nameSpan.end, JSON.stringify(newName));
};
