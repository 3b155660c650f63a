import { decodeBase64url, encodeBase64url } from '../base64url.ts';
import { parseJson } from '../json/parse-json.ts';
import { memberNamed } from '../json/read-json.ts';
import { decodeUtf8, encodeUtf8 } from '../utf8.ts';

/** RFC 7797 §3: `b64: false` in the protected header leaves the payload as it is. */
const leavesPayloadPlain = (encodedHeader: string): boolean => {
  const reading = parseJson(decodeUtf8(decodeBase64url(encodedHeader).bytes).text);
  const b64 = reading.ok ? memberNamed(reading.node, 'b64')?.value : undefined;
  return b64?.kind === 'boolean' && !b64.value;
};

/**
 * Puts another header or payload text into a compact token, encoded byte for byte as given; the other
 * parts are untouched (and so the signature no longer fits). A flattened JSON serialization is edited
 * in its `protected` or `payload` member. Anything else comes back as it was.
 */
export const replacePart = (
  token: string,
  part: 'header' | 'payload',
  jsonText: string,
): string => {
  if (token.trimStart().startsWith('{')) {
    const reading = parseJson(token);
    const name = part === 'header' ? 'protected' : 'payload';
    const value = memberNamed(reading.ok ? reading.node : undefined, name)?.value;
    if (value?.kind !== 'string') return token;
    const written = JSON.stringify(encodeBase64url(encodeUtf8(jsonText)));
    return token.slice(0, value.span.start) + written + token.slice(value.span.end);
  }
  const first = token.indexOf('.');
  const header = first < 0 ? token : token.slice(0, first);
  if (part === 'header')
    return encodeBase64url(encodeUtf8(jsonText)) + (first < 0 ? '' : token.slice(first));
  const encoded = leavesPayloadPlain(header) ? jsonText : encodeBase64url(encodeUtf8(jsonText));
  if (first < 0) return `${token}.${encoded}`;
  const second = token.indexOf('.', first + 1);
  return `${header}.${encoded}${second < 0 ? '' : token.slice(second)}`;
};
