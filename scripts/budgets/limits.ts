/** Gzipped bytes of script a page may make a browser load before it is touched. */
const PROSE = 10_000;
const ISLAND = 100_000;
/** What each further island on a page may add: they share React, the engine and the controls. */
const FURTHER_ISLAND = 5_000;
/** All style sheets of a page, gzipped. */
export const CSS = 24_000;
/** A page's HTML, gzipped. */
export const HTML = 40_000;

/** Marks that survive minification, and what they betray. */
const MARKS = {
  react: /react\.(?:transitional\.)?element|react-dom/,
  monaco: /monaco-editor|vs\/editor/,
  noble: /\bblockLen\b[\s\S]{0,400}\boutputLen\b/,
  jose: /ERR_JWS_SIGNATURE_VERIFICATION_FAILED|ERR_JOSE_GENERIC/,
} as const;

export interface Limit {
  readonly script: number;
  /** What no script of a first load may contain. */
  readonly forbidden: readonly { name: string; mark: RegExp }[];
}

const named = (...names: (keyof typeof MARKS)[]) =>
  names.map((name) => ({ name, mark: MARKS[name] }));

/** How many different islands a page holds. */
const islandsOf = (html: string): number =>
  new Set([...html.matchAll(/component-url="([^"]+)"/g)].map(([, url]) => url)).size;

/** The budget of a page: pages with islands may bring React, and nobody the heavy parts. */
export const limitFor = (html: string): Limit => {
  const islands = islandsOf(html);
  return islands > 0
    ? {
        script: ISLAND + (islands - 1) * FURTHER_ISLAND,
        forbidden: named('monaco', 'noble', 'jose'),
      }
    : { script: PROSE, forbidden: named('react', 'monaco', 'noble', 'jose') };
};
