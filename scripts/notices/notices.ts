import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

/** A package the site is made from. */
interface Part {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The licence files it carries, joined; empty where it carries none. */
  readonly text: string;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|ofl|notice)(?:[-.].*)?$/i;

const textIn = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');

/** The same on every machine: what exists for one system or processor only is left to the package that brings it. */
const everywhere = (entry: LockEntry): boolean =>
  !entry.dev && !entry.devOptional && !entry.optional && !entry.os && !entry.cpu;

/** The production packages of the lock file, by name. */
const productionParts = (root: string): Part[] => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const parts = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && everywhere(entry) && existsSync(join(root, path)))
    .map(([path, { version = '', license = 'not stated' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      text: textIn(join(root, path)),
    }));
  const key = ({ name, version }: Part): string => `${name} ${version}`;
  return [...new Map(parts.map((part) => [key(part), part])).values()].sort((a, b) =>
    key(a) < key(b) ? -1 : 1,
  );
};

/**
 * The notices of everything the site is built from: one entry for each licence text, with the packages that
 * carry exactly that text.
 * @param root the project's folder, with its dependencies installed
 */
export const notices = (root: string): string => {
  const byText = new Map<string, Part[]>();
  for (const part of productionParts(root)) {
    const text =
      part.text || `(The package names its licence, ${part.license}, and carries no text.)`;
    byText.set(text, [...(byText.get(text) ?? []), part]);
  }
  const line = ({ name, version, license }: Part): string => `${name} ${version} (${license})`;
  const entries = [...byText].map(([text, parts]) => `${parts.map(line).join('\n')}\n\n${text}`);
  return (
    [
      'Third-party notices of Stateless Bites Back',
      'Made by `npm run notices` from the lock file; the site is built from these packages, and contains parts of some of them.',
      ...entries,
      '',
    ]
      .join(`\n\n${'-'.repeat(72)}\n\n`)
      .trimEnd() + '\n'
  );
};
