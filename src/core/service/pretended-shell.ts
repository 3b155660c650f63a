/** What a pretended command can read: the text of a file by its path; undefined where there is none. */
type ReadFile = (path: string) => string | undefined;

const unquoted = (text: string): string => text.replace(/^(['"])(.*)\1$/su, '$2');

/** What one command prints, and whether it ended well; undefined for a command that does not exist here. */
const runOne = (command: string, readFile: ReadFile): string | undefined => {
  const [, name, text = ''] = /^\s*(cat|echo -n|printf)\s+(.*?)\s*$/su.exec(command) ?? [];
  if (name === 'cat') return readFile(unquoted(text));
  return name === undefined ? undefined : unquoted(text);
};

/**
 * Runs `cat PATH`, `echo -n TEXT` and `printf TEXT`, joined by `;`, a line break, `&&` or `|`, and gives
 * what a terminal would show of their output. No other command exists here; complaints are not shown.
 * Behind `&&` a command runs only when the one before it ended well; behind `|` its output stands for both.
 */
export const runPretendedShell = (command: string, readFile: ReadFile): string => {
  let printed = '';
  let last = '';
  let well = true;
  for (const [, joint = '', one = ''] of command.matchAll(/(^|;|\n|&&|\|)([^;\n&|]*)/gu)) {
    if (joint === '&&' && !well) continue;
    const output = runOne(one, readFile);
    if (joint === '|') printed = printed.slice(0, printed.length - last.length);
    last = output ?? '';
    well = output !== undefined;
    printed += last;
  }
  return printed;
};
