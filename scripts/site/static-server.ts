import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly host: string;
}

export interface StaticSite {
  /** Where the site is, base included, with a slash at the end. */
  readonly url: string;
  /** Every request that reached the server, in order: what privacy tests judge by. */
  readonly seen: readonly Seen[];
  /** Ends open connections too, as if the network had been cut. */
  readonly stop: () => Promise<void>;
}

/** The rules under `/*` in public/_headers, which hosts such as Netlify and Cloudflare Pages read. */
const headersOf = (folder: string): [string, string][] => {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
};

/** The file a path names, or undefined; a folder names its index.html, and only with its slash. */
const fileFor = (folder: string, path: string): string | undefined => {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
};

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve();
    });
  });

/**
 * Serves a built folder the way a plain static host does.
 * @param folder the build's output: what stands under `base`
 * @param base `/` or `/sub/path/`
 * @param port 0 for any free port; refuses with the system's error (`EADDRINUSE`) where it is taken
 * @param host the address to listen on: this machine alone unless somebody asks for more
 */
export const serve = async (
  folder: string,
  base: string,
  port: number,
  host = 'localhost',
): Promise<StaticSite> => {
  const seen: Seen[] = [];
  const headers = headersOf(folder);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    seen.push({ method: request.method ?? '', url, host: request.headers.host ?? '' });
    for (const [name, value] of headers) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    let path: string;
    try {
      path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    const file = inside === undefined ? undefined : fileFor(folder, inside);
    if (inside !== undefined && !file && fileFor(folder, `${inside}/`)) {
      response.writeHead(301, { Location: `${path}/` }).end();
      return;
    }
    const found = file ?? fileFor(folder, '/404.html');
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(file ? 200 : 404, {
      'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream',
      'Content-Length': statSync(found).size,
      'Cache-Control': path.includes('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found).pipe(response);
  });
  await listen(server, port, host);
  const { port: real } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(real)}${base}`,
    seen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
