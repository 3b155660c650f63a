/** `npm run notices`: writes public/third-party-notices.txt; run it when a dependency changes. */
import { writeFileSync } from 'node:fs';
import { notices } from './notices/notices.ts';

const text = notices(process.cwd());
writeFileSync('public/third-party-notices.txt', text);
console.log(`public/third-party-notices.txt: ${String(text.length)} characters`);
