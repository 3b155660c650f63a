import { grouped } from './scenario-fault.ts';
import { scenarioShape } from './scenario-shape.ts';
import { INSTANT, PRINTABLE, SLUG, type Member, type ObjectShape, type Shape } from './shape.ts';

/** A JSON Schema or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const sentence = (about: string): string => about.charAt(0).toUpperCase() + about.slice(1);

const objectSchema = ({ members }: ObjectShape): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, memberSchema(member)]),
  ),
  required: Object.entries(members).flatMap(([name, { optional }]) =>
    optional === true ? [] : [name],
  ),
  additionalProperties: false,
});

const memberSchema = ({ shape, about }: Member): Schema => ({
  description: sentence(about),
  ...shapeSchema(shape),
});

const shapeSchema = (shape: Shape): Schema => {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: shape.most, pattern: PRINTABLE };
    case 'slug':
      return { type: 'string', maxLength: shape.most, pattern: SLUG };
    case 'instant':
      return { type: 'string', pattern: INSTANT, examples: ['2026-11-24T09:40:00Z'] };
    case 'whole':
      return { type: 'integer', minimum: shape.least, maximum: shape.most };
    case 'version':
      return { const: shape.is };
    case 'choice':
      return shape.of.length === 1 ? { const: shape.of[0] } : { enum: shape.of };
    case 'object':
      return objectSchema(shape);
    case 'list':
      return {
        type: 'array',
        minItems: shape.least,
        maxItems: shape.most,
        items: shapeSchema(shape.of),
      };
    case 'one-of':
      return {
        oneOf: [...shape.of.values()].map((one) => ({
          description: one.about,
          ...objectSchema(one),
        })),
      };
    case 'values':
      return {
        type: 'object',
        properties: Object.fromEntries(
          shape.parameters.map(({ name, label, about, least, most, fallback }) => [
            name,
            {
              title: label,
              description: `${about} Rounded and clamped to ${grouped(least)} to ${grouped(most)}.`,
              type: 'number',
              minimum: 0,
              default: fallback,
            },
          ]),
        ),
        additionalProperties: false,
      };
  }
};

/**
 * A scenario as JSON Schema (draft 2020-12), with the lanes and parameters there are. It says what `readScenario`
 * asks of each member for itself, under the address `id` where it has one; that names are unique, moments in order and devices there, no schema can say.
 */
export const scenarioSchema = (id?: string): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...(id === undefined ? {} : { $id: id }),
  title: 'Scenario of the revocation race, version 1',
  ...objectSchema(scenarioShape()),
});
