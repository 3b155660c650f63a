import { decodeBase64url } from '../base64url.ts';
import type { Base64urlReading } from '../base64url.ts';
import type { JsonNode } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';
import type { JsonReading } from '../json/parse-json.ts';
import { decodeUtf8 } from '../utf8.ts';

/** One part of a compact token, read once for all steps. */
export interface PartReading {
  readonly raw: string;
  readonly base64url: Base64urlReading;
  /** undefined for the signature, and where the bytes are not UTF-8. */
  readonly json: JsonReading | undefined;
  /** The object, when the part is one. */
  readonly object: Extract<JsonNode, { kind: 'object' }> | undefined;
  readonly isUtf8: boolean;
  /** The bytes as text; U+FFFD where they are not UTF-8. */
  readonly text: string;
  /** Names that stand more than once at the top level. */
  readonly duplicates: readonly string[];
}

/** A token cut at its dots, each part read as far as it can be. */
export interface TokenReading {
  readonly parts: number;
  readonly header: PartReading;
  readonly payload: PartReading;
  readonly signature: Base64urlReading;
  /** `header.payload` as ASCII: what the signature covers. */
  readonly signingInput: string;
}

const duplicatesOf = (node: JsonNode): readonly string[] => {
  if (node.kind !== 'object') return [];
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of node.members) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return twice.size === 0 ? [] : [...twice];
};

const readPart = (raw: string): PartReading => {
  const base64url = decodeBase64url(raw);
  const utf8 = decodeUtf8(base64url.bytes);
  const json = utf8.ok ? parseJson(utf8.text) : undefined;
  const node = json?.ok === true ? json.node : undefined;
  return {
    raw,
    base64url,
    json,
    object: node?.kind === 'object' ? node : undefined,
    isUtf8: utf8.ok,
    text: utf8.text,
    duplicates: node === undefined ? [] : duplicatesOf(node),
  };
};

/** Dots counted without splitting: megabytes of dots must not become an array. */
const countParts = (token: string): number => {
  let parts = 1;
  for (let at = token.indexOf('.'); at >= 0; at = token.indexOf('.', at + 1)) parts += 1;
  return parts;
};

/** Reads a compact serialization (RFC 7515 §7.1). Any text gives a reading. */
export const readToken = (token: string): TokenReading => {
  const first = token.indexOf('.');
  const second = first < 0 ? -1 : token.indexOf('.', first + 1);
  const header = first < 0 ? token : token.slice(0, first);
  const payload = first < 0 ? '' : token.slice(first + 1, second < 0 ? undefined : second);
  return {
    parts: countParts(token),
    header: readPart(header),
    payload: readPart(payload),
    signature: decodeBase64url(second < 0 ? '' : token.slice(second + 1)),
    signingInput: second < 0 ? token : token.slice(0, second),
  };
};

/** A value as it stands in a part's JSON text, exact digits kept; long ones cut. */
export const writtenValue = ({ text }: PartReading, { span }: JsonNode): string => {
  const written = text.slice(span.start, span.end);
  return written.length > 120 ? `${written.slice(0, 119)}…` : written;
};
