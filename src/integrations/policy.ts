import { createHash } from 'node:crypto';

/**
 * The site's content security policy. Everything comes from the site itself and nothing is sent anywhere.
 *
 * - `style-src-attr 'unsafe-inline'`: React's server-rendered `style={…}` (positions on a time bar) and
 *   Expressive Code's per-token colours are style attributes; a hash cannot allow those. It permits no
 *   request, and scripts and style elements stay bound to files and hashes.
 * - `img-src data:`: the icons in Starlight's style sheet are data addresses.
 * - No `'wasm-unsafe-eval'`: Pagefind reads its index with WebAssembly in a worker of its own, and a worker
 *   loaded from a file is not under a policy that stands in a page.
 */
const DIRECTIVES = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
} as const;

/** The source expression that allows exactly this inline text (CSP Level 3 §2.3.1). */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const EXECUTED = /^(?:module|text\/javascript|importmap|speculationrules|)$/;

/** The text of every inline script and every style element of a built page. */
export const inlineTexts = (html: string): { scripts: string[]; styles: string[] } => {
  const scripts: string[] = [];
  const styles: string[] = [];
  for (const [, tag, attributes, text] of html.matchAll(
    /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/g,
  )) {
    if (text === undefined || attributes === undefined) continue;
    if (tag === 'style') styles.push(text);
    else if (!/\ssrc\s*=/.test(attributes)) {
      const type = /\stype\s*=\s*"?([^"\s>]*)/.exec(attributes)?.[1] ?? '';
      if (EXECUTED.test(type)) scripts.push(text);
    }
  }
  return { scripts, styles };
};

/** The policy of one page: the site's directives, and the hashes of what that page holds inline. */
export const policyFor = (html: string): string => {
  const { scripts, styles } = inlineTexts(html);
  const hashes = (texts: string[]) => [...new Set(texts.map(hashSource))];
  const extra: Readonly<Record<string, string[]>> = {
    'script-src': hashes(scripts),
    'style-src': hashes(styles),
  };
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => [name, ...sources, ...(extra[name] ?? [])].join(' '))
    .join('; ');
};
