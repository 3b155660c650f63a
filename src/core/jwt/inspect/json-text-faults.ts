import { faultSentences } from '../fault-sentences.ts';
import type { FaultCode } from '../fault-sentences.ts';
import type { JsonFaultCode } from '../json/json-fault.ts';
import { lineAndColumn } from '../json/line-and-column.ts';
import { pathAt } from '../json/read-json.ts';
import type { FaultList } from './fault-list.ts';
import type { PartReading } from './part-reading.ts';
import { codePointName, shown } from './shown.ts';

const CODES: Readonly<Record<JsonFaultCode, FaultCode>> = {
  empty: 'JSON_EMPTY',
  'byte-order-mark': 'JSON_BYTE_ORDER_MARK',
  'trailing-comma': 'JSON_TRAILING_COMMA',
  'missing-comma': 'JSON_MISSING_COMMA',
  'missing-colon': 'JSON_MISSING_COLON',
  'single-quotes': 'JSON_SINGLE_QUOTES',
  'smart-quotes': 'JSON_SMART_QUOTES',
  'unquoted-name': 'JSON_UNQUOTED_NAME',
  'unterminated-string': 'JSON_UNTERMINATED_STRING',
  'bad-escape': 'JSON_BAD_ESCAPE',
  'control-character': 'JSON_CONTROL_CHARACTER',
  'leading-zero': 'JSON_LEADING_ZERO',
  'bad-number': 'JSON_BAD_NUMBER',
  'not-a-number': 'JSON_NOT_A_NUMBER',
  'foreign-literal': 'JSON_FOREIGN_LITERAL',
  comment: 'JSON_COMMENT',
  'unexpected-character': 'JSON_UNEXPECTED_CHARACTER',
  'unexpected-end': 'JSON_UNEXPECTED_END',
  'stray-text': 'JSON_STRAY_TEXT',
  'too-deep': 'JSON_TOO_DEEP',
};

/** Lists where the text of a part departs from JSON. */
export const addJsonTextFaults = (part: PartReading, faults: FaultList): void => {
  const { reading, text } = part;
  if (reading === undefined || text === undefined) return;
  for (const offset of reading.loneSurrogates) {
    if (faults.full('LONE_SURROGATE')) break;
    const span = { start: offset, end: offset + 6 };
    faults.add('LONE_SURROGATE', part.jsonPlace(span, ''), {
      text: text.slice(offset, offset + 6),
      ...lineAndColumn(text, offset),
    });
  }
  if (reading.ok) return;
  const { offset, end, line, column, partial } = reading;
  const path = partial === undefined ? '' : pathAt(partial, offset).path;
  const piece = text.slice(offset, end);
  const code = CODES[reading.code];
  // Only what the sentence needs: the rest of a broken string may be a secret.
  const quotes = faultSentences[code].sentence.includes('{text}');
  faults.add(code, part.jsonPlace({ start: offset, end }, path), {
    part: part.part.replaceAll('-', ' '),
    line,
    column,
    ...(quotes && { text: shown(piece) }),
    codePoint: codePointName(piece),
  });
};
