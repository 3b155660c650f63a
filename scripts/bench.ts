/** `npm run bench`: runs every benchmark in tests/bench, one after another, and prints what each measures. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { ensureBuilt } from './site/ensure-built.ts';

ensureBuilt();
let failed = false;
for (const file of globSync('tests/bench/*.ts').sort())
  if (spawnSync(process.execPath, [file], { stdio: 'inherit' }).status !== 0) failed = true;
process.exit(failed ? 1 : 0);
