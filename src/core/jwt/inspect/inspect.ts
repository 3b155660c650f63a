import { decodeBase64url } from '../base64url.ts';
import { faultSentences } from '../fault-sentences.ts';
import type { FaultCode } from '../fault-sentences.ts';
import type { Fault } from '../fault.ts';
import type { InspectedToken, Inspection } from '../inspection.ts';
import { parseJson } from '../json/parse-json.ts';
import { memberNamed, pathAt } from '../json/read-json.ts';
import { findFormlessToken, findTokens, MOST_TOKENS } from '../recognise/find-tokens.ts';
import type { FoundToken } from '../recognise/find-tokens.ts';
import { findEmbedded, findSerializations } from '../recognise/json-serialization.ts';
import { readJsonText } from '../recognise/json-text.ts';
import type { JsonTextReading } from '../recognise/json-text.ts';
import { recogniseNonToken } from '../recognise/non-token.ts';
import { SourceMap } from '../recognise/source-map.ts';
import { surroundingsOf } from '../recognise/surroundings.ts';
import { isBlankCode, isInvisibleCode, runEnd } from '../recognise/token-characters.ts';
import type { Span } from '../span.ts';
import { decodeUtf8 } from '../utf8.ts';
import { inspectCompact } from './inspect-compact.ts';
import { inspectSerialization } from './inspect-serialization.ts';

/** Longer texts are refused: 8 MB. */
const LONGEST = 8 * 1024 * 1024;

const trim = (text: string): Span => {
  let start = 0;
  let end = text.length;
  const empty = (code: number): boolean => isBlankCode(code) || isInvisibleCode(code);
  while (start < end && empty(text.charCodeAt(start))) start += 1;
  while (end > start && empty(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
};

const isOneWord = (text: string, { start, end }: Span): boolean => {
  for (let at = start; at < end; at += 1) if (isBlankCode(text.charCodeAt(at))) return false;
  return end > start;
};

const textFault = (code: FaultCode, at: Span, values: Fault['values'] = {}): Fault => ({
  code,
  severity: faultSentences[code].severity,
  part: 'text',
  index: 0,
  at,
  inPart: undefined,
  inJson: undefined,
  values,
});

/** RFC 7797 §5.2: a payload left plain may hold blanks and all, up to the last dot of the text. */
const withPlainPayload = (text: string, whole: Span, found: FoundToken): FoundToken => {
  const dot = found.compact.indexOf('.');
  if (dot < 0 || dot > 4096 || !text.startsWith(found.compact.slice(0, dot + 1), found.start))
    return found;
  const lastDot = text.lastIndexOf('.', whole.end - 1);
  if (lastDot <= found.start + dot || runEnd(text, lastDot + 1) !== whole.end) return found;
  const header = parseJson(decodeUtf8(decodeBase64url(found.compact.slice(0, dot)).bytes).text);
  const b64 = header.ok ? memberNamed(header.node, 'b64')?.value : undefined;
  if (b64?.kind !== 'boolean' || b64.value) return found;
  return {
    start: found.start,
    compact: text.slice(found.start, whole.end),
    map: SourceMap.straight(found.start, whole.end - found.start),
    end: whole.end,
    gaps: [],
    percentEncoded: 0,
    plainPayload: true,
  };
};

const inspectFound = (
  text: string,
  whole: Span,
  found: FoundToken,
  json: JsonTextReading | undefined,
): InspectedToken => {
  // An SD-JWT ends behind its disclosures.
  const selective = text.charCodeAt(found.end) === 126 && text.charCodeAt(whole.end - 1) === 126;
  const span = { start: found.start, end: selective ? whole.end : found.end };
  const around = surroundingsOf(text, span, whole);
  if (json?.node === undefined || json.joined) return inspectCompact(text, found, around);
  const { path, node } = pathAt(json.node, found.start - whole.start);
  if (node.kind !== 'string' || path === '') return inspectCompact(text, found, around);
  return inspectCompact(text, found, { wrapping: 'json-member', name: path });
};

/**
 * Looks through any text for JWS and JWE, compact or in JSON, and takes each apart. All offsets are
 * UTF-16 offsets into `text`. Never throws; texts beyond 8 MB are refused with a fault.
 * RFC 7515 §7, RFC 7516 §7, RFC 7519 §3.
 */
export const inspect = (text: string): Inspection => {
  // From a caller without types: read as an empty text.
  if (typeof (text as unknown) !== 'string') return inspect('');
  const { length } = text;
  const nothing = (fault: Fault): Inspection => ({ length, tokens: [], more: 0, faults: [fault] });
  if (length > LONGEST)
    return nothing(
      textFault('TEXT_TOO_LARGE', { start: LONGEST, end: length }, { length, limit: LONGEST }),
    );
  const whole = trim(text);
  if (whole.start === whole.end) return nothing(textFault('TEXT_EMPTY', { start: 0, end: length }));

  const json = '{['.includes(text.charAt(whole.start))
    ? readJsonText(text, whole.start, whole.end)
    : undefined;
  const inJson = json?.node === undefined ? [] : findSerializations(json.node);
  const embedded = inJson.length === 0 ? findEmbedded(text) : undefined;
  const serialized =
    json === undefined || embedded !== undefined
      ? [embedded].filter((one) => one !== undefined)
      : inJson.map((found) => ({ found, source: json.source }));
  const taken = serialized.map(({ found, source }) =>
    source.toText(found.node.span.start, found.node.span.end),
  );

  const lone = isOneWord(text, whole);
  let { found, more } = findTokens(text, taken, lone);
  if (found.length === 0 && serialized.length === 0 && lone) {
    const formless = findFormlessToken(text, whole);
    if (formless !== undefined) found = [formless];
  }
  const only = found[0];
  if (found.length === 1 && only !== undefined && only.start === whole.start)
    found = [withPlainPayload(text, whole, only)];
  const [one] = found;
  if (found.length === 1 && one !== undefined && lone) found = [{ ...one, word: whole }];

  const bare = (span: Span): boolean => span.start === whole.start && span.end === whole.end;
  const makers = [
    ...serialized.map(({ found: one, source }) => {
      const span = source.toText(one.node.span.start, one.node.span.end);
      const wrapping = bare(span) ? 'bare' : one.path === '' ? 'prose' : 'json-member';
      return { at: span.start, make: () => inspectSerialization(one, source, wrapping) };
    }),
    ...found.map((one) => ({
      at: one.start,
      make: () => inspectFound(text, whole, one, json),
    })),
  ].sort((a, b) => a.at - b.at);
  more += Math.max(0, makers.length - MOST_TOKENS);
  const tokens = makers.slice(0, MOST_TOKENS).map(({ make }) => make());
  if (tokens.length > 0) return { length, tokens, more, faults: [] };
  const { code, values } = recogniseNonToken(text.slice(whole.start, whole.end), json?.node);
  return nothing(textFault(code, whole, values));
};
