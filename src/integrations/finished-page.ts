import { policyFor } from './policy.ts';

/** Links and sources in content are written from the root (`/read/`); a build for a sub-path puts its base before them. */
const underBase = (html: string, base: string): string => {
  if (base === '/') return html;
  const root = base.replace(/\/$/, '');
  return html.replaceAll(
    /(<(?:a|img|source|link|area)\b[^>]*?\s(?:href|src)=")(\/(?!\/)[^"]*)/g,
    (whole, before: string, path: string) =>
      path === root || path.startsWith(`${root}/`) ? whole : `${before}${root}${path}`,
  );
};

/**
 * What is done to every page after Astro has written it: Starlight's fixed dark theme comes off (without
 * script the system's colours hold), the base goes before root-relative links, and the policy goes in.
 */
export const finishedPage = (html: string, base: string): string => {
  const page = underBase(html.replace(/(<html\b[^>]*?) data-theme="dark"/, '$1'), base);
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(page)}">`;
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(page))
    throw new Error('a built page has no <meta charset> to put its policy after');
  return page.replace(charset, (found) => found + meta);
};
