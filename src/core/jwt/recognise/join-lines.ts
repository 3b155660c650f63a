import { SourceMap } from './source-map.ts';

/**
 * Takes line breaks and the indentation behind them out of JSON strings, as RFC figures print them,
 * so that the text can be read as JSON. Gives the way back to the text; undefined when there are none.
 */
export const joinLinesInStrings = (
  text: string,
): { joined: string; map: SourceMap } | undefined => {
  const map = new SourceMap();
  const pieces: string[] = [];
  let from = 0;
  let inString = false;
  let at = 0;
  const take = (end: number): void => {
    pieces.push(text.slice(from, end));
    map.append(from, end - from);
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 34) inString = !inString;
    else if (inString && code === 92) at += 1;
    else if (inString && (code === 10 || code === 13)) {
      take(at);
      while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
      from = at;
      continue;
    }
    at += 1;
  }
  if (pieces.length === 0) return undefined;
  take(text.length);
  return { joined: pieces.join(''), map };
};
