/** Puts a root-relative path (`/read/`) under the base this build is served from; leaves everything else alone. */
export const withBase = (path: string): string =>
  path.startsWith('/') ? `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}` : path;
