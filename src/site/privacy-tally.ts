/** What the counters have seen so far. */
export interface PrivacyTally {
  /** URLs of other origins, each request once more. */
  readonly foreign: readonly string[];
  /** The site's own files by path, each once. */
  readonly own: readonly string[];
}

/**
 * Sorts the URLs that a page has loaded. `data:` and `blob:` addresses ask nobody, so they count on
 * neither side.
 */
export function privacyTally(urls: readonly string[], origin: string): PrivacyTally {
  const asked = urls.filter((url) => /^(?:https?|wss?):/.test(url));
  const mine = (url: string): boolean => new URL(url).origin === origin;
  return {
    foreign: asked.filter((url) => !mine(url)),
    own: [...new Set(asked.filter(mine).map((url) => new URL(url).pathname))],
  };
}
