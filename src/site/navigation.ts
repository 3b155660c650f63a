import { getCollection, type CollectionEntry } from 'astro:content';
import { withBase } from './paths.ts';

type Page = CollectionEntry<'docs'>;

/** The address of a page of the collection, under this build's base. */
export const addressOf = (page: Page): string =>
  withBase(page.id === 'index' ? '/' : `/${page.id}/`);

/** The chapters in reading order. */
export const chapters = async (): Promise<Page[]> => {
  const pages = await getCollection('docs', ({ data }) => data.kind === 'chapter');
  return pages.sort((a, b) => (a.data.number ?? Infinity) - (b.data.number ?? Infinity));
};

const PARTS = [
  { label: 'Read', folder: 'read' },
  { label: 'Labs', folder: 'labs' },
  { label: 'Workshop', folder: 'workshop' },
  { label: 'Reference', folder: 'reference' },
] as const;

/** The parts of the site that have pages: their own first page where there is one, else their first page in order. */
export const parts = async (): Promise<{ label: string; folder: string; href: string }[]> => {
  const pages = await getCollection('docs');
  return PARTS.flatMap(({ label, folder }) => {
    const inside = pages
      .filter(({ id }) => id === folder || id.startsWith(`${folder}/`))
      .sort(
        (a, b) =>
          (a.data.number ?? Infinity) - (b.data.number ?? Infinity) || a.id.localeCompare(b.id),
      );
    const first = inside.find(({ id }) => id === folder) ?? inside[0];
    return first ? [{ label, folder, href: addressOf(first) }] : [];
  });
};
