import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { ON_USE_FOLDERS, whenKept } from '../offline/kept.ts';

/** One file of the built site; `path` is relative to the site's base, with forward slashes. */
export interface BuiltFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A page is asked for by its folder; its index.html is never named. */
const asAsked = (path: string): string =>
  path === 'index.html' ? './' : path.replace(/\/index\.html$/, '/');

/** The text of `sw.js` for exactly these files; any change in any of them changes it. */
export const serviceWorkerFile = (files: readonly BuiltFile[]): string => {
  const source = readFileSync(new URL('../offline/service-worker.ts', import.meta.url), 'utf8');
  const digest = createHash('sha256').update(source);
  const atFirstVisit: string[] = [];
  const onUse: string[] = [];
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const when = whenKept(path, content.byteLength);
    if (when === 'never') continue;
    digest.update(path).update(content);
    if (when === 'in-folder') continue;
    (when === 'on-use' ? onUse : atFirstVisit).push(asAsked(path));
  }
  const site = {
    version: digest.digest('base64url').slice(0, 16),
    atFirstVisit,
    onUse,
    onUseFolders: ON_USE_FOLDERS,
  };
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  return `const site = ${JSON.stringify(site)};\n${outputText}`;
};

/** For development, where a worker kept from `npm start` on the same port would go on serving the built site. */
export const SELF_REMOVING_WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('site ')) await caches.delete(name);
  await registration.unregister();
  for (const client of await clients.matchAll({ type: 'window' })) client.navigate(client.url);
})()));
`;
