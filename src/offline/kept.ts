/** A file is not kept at the first visit but when it is first used, if it is larger than this (bytes, uncompressed) … */
const LARGEST = 600_000;
/** … or is or lies in one of these: things behind a button that says their size, and legal texts. */
const ON_USE = ['vendor/', 'museum/', 'third-party-notices.txt'];
/** Folders of so many pages that the worker is told the folder and not each page: kept when used. */
export const ON_USE_FOLDERS: readonly string[] = ['bench/'];
/** Read by hosts, not by pages. */
const NEVER = ['_headers', 'sw.js', 'robots.txt'];

/** When a built file goes into the reader's cache. `path` is relative to the site's base. */
export const whenKept = (
  path: string,
  bytes: number,
): 'at-first-visit' | 'on-use' | 'in-folder' | 'never' => {
  if (NEVER.includes(path) || path.startsWith('sitemap')) return 'never';
  if (ON_USE_FOLDERS.some((folder) => path.startsWith(folder))) return 'in-folder';
  if (bytes > LARGEST || ON_USE.some((folder) => path.startsWith(folder))) return 'on-use';
  return 'at-first-visit';
};
