import { expect, test } from 'vitest';
import { runPretendedShell } from '../../../../src/core/service/pretended-shell.ts';

const files: Readonly<Record<string, string>> = { '/srv/keys/a': 'key of a', '/empty': '' };
const run = (command: string) => runPretendedShell(command, (path) => files[path]);

test.each([
  ['cat /srv/keys/a', 'key of a'],
  ["cat '/srv/keys/a'", 'key of a'],
  ['cat /srv/keys/b', ''],
  ['cat /srv/keys/b; echo -n mine', 'mine'],
  ['cat /srv/keys/b\nprintf "mine"', 'mine'],
  // A terminal shows what both of them printed.
  ['cat /srv/keys/a; echo -n mine', 'key of amine'],
  // Behind a pipe only the last one's output is left.
  ['cat /srv/keys/a | echo -n mine', 'mine'],
  ['echo -n first; cat /srv/keys/a | echo -n mine', 'firstmine'],
  // && asks whether the command before it ended well.
  ['cat /srv/keys/b && echo -n mine', ''],
  ['cat /empty && echo -n mine', 'mine'],
  ['curl https://attacker.example', ''],
  ['', ''],
])('%j prints %j', (command, printed) => {
  expect(run(command)).toBe(printed);
});
