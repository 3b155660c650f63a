import type { Ms } from '../../scenario.ts';
import type { Setup } from '../../strategy.ts';
import { patience } from './clocks.ts';
import type { Kept } from './contents.ts';
import { Messages } from './messages.ts';
import type { Token } from './tokens.ts';

/** A token that the issuer remembers having issued, and to which device. */
interface Live {
  readonly device: number;
  readonly token: Token;
}

/**
 * A deny-list keyed on the `jti`, with a copy at every service. To list the tokens of a person the issuer has to
 * remember which ones it issued. A thief's copy of a token has the same `jti`, so it is listed with it. An entry
 * goes when the most patient service refuses its token anyway.
 */
export class DenyList {
  readonly #setup: Setup;
  readonly #patience: Ms;
  readonly #messages: Messages<readonly Token[]>;
  /** By person. */
  readonly #issued = new Map<number, Live[]>();
  readonly #listed = new Map<number, Ms>();
  /** By service: what it has heard of. */
  readonly #copies: readonly Set<number>[];

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#patience = patience(setup.services);
    this.#copies = setup.services.map(() => new Set());
    this.#messages = new Messages(setup, (service, tokens, at) => this.#hear(service, tokens, at));
  }

  /** The issuer remembers this token, and forgets those of the person that are over everywhere. */
  issued(device: number, token: Token, at: Ms): void {
    const live = this.#issued.get(token.person) ?? [];
    this.#keep(token.person, live, (other) => this.#over(other) > at);
    if (live.length === 0) this.#issued.set(token.person, live);
    live.push({ device, token });
    const { record } = this.#setup;
    if (record.keeps) record.put('issuer', issued(token.id), owner(device), this.#over(token));
  }

  /** Lists every live token of the person, or only those that were issued to one device, and says so to all. */
  list(person: number, at: Ms, device?: number): void {
    const { record } = this.#setup;
    const tokens: Token[] = [];
    for (const { device: holder, token } of this.#issued.get(person) ?? []) {
      const over = this.#over(token);
      if (over <= at || (device !== undefined && holder !== device)) continue;
      // One that is listed already is sent again: the first message may have been lost.
      tokens.push(token);
      if (this.#listed.has(token.id)) continue;
      this.#listed.set(token.id, over);
      this.#setup.wake(over, -1 - token.id);
      if (record.keeps) record.put('issuer', listed(token.id), 'listed', over);
    }
    if (tokens.length === 0) return;
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
    const person = this.#setup.personOf(device);
    const live = this.#issued.get(person);
    if (live !== undefined) this.#keep(person, live, (_, holder) => holder !== device);
  }

  /** The instant from which on no service accepts it. */
  #over(token: Token): Ms {
    return token.expires + this.#patience;
  }

  #hear(service: number, tokens: readonly Token[], at: Ms): void {
    const { record } = this.#setup;
    const copy = this.#copies[service];
    for (const token of tokens) {
      // The message may have taken longer than the token lived.
      if (copy === undefined || this.#over(token) <= at || copy.has(token.id)) continue;
      copy.add(token.id);
      if (record.keeps) record.put(place(service), listed(token.id), 'listed', this.#over(token));
    }
  }

  /** The token is over everywhere: its entry goes. */
  #drop(id: number): void {
    const { record } = this.#setup;
    this.#listed.delete(id);
    if (record.keeps) record.drop('issuer', listed(id));
    for (const [service, copy] of this.#copies.entries())
      if (copy.delete(id) && record.keeps) record.drop(place(service), listed(id));
    record.listed(this.#listed.size);
  }

  /** Keeps of what was issued to a person only what the test lets through, in place. */
  #keep(person: number, live: Live[], test: (token: Token, device: number) => boolean): void {
    const { record } = this.#setup;
    let kept = 0;
    for (const one of live) {
      if (test(one.token, one.device)) live[kept++] = one;
      else if (record.keeps) record.drop('issuer', issued(one.token.id));
    }
    live.length = kept;
    if (kept === 0) this.#issued.delete(person);
  }

  *contents(): Generator<Kept> {
    for (const live of this.#issued.values())
      for (const { device, token } of live) yield ['issuer', issued(token.id), owner(device)];
    for (const id of this.#listed.keys()) yield ['issuer', listed(id), 'listed'];
    for (const [service, copy] of this.#copies.entries())
      for (const id of copy) yield [place(service), listed(id), 'listed'];
  }
}

const place = (service: number): string => `service:${String(service)}`;
const owner = (device: number): string => `device ${String(device)}`;
const issued = (id: number): string => `issued #${String(id)}`;
const listed = (id: number): string => `denied #${String(id)}`;
