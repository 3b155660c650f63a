/** `npm start`: builds the site where needed, then serves it. PORT chooses another port than 4321, HOST another address. */
import { join } from 'node:path';
import { ensureBuilt } from './site/ensure-built.ts';
import { serve } from './site/static-server.ts';

/** `0.0.0.0` shows the site to the room; browsers give such plain-http pages no WebCrypto, and the pages say so. */
const HOST = process.env['HOST'] ?? 'localhost';
const PORT = Number(process.env['PORT'] ?? 4321);

ensureBuilt();
try {
  const site = await serve(join(process.cwd(), 'dist'), '/', PORT, HOST);
  console.log(`The site is at ${site.url} (Ctrl+C stops it).`);
} catch (cause) {
  if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
  console.error(
    `Port ${String(PORT)} is taken by another program; stop it, or choose a port: PORT=4322 npm start`,
  );
  process.exit(1);
}
