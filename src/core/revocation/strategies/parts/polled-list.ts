import { asked } from '../../answer.ts';
import type { Ms } from '../../scenario.ts';
import type { Ending, Setup } from '../../strategy.ts';
import type { Kept } from './contents.ts';
import { Issued } from './issued.ts';
import type { Token } from './tokens.ts';

/** The list as a service has it. */
interface Copy {
  /** The bits that were set before this instant are 1 in it. */
  asOf: Ms;
  /** Those bits, in words for the log. */
  ones: string;
  /** The last fetch failed. */
  failed: boolean;
}

/**
 * A status list at the issuer, one bit for each token, and the copies that services fetch every so often, each at
 * a time of its own. While the issuer is down a service goes on with the list it has; it keeps trying, and gets
 * a new one as soon as the issuer is back.
 */
export class PolledList {
  readonly #setup: Setup;
  readonly #poll: Ms;
  readonly #age: Ms;
  readonly #issued: Issued;
  /** When the bit of a token was set, by its number. */
  readonly #ones = new Map<number, Ms>();
  readonly #copies: readonly Copy[];

  constructor(setup: Setup) {
    const { services, values } = setup;
    this.#setup = setup;
    this.#poll = values['poll'] ?? 1000;
    this.#age = values['age'] ?? 0;
    this.#issued = new Issued(setup);
    // At the start no bit is set, and everybody knows that.
    this.#copies = services.map(() => ({ asOf: 0, ones: '', failed: false }));
    for (const service of services.keys()) {
      this.#tell(service, 0);
      // The first of n services asks at 0, the others at equal distances within one poll interval.
      setup.wake(Math.round((this.#poll * service) / services.length), -1 - service);
    }
  }

  issued(device: number, token: Token, at: Ms): void {
    this.#issued.add(device, token, at);
  }

  /** Sets the bits of every live token of whoever is ended. */
  list(ending: Ending, at: Ms): void {
    const { record, services } = this.#setup;
    for (const token of this.#issued.of(ending, at)) {
      if (this.#ones.has(token.id)) continue;
      this.#ones.set(token.id, at);
      const over = this.#issued.over(token);
      this.#setup.wake(over, -1 - services.length - token.id);
      if (record.keeps) record.put('issuer', bit(token.id), '1', over);
    }
    record.listed(this.#ones.size);
  }

  /** Whether the bit is 1 in the list that this service has. */
  has(service: number, token: Token): boolean {
    const set = this.#ones.get(token.id);
    return set !== undefined && set < (this.#copies[service]?.asOf ?? 0);
  }

  wake(what: number, at: Ms): void {
    const { length } = this.#setup.services;
    const nth = -1 - what;
    if (nth < length) {
      this.#setup.wake(at + this.#poll, what);
      this.#fetch(nth, at);
      return;
    }
    // The token is over everywhere: its bit may be used again.
    const { record } = this.#setup;
    this.#ones.delete(nth - length);
    if (record.keeps) record.drop('issuer', bit(nth - length));
    record.listed(this.#ones.size);
  }

  restored(what: 'store' | 'issuer', at: Ms): void {
    if (what === 'issuer')
      for (const [service, { failed }] of this.#copies.entries())
        if (failed) this.#fetch(service, at);
  }

  forget(device: number): void {
    this.#issued.forget(device);
  }

  #fetch(service: number, at: Ms): void {
    const copy = this.#copies[service];
    if (copy === undefined) return;
    const { record, up } = this.#setup;
    copy.failed = !up.issuer;
    record.told(service, copy.failed ? 'fetch-failed' : 'fetch', asked.list, 0, 0);
    if (copy.failed) return;
    copy.asOf = at - this.#age;
    this.#tell(service, at);
  }

  /** Puts a copy into words. */
  #tell(service: number, at: Ms): void {
    const copy = this.#copies[service];
    const { record } = this.#setup;
    if (copy === undefined || !record.keeps) return;
    const ones = [...this.#ones].filter(([, set]) => set < copy.asOf).map(([id]) => bit(id));
    copy.ones = ones.length === 0 ? 'no bit is 1' : ones.join(', ');
    record.put(place(service), 'list', copy.ones, at + this.#poll);
  }

  *contents(): Generator<Kept> {
    yield* this.#issued.contents();
    for (const id of this.#ones.keys()) yield ['issuer', bit(id), '1'];
    for (const [service, { ones }] of this.#copies.entries()) yield [place(service), 'list', ones];
  }
}

const place = (service: number): string => `service:${String(service)}`;
const bit = (id: number): string => `bit of #${String(id)}`;
