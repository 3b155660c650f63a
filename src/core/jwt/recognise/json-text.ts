import { parseJson } from '../json/parse-json.ts';
import type { JsonNode } from '../json/json-node.ts';
import type { Span } from '../span.ts';
import { joinLinesInStrings } from './join-lines.ts';

/** The JSON text an object was read from, and the way from its offsets to the pasted text. */
export interface JsonSource {
  readonly jsonText: string;
  readonly toText: (start: number, end: number) => Span;
}

/** A stretch of the pasted text read as JSON. */
export interface JsonTextReading {
  readonly source: JsonSource;
  /** The tree, or what there is of it. */
  readonly node: JsonNode | undefined;
  /** Whether the value is complete; other text may follow it. */
  readonly whole: boolean;
  /** Whether lines inside strings were joined, so that offsets are not simply shifted. */
  readonly joined: boolean;
}

/** Reads JSON between two offsets; line breaks inside strings, as figures have them, are taken out. */
export const readJsonText = (text: string, start: number, end: number): JsonTextReading => {
  const jsonText = text.slice(start, end);
  const straight = (from: number, to: number): Span => ({ start: start + from, end: start + to });
  const reading = parseJson(jsonText);
  const lines =
    !reading.ok && reading.code === 'control-character' ? joinLinesInStrings(jsonText) : undefined;
  const best = lines === undefined ? reading : parseJson(lines.joined);
  const toText = (from: number, to: number): Span => {
    if (lines === undefined) return straight(from, to);
    const span = lines.map.span(from, to);
    return straight(span.start, span.end);
  };
  return {
    source: { jsonText: lines?.joined ?? jsonText, toText },
    node: best.ok ? best.node : best.partial,
    whole: best.ok || best.code === 'stray-text' || best.code === 'comment',
    joined: lines !== undefined,
  };
};
