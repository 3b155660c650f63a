import type { WorldContents } from './world.ts';

/**
 * Runs `cat PATH`, `echo -n TEXT` and `printf TEXT`, joined by `;`, `|`, `&&` or a line break, and gives
 * the last one's output. No other command exists here; an unknown one prints nothing.
 */
export const runPretendedShell = (command: string, contents: WorldContents): string => {
  let printed = '';
  for (const part of command.split(/[;|\n]|&&/u)) {
    const [, name, text = ''] = /^\s*(cat|echo -n|printf)\s+(.*?)\s*$/su.exec(part) ?? [];
    if (name === 'cat') printed = contents.files?.[text] ?? '';
    else if (name !== undefined) printed = text.replace(/^(['"])(.*)\1$/su, '$2');
  }
  return printed;
};
