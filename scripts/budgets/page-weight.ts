import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one page makes a browser load before it is touched, in gzipped bytes. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  /** What the first touch of a workbench loads on top: the engine that inspects and verifies. */
  readonly firstTouch: number;
  /** Every script file of the first load, relative to the site's folder. */
  readonly scripts: readonly string[];
}

const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).byteLength;

const weighed = new Map<string, number>();

/** A file's weight, gzipped once: hundreds of pages share their scripts and style sheets. */
const fileWeight = (file: string): number => {
  const bytes = weighed.get(file) ?? gzipped(readFileSync(file));
  weighed.set(file, bytes);
  return bytes;
};

const attributes = (html: string, tag: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]+)"`, 'g'))].map(
    (found) => found[1] ?? '',
  );

/** Static imports and re-exports of a bundled module; `import(` is what loads later and is not counted. */
const staticImports = (code: string): string[] =>
  [
    ...code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^'"()]*?from\s*)?["']([^"']+)["']/g,
    ),
  ].map((found) => found[1] ?? '');

/** The engine's chunk, imported when a workbench is touched. */
const ENGINE = /import\(\s*["'`]([^"'`]*\/jwt\.[\w-]+\.js)["'`]\s*\)/g;

/**
 * Weighs a built page: its scripts, module preloads and islands (component and renderer) with everything
 * they import statically, and its style sheets.
 * @param folder the built site
 * @param page the page's file, relative to the folder
 */
export const weighPage = (folder: string, page: string): PageWeight => {
  const html = readFileSync(join(folder, page), 'utf8');
  const local = (address: string): string => address.replace(/^\//, '').replace(/[?#].*$/, '');
  const waiting = [
    ...attributes(html, 'script', 'src'),
    ...attributes(html, 'astro-island', 'component-url'),
    ...attributes(html, 'astro-island', 'renderer-url'),
    ...attributes(html, 'link', 'href').filter((href) =>
      new RegExp(
        `rel="modulepreload"[^>]*href="${href}"|href="${href}"[^>]*rel="modulepreload"`,
      ).test(html),
    ),
  ].map(local);
  const scripts = new Set<string>();
  const engines = new Set<string>();
  const load = (files: string[]): number => {
    let bytes = 0;
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      if (scripts.has(file)) continue;
      if (!existsSync(join(folder, file)))
        throw new Error(`${page} asks for ${file}, which was not built`);
      scripts.add(file);
      const code = readFileSync(join(folder, file), 'utf8');
      bytes += fileWeight(join(folder, file));
      const beside = posix.dirname(file);
      const resolved = (address: string): string =>
        address.startsWith('.') ? posix.join(beside, address) : local(address);
      files.push(...staticImports(code).map(resolved));
      for (const [, address] of code.matchAll(ENGINE)) engines.add(resolved(address ?? ''));
    }
    return bytes;
  };
  let script = load(waiting);
  const first = [...scripts].sort();
  const firstTouch = load([...engines]);
  for (const [, tag, text] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g))
    if (text && !/json/.test(tag ?? '')) script += gzipped(text);
  const sheets = new Set(
    [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].map(
      ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
    ),
  );
  const css = [...sheets].reduce((sum, href) => sum + fileWeight(join(folder, local(href))), 0);
  return { html: gzipped(html), css, script, firstTouch, scripts: first };
};
