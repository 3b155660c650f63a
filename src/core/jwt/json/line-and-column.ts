/** 1-based line and column (in UTF-16 units) of an offset; `\n`, `\r\n` and a lone `\r` end a line. */
export const lineAndColumn = (text: string, offset: number): { line: number; column: number } => {
  const end = Math.min(offset, text.length);
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      line += 1;
      lineStart = at + 1;
    }
  }
  return { line, column: end - lineStart + 1 };
};
