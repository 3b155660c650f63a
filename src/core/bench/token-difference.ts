import { decodeBase64url } from '../jwt/base64url.ts';
import type { JsonNode } from '../jwt/json/json-node.ts';
import { parseJson } from '../jwt/json/parse-json.ts';

/** One member of header or payload that two tokens do not have alike. Values as JSON text; undefined = not there. */
export interface MemberDifference {
  readonly part: 'header' | 'payload';
  readonly name: string;
  readonly honest: string | undefined;
  readonly forged: string | undefined;
}

/** How a forged token differs from an honest one. */
export interface TokenDifference {
  readonly members: readonly MemberDifference[];
  /** Parts of the forged token that could not be taken apart into members, by name. */
  readonly unread: readonly ('header' | 'payload')[];
  /** Members alike in both, counted. */
  readonly alike: number;
  /** What happened to the third part; undefined where either is no three-part token. */
  readonly signature: 'same' | 'another' | 'dropped' | undefined;
}

type Values = ReadonlyMap<string, readonly string[]>;

/** Members in the order written, a name that stands twice with both its values; undefined for no object. */
const valuesOf = (part: string): Values | undefined => {
  const text = new TextDecoder().decode(decodeBase64url(part).bytes);
  const reading = parseJson(text);
  const node: JsonNode | undefined = reading.ok ? reading.node : undefined;
  if (node?.kind !== 'object') return undefined;
  const values = new Map<string, string[]>();
  for (const { name, value } of node.members) {
    const all = values.get(name) ?? [];
    all.push(text.slice(value.span.start, value.span.end));
    values.set(name, all);
  }
  return values;
};

const written = (values: readonly string[] | undefined): string | undefined =>
  values === undefined
    ? undefined
    : values.length === 1
      ? values[0]
      : `${values.join(', then ')} (the name stands ${String(values.length)} times)`;

/** Header and claims by member, the signature as a whole. Made for compact tokens; anything else is `unread`. */
export const tokenDifference = (honest: string, forged: string): TokenDifference => {
  const before = honest.split('.');
  const after = forged.split('.');
  const members: MemberDifference[] = [];
  const unread: ('header' | 'payload')[] = [];
  let alike = 0;
  // The second part of an encrypted token is a wrapped key, not a payload.
  const signed = before.length === 3 && after.length === 3;
  (['header', 'payload'] as const).forEach((part, nth) => {
    if (part === 'payload' && !signed) return;
    const old = valuesOf(before[nth] ?? '') ?? new Map<string, readonly string[]>();
    const now = valuesOf(after[nth] ?? '');
    if (now === undefined) {
      unread.push(part);
      return;
    }
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const was = written(old.get(name));
      const is = written(now.get(name));
      if (was === is) alike += 1;
      else members.push({ part, name, honest: was, forged: is });
    }
  });
  const [, , seal = ''] = before;
  const [, , newSeal = ''] = after;
  const signature = !signed
    ? undefined
    : newSeal === seal
      ? 'same'
      : newSeal === ''
        ? 'dropped'
        : 'another';
  return { members, unread, alike, signature };
};
