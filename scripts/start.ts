/** `npm start`: builds the site where needed, then serves it. PORT chooses another port than 4321. */
import { join } from 'node:path';
import { ensureBuilt } from './site/ensure-built.ts';
import { serve } from './site/static-server.ts';

const PORT = Number(process.env['PORT'] ?? 4321);

ensureBuilt();
try {
  const site = await serve(join(process.cwd(), 'dist'), '/', PORT);
  console.log(`The site is at ${site.url} (Ctrl+C stops it).`);
} catch (cause) {
  if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
  console.error(
    `Port ${String(PORT)} is taken by another program; stop it, or choose a port: PORT=4322 npm start`,
  );
  process.exit(1);
}
