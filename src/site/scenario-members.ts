import { scenarioSchema } from '../core/revocation/index.ts';

/** One member of the document, as the table says it. */
export interface SchemaMember {
  /** `people[].id`. */
  readonly path: string;
  readonly value: string;
  readonly about: string;
  readonly optional: boolean;
}

/** One of several kinds of object: a happening, a lane. */
export interface SchemaKind {
  readonly id: string;
  readonly about: string;
  readonly members: readonly SchemaMember[];
}

/** The part of JSON Schema that `scenarioSchema` makes use of. */
interface Part {
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly examples?: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: number;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly items?: Part;
  readonly oneOf?: readonly Part[];
}

const schema = scenarioSchema() as Part;
const grouped = (number: number): string => number.toLocaleString('en-GB');

/** What can stand there, in words. */
const valueOf = (part: Part): string => {
  if (part.const !== undefined) return JSON.stringify(part.const);
  if (part.enum !== undefined) return part.enum.map((word) => JSON.stringify(word)).join(' or ');
  const { examples, minimum, maximum, maxLength, maxItems, minItems } = part;
  switch (part.type) {
    case 'string':
      return examples === undefined
        ? `string, at most ${grouped(maxLength ?? 0)} characters`
        : `string like ${JSON.stringify(examples[0])}`;
    case 'integer':
      return `whole number, ${grouped(minimum ?? 0)} to ${grouped(maximum ?? 0)}`;
    case 'array':
      return `list of ${grouped(minItems ?? 0)} to ${grouped(maxItems ?? 0)}`;
    default:
      return part.type ?? '';
  }
};

const membersOf = (part: Part, before: string): SchemaMember[] =>
  Object.entries(part.properties ?? {}).flatMap(([name, member]) => {
    const path = `${before}${name}${member.type === 'array' ? '[]' : ''}`;
    return [
      {
        path,
        value: valueOf(member),
        about: member.description ?? '',
        optional: part.required?.includes(name) !== true,
      },
      ...membersOf(member.items ?? member, `${path}.`),
    ];
  });

const kindsOf = (list: string, by: string): SchemaKind[] =>
  (schema.properties?.[list]?.items?.oneOf ?? []).map((one) => ({
    id: String(one.properties?.[by]?.const),
    about: one.description ?? '',
    members: membersOf(one, '').filter(({ path }) => path !== by),
  }));

/** The members that every scenario has, from the outside inwards. */
export const documentMembers: readonly SchemaMember[] = membersOf(schema, '');

/** The kinds of happenings, with what each has beside `kind`. */
export const happeningMembers: readonly SchemaKind[] = kindsOf('happenings', 'kind');

/** The lanes, with their parameters as `values.ttl`. */
export const laneMembers: readonly SchemaKind[] = kindsOf('lanes', 'strategy');
