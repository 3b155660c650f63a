import type { Ms } from '../../scenario.ts';
import type { Ending, Setup } from '../../strategy.ts';
import type { Kept } from './contents.ts';
import { Issued } from './issued.ts';
import { Messages } from './messages.ts';
import type { Token } from './tokens.ts';

/**
 * A deny-list keyed on the `jti`, with a copy at every service. A thief's copy of a token has the same `jti`, so
 * it is listed with it. An entry goes when the most patient service refuses its token anyway.
 */
export class DenyList {
  readonly #setup: Setup;
  readonly #issued: Issued;
  readonly #messages: Messages<readonly Token[]>;
  readonly #listed = new Set<number>();
  /** By service: what it has heard of. */
  readonly #copies: readonly Set<number>[];

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#issued = new Issued(setup);
    this.#copies = setup.services.map(() => new Set());
    this.#messages = new Messages(setup, (service, tokens, at) => this.#hear(service, tokens, at));
  }

  /** The issuer takes note of a token that it issues. */
  issued(device: number, token: Token, at: Ms): void {
    this.#issued.add(device, token, at);
  }

  /** Lists every live token of whoever is ended, and says so to all services. */
  list(ending: Ending, at: Ms): void {
    const { record } = this.#setup;
    // What is listed already is sent again: the first message may have been lost.
    const tokens = this.#issued.of(ending, at);
    if (tokens.length === 0) return;
    for (const token of tokens) {
      if (this.#listed.has(token.id)) continue;
      this.#listed.add(token.id);
      const over = this.#issued.over(token);
      this.#setup.wake(over, -1 - token.id);
      if (record.keeps) record.put('issuer', entry(token.id), 'listed', over);
    }
    record.listed(this.#listed.size);
    this.#messages.send(tokens, at);
  }

  /** Whether this service has heard that the token is not to be accepted. */
  has(service: number, token: Token): boolean {
    return this.#copies[service]?.has(token.id) ?? false;
  }

  wake(what: number, at: Ms): void {
    if (!this.#messages.wake(what, at)) this.#drop(-1 - what);
  }

  restored(what: 'store' | 'issuer', at: Ms): void {
    this.#messages.restored(what, at);
  }

  /** Nothing that was issued to the device is live any longer. */
  forget(device: number): void {
    this.#issued.forget(device);
  }

  #hear(service: number, tokens: readonly Token[], at: Ms): void {
    const { record } = this.#setup;
    const copy = this.#copies[service];
    for (const token of tokens) {
      const over = this.#issued.over(token);
      // The message may have taken longer than the token lived.
      if (copy === undefined || over <= at || copy.has(token.id)) continue;
      copy.add(token.id);
      if (record.keeps) record.put(place(service), entry(token.id), 'listed', over);
    }
  }

  /** The token is over everywhere: its entry goes. */
  #drop(id: number): void {
    const { record } = this.#setup;
    this.#listed.delete(id);
    if (record.keeps) record.drop('issuer', entry(id));
    for (const [service, copy] of this.#copies.entries())
      if (copy.delete(id) && record.keeps) record.drop(place(service), entry(id));
    record.listed(this.#listed.size);
  }

  *contents(): Generator<Kept> {
    yield* this.#issued.contents();
    for (const id of this.#listed) yield ['issuer', entry(id), 'listed'];
    for (const [service, copy] of this.#copies.entries())
      for (const id of copy) yield [place(service), entry(id), 'listed'];
  }
}

const place = (service: number): string => `service:${String(service)}`;
const entry = (id: number): string => `denied #${String(id)}`;
