/** Written above this line by the build: see src/integrations/service-worker-file.ts. */
declare const site: {
  readonly version: string;
  /** Paths relative to the scope; a page is named by its folder. */
  readonly atFirstVisit: readonly string[];
  readonly onUse: readonly string[];
  readonly onUseFolders: readonly string[];
};

// The library types `self` as any worker's scope.
const worker = self as unknown as ServiceWorkerGlobalScope;
const family = `site ${new URL(worker.registration.scope).pathname} `;
const own = `${family}${site.version}`;
const addressOf = (path: string): string => new URL(path, worker.registration.scope).href;
const onUse = new Set(site.onUse.map(addressOf));
const onUseFolders = site.onUseFolders.map(addressOf);
const isKeptOnUse = (address: string): boolean =>
  onUse.has(address) || onUseFolders.some((folder) => address.startsWith(folder));

/** The name holds a hash of the content, so a copy from an earlier version is the same file. */
const neverChanges = (path: string): boolean =>
  /^(?:_astro|pagefind\/(?:fragment|index))\//.test(path);

const isQuota = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'QuotaExceededError';

const keep = async (cache: Cache, path: string): Promise<void> => {
  const address = addressOf(path);
  const before = neverChanges(path) ? await caches.match(address) : undefined;
  const response = before ?? (await fetch(address, { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  await cache.put(address, response);
};

/** Fills this version's cache, a few files at a time. A full disk ends it early and is not a failure. */
const fill = async (): Promise<void> => {
  const cache = await caches.open(own);
  const waiting = [...site.atFirstVisit];
  let full = false;
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined && !full; path = waiting.shift()) {
      try {
        await keep(cache, path);
      } catch (cause) {
        if (!isQuota(cause)) throw cause;
        full = true;
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
};

/** Leaves this version and the one before it: a page still open from then can load the rest of its scripts. */
const forgetOlder = async (): Promise<void> => {
  const names = (await caches.keys()).filter((name) => name.startsWith(family) && name !== own);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
};

const fromCache = async (address: string): Promise<Response | undefined> =>
  (await (await caches.open(own)).match(address)) ??
  (address.includes('/_astro/') ? await caches.match(address) : undefined);

const fromNetwork = async (request: Request, address: string): Promise<Response> => {
  const response = await fetch(request);
  if (response.ok && isKeptOnUse(address)) {
    const copy = response.clone();
    try {
      await (await caches.open(own)).put(address, copy);
    } catch {
      // No room: it will be fetched again next time.
    }
  }
  return response;
};

/** A kept page that says why another cannot be shown, with the status that says so too. */
const inPlaceOf = async (path: string, status: number): Promise<Response> => {
  const page = await fromCache(addressOf(path));
  if (page === undefined) return Response.error();
  return new Response(page.body, { status, headers: page.headers });
};

const answer = async (request: Request): Promise<Response> => {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  const kept = await fromCache(address);
  if (kept) return kept;
  try {
    return await fromNetwork(request, address);
  } catch {
    if (request.mode !== 'navigate') return Response.error();
    if (await fromCache(`${address}/`)) return Response.redirect(`${address}/`, 301);
    return isKeptOnUse(address) ? inPlaceOf('about/offline/', 503) : inPlaceOf('404.html', 404);
  }
};

worker.addEventListener('install', (event) => {
  event.waitUntil(fill());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => worker.clients.claim()));
});
worker.addEventListener('message', ({ data }) => {
  if (data === 'use this version') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(worker.registration.scope))
    event.respondWith(answer(request));
});
