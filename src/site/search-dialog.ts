/** The part of Pagefind's browser interface that is used here (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  /** Null when a later call came in between. */
  debouncedSearch(term: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}
interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

const SHOWN = 8;

const load = async (): Promise<Pagefind> => {
  const address = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: import.meta.env.BASE_URL, excerptLength: 24 });
  return pagefind;
};

/** Pagefind gives the excerpt as HTML; only its words and its `<mark>`s are taken over. */
const excerptNodes = (html: string): Node[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });

const row = ({ url, excerpt, meta }: Found): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const words = document.createElement('p');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  words.append(...excerptNodes(excerpt));
  item.append(link, words);
  return item;
};

/** The button in the header and its dialog: opened by press or Ctrl+K, closed by Escape, results as plain links. */
class SiteSearch extends HTMLElement {
  private pagefind: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const input = this.querySelector('input');
    if (!dialog || !input) return;
    const open = (): void => {
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      this.pagefind ??= load();
      this.pagefind.catch(() => {
        this.pagefind = undefined;
        this.say(
          'Search could not be loaded. It is made when the site is built, so a development server has none.',
        );
      });
    };
    this.querySelector('.open')?.addEventListener('click', open);
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    });
    input.addEventListener('input', () => {
      void this.search(input.value.trim());
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      // Enter would send the form, and with it close the dialog; Escape in a search field only clears the field in Chromium.
      event.preventDefault();
      if (event.key === 'Escape') dialog.close();
      else this.querySelector<HTMLAnchorElement>('ol a')?.focus();
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || (event.target as Element).closest('ol a')) dialog.close();
    });
  }

  private async search(term: string): Promise<void> {
    const list = this.querySelector('ol');
    if (!list) return;
    if (term === '') {
      list.replaceChildren();
      this.say('');
      return;
    }
    try {
      const answer = await (await this.pagefind)?.debouncedSearch(term);
      if (!answer) return;
      const found = await Promise.all(
        answer.results.slice(0, SHOWN).map((result) => result.data()),
      );
      list.replaceChildren(...found.map(row));
      this.say(this.counted(answer.results.length, term));
    } catch {
      this.say(
        'The search index could not be read. The network may be gone, and the site not kept yet.',
      );
    }
  }

  private counted(count: number, term: string): string {
    if (count === 0) return `No page has “${term}”.`;
    const pages = count === 1 ? '1 page' : `${String(count)} pages`;
    return count > SHOWN ? `${pages}; the best ${String(SHOWN)} are here.` : pages;
  }

  private say(sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}
customElements.define('site-search', SiteSearch);
