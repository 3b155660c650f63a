import { privacyTally } from './privacy-tally.ts';

/** Fills the counters of PrivacyCounter.astro from the browser's resource timing, for as long as it is in the page. */
class PrivacyCounter extends HTMLElement {
  #urls: string[] = [];
  #observer: PerformanceObserver | undefined;

  connectedCallback(): void {
    this.#observer = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) this.#urls.push(name);
      this.#show();
    });
    // `buffered` brings what was loaded before this script ran; navigation is the page itself.
    for (const type of ['navigation', 'resource']) this.#observer.observe({ type, buffered: true });
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#urls = [];
  }

  #show(): void {
    const { foreign, own } = privacyTally(this.#urls, location.origin);
    this.querySelector('[data-without-script]')?.remove();
    this.querySelector('details')?.removeAttribute('hidden');
    const put = (slot: string, text: string): void => {
      const place = this.querySelector(`[data-${slot}]`);
      if (place !== null) place.textContent = text;
    };
    put('foreign', String(foreign.length));
    put('own', String(own.length));
    this.querySelector('ul')?.replaceChildren(
      ...[...foreign.map((url) => `to someone else: ${url}`), ...own].map((name) => {
        const item = document.createElement('li');
        item.textContent = name;
        return item;
      }),
    );
  }
}

if (!customElements.get('privacy-counter'))
  customElements.define('privacy-counter', PrivacyCounter);
