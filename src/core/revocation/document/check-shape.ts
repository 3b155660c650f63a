import { nearest } from './nearest.ts';
import {
  grouped,
  quoted,
  scenarioFault,
  type Path,
  type ScenarioFault,
  type ScenarioFaultCode,
} from './scenario-fault.ts';
import {
  INSTANT,
  PRINTABLE,
  SLUG,
  type ObjectShape,
  type Shape,
  type ValuesShape,
} from './shape.ts';

const SLUGS = new RegExp(SLUG, 'u');
const INSTANTS = new RegExp(INSTANT, 'u');
const PRINTABLES = new RegExp(PRINTABLE, 'u');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands there, in words. */
const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : String(value);
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

const listed = (words: readonly string[]): string =>
  words.length <= 4 ? words.map((word) => `“${word}”`).join(', ') : 'a word of the reference';

/** Holds a value against a shape and collects what does not fit, up to a number of faults. */
export class ShapeCheck {
  readonly faults: ScenarioFault[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  #fault(
    path: Path,
    code: ScenarioFaultCode,
    values: Readonly<Record<string, string | number>> = {},
  ): void {
    if (this.faults.length < this.#most) this.faults.push(scenarioFault(path, code, values));
  }

  #type(path: Path, value: unknown, expected: string): void {
    this.#fault(path, 'WRONG_TYPE', { found: kindOf(value), expected });
  }

  check(value: unknown, shape: Shape, path: Path, about = ''): void {
    if (this.faults.length >= this.#most) return;
    switch (shape.kind) {
      case 'text':
      case 'slug':
      case 'instant':
      case 'choice':
        if (typeof value !== 'string') return this.#type(path, value, 'a string in double quotes');
        return this.#text(value, shape, path, about);
      case 'whole':
        return this.#whole(value, shape, path);
      case 'version':
        if (value !== shape.is) this.#fault(path, 'WRONG_VERSION', { expected: shape.is });
        return;
      case 'object':
        if (!isObject(value)) return this.#type(path, value, 'an object in braces');
        return this.#object(value, shape, path);
      case 'list': {
        if (!Array.isArray(value)) return this.#type(path, value, 'a list in brackets');
        const { length } = value;
        if (length < shape.least) return this.#fault(path, 'TOO_FEW');
        if (length > shape.most)
          return this.#fault(path, 'TOO_MANY', {
            length,
            most: shape.most,
            excess: length - shape.most,
          });
        for (let nth = 0; nth < length; nth += 1)
          this.check(value[nth], shape.of, [...path, nth], about);
        return;
      }
      case 'one-of': {
        if (!isObject(value)) return this.#type(path, value, 'an object in braces');
        const { by, of, unknown } = shape;
        const which = Object.hasOwn(value, by) ? value[by] : undefined;
        const names = [...of.keys()];
        if (which === undefined)
          return this.#fault(path, 'MISSING', {
            name: by,
            about: of.get(names[0] ?? '')?.members[by]?.about ?? '',
          });
        if (typeof which !== 'string')
          return this.#type([...path, by], which, 'a string in double quotes');
        const one = of.get(which);
        if (one === undefined)
          return this.#fault([...path, by], unknown, {
            found: quoted(which),
            nearest: nearest(which, names),
          });
        return this.#object(value, one, path);
      }
      case 'values':
        if (!isObject(value)) return this.#type(path, value, 'an object in braces');
        return this.#values(value, shape, path);
    }
  }

  #text(
    value: string,
    shape: Extract<Shape, { kind: 'text' | 'slug' | 'instant' | 'choice' }>,
    path: Path,
    about: string,
  ): void {
    const found = quoted(value);
    if (shape.kind === 'choice') {
      if (!shape.of.includes(value))
        this.#fault(path, 'UNKNOWN_CHOICE', {
          found,
          choices: listed(shape.of),
          nearest: nearest(value, shape.of),
        });
      return;
    }
    if (shape.kind === 'instant') {
      if (!isInstant(value)) this.#fault(path, 'BAD_ORIGIN', { found });
      return;
    }
    if (value === '') return this.#fault(path, 'EMPTY', { about });
    const length = Array.from(value).length;
    if (length > shape.most)
      return this.#fault(path, 'STRING_TOO_LONG', { length, most: shape.most });
    if (shape.kind === 'slug') {
      if (!SLUGS.test(value)) this.#fault(path, 'NOT_A_SLUG', { found });
    } else if (!PRINTABLES.test(value)) {
      const nth = Array.from(value).findIndex((character) => !PRINTABLES.test(character));
      this.#fault(path, 'UNPRINTABLE', { position: nth + 1 });
    }
  }

  #whole(value: unknown, { least, most }: Extract<Shape, { kind: 'whole' }>, path: Path): void {
    if (typeof value !== 'number' || Number.isNaN(value))
      return this.#type(path, value, 'a number');
    if (value < least || value > most)
      return this.#fault(path, 'OUT_OF_RANGE', { found: grouped(value), least, most });
    if (!Number.isInteger(value)) this.#fault(path, 'NOT_WHOLE', { found: grouped(value) });
  }

  #object(value: Readonly<Record<string, unknown>>, shape: ObjectShape, path: Path): void {
    const names = Object.keys(shape.members);
    for (const name of Object.keys(value)) {
      if (this.faults.length >= this.#most) return;
      if (!Object.hasOwn(shape.members, name))
        this.#fault([...path, name], 'UNKNOWN_MEMBER', {
          name: quoted(name),
          nearest: nearest(name, names),
        });
    }
    for (const [name, member] of Object.entries(shape.members)) {
      const found = Object.hasOwn(value, name) ? value[name] : undefined;
      if (found !== undefined) this.check(found, member.shape, [...path, name], member.about);
      else if (member.optional !== true)
        this.#fault(path, 'MISSING', { name, about: member.about });
    }
  }

  #values(
    value: Readonly<Record<string, unknown>>,
    { lane, parameters }: ValuesShape,
    path: Path,
  ): void {
    for (const [name, found] of Object.entries(value)) {
      if (this.faults.length >= this.#most) return;
      const here = [...path, name];
      const parameter = parameters.find((candidate) => candidate.name === name);
      if (parameter === undefined)
        this.#fault(here, 'UNKNOWN_PARAMETER', {
          lane,
          name: quoted(name),
          choices:
            parameters.length === 0
              ? 'nothing: this lane has none'
              : `“${nearest(
                  name,
                  parameters.map((one) => one.name),
                )}”, which is the nearest`,
        });
      else if (typeof found !== 'number' || !Number.isFinite(found))
        this.#type(here, found, 'a number');
      else if (found < 0)
        this.#fault(here, 'NEGATIVE', {
          name,
          least: parameter.least,
          most: parameter.most,
        });
    }
  }
}

/** Whether it is an instant of UTC in the calendar: Date.parse takes the 30th of February for the 2nd of March. */
const isInstant = (text: string): boolean => {
  if (!INSTANTS.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text.replace('Z', '.000Z');
};
