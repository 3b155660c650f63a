import { named } from '../named.ts';
import type { JsonMember, JsonNode } from '../json/json-node.ts';
import { extendPath } from '../json/read-json.ts';
import type { FaultList } from './fault-list.ts';
import { kindInWords } from './json-kind.ts';
import type { PartReading } from './part-reading.ts';
import { addSecretFaults, isSecretValue } from './secret-faults.ts';
import { shown } from './shown.ts';

/** What stands at a path, with the name of the nearest member. */
interface Visit {
  readonly part: PartReading;
  readonly faults: FaultList;
  readonly secrets: boolean;
}

const repeated = (members: readonly JsonMember[]): Map<string, JsonMember[]> | undefined => {
  const seen = new Map<string, JsonMember>();
  let twice: Map<string, JsonMember[]> | undefined;
  for (const member of members) {
    const first = seen.get(member.name);
    if (first === undefined) {
      seen.set(member.name, member);
      continue;
    }
    twice ??= new Map();
    const all = twice.get(member.name);
    if (all === undefined) twice.set(member.name, [first, member]);
    else all.push(member);
  }
  return twice;
};

const visitObject = (
  node: JsonNode & { readonly kind: 'object' },
  path: string,
  visit: Visit,
): void => {
  const { part, faults, secrets } = visit;
  const twice = repeated(node.members);
  if (twice !== undefined)
    for (const [name, members] of twice) {
      const first = members[0];
      const last = members.at(-1);
      if (first === undefined || last === undefined || faults.full('DUPLICATE_NAME')) continue;
      const hidden = secrets && members.some(({ value }) => isSecretValue(value, name));
      faults.add('DUPLICATE_NAME', part.jsonPlace(last.nameSpan, extendPath(path, name)), {
        name: shown(named(name)),
        count: members.length,
        first: hidden ? '(not shown)' : kindInWords(first.value),
        last: hidden ? '(not shown)' : kindInWords(last.value),
      });
    }
  for (const { name, value } of node.members) {
    const { kind } = value;
    if (kind === 'boolean' || kind === 'null' || (kind === 'string' && !secrets)) continue;
    if (kind === 'number' && value.exact && !secrets) continue;
    visitValue(value, path, name, name, visit);
  }
};

const visitValue = (
  node: JsonNode,
  parent: string,
  step: string | number,
  name: string,
  visit: Visit,
): void => {
  const { part, faults, secrets } = visit;
  if (
    node.kind === 'number' &&
    !node.exact &&
    !faults.full('NUMBER_INEXACT') &&
    !(secrets && isSecretValue(node, name))
  )
    faults.add('NUMBER_INEXACT', part.jsonPlace(node.span, extendPath(parent, step)), {
      path: shown(extendPath(parent, step)),
      raw: shown(node.raw),
      value: String(node.value),
    });
  if (node.kind === 'object') visitObject(node, extendPath(parent, step), visit);
  else if (node.kind === 'array') {
    const path = extendPath(parent, step);
    node.items.forEach((item, nth) => {
      visitValue(item, path, nth, name, visit);
    });
  } else if (secrets && (node.kind === 'string' || node.kind === 'number'))
    addSecretFaults(node, name, () => extendPath(parent, step), part, faults);
};

/** Lists duplicate names and lost digits anywhere in a part; in a payload also what looks secret. */
export const addJsonValueFaults = (
  part: PartReading,
  faults: FaultList,
  secrets: boolean,
): void => {
  const { json } = part;
  const visit = { part, faults, secrets };
  if (json?.kind === 'object') visitObject(json, '', visit);
  else if (json?.kind === 'array')
    json.items.forEach((item, nth) => {
      visitValue(item, '', nth, '', visit);
    });
};
