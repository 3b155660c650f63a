import type { Ms } from '../../scenario.ts';
import type { Setup } from '../../strategy.ts';
import { patience, wholeSecond } from './clocks.ts';
import type { Kept } from './contents.ts';
import { Messages } from './messages.ts';
import type { Token } from './tokens.ts';

/** A date: whose tokens it is about, and since when they have to be. */
interface NotBefore {
  readonly nth: number;
  readonly whose: number;
  readonly at: Ms;
  /** One that was issued at that instant in place of another, and is good. */
  readonly except: number | undefined;
  /** From here on every token it refuses is over everywhere. */
  readonly over: Ms;
}

/**
 * Not-before dates, with a copy at every service: tokens issued before are not accepted. Nobody has to know which
 * tokens there are.
 *
 * `iat` is a whole second here (RFC 7519 §2 lets a NumericDate have fractions, few issuers write them), the date is
 * not. So a token with the iat of the date's own second may have been issued before it or after. It is refused:
 * nothing from before is let in. The price is paid by whoever signs in after the change in the same second: that
 * token is refused too, and they have to sign in once more. Only the token that the issuer gives the device that
 * stays, in the same breath, is known to it and named as an exception.
 */
export class NotBeforeDates {
  readonly #setup: Setup;
  readonly #nameOf: (whose: number) => string;
  readonly #messages: Messages<NotBefore>;
  /** By whose they are: the latest at the issuer, and at each service the latest that it has heard of. */
  readonly #dates = new Map<number, NotBefore>();
  readonly #copies: readonly Map<number, NotBefore>[];
  readonly #all: NotBefore[] = [];

  constructor(setup: Setup, nameOf: (whose: number) => string) {
    this.#setup = setup;
    this.#nameOf = nameOf;
    this.#copies = setup.services.map(() => new Map());
    this.#messages = new Messages(setup, (service, date, at) => this.#hear(service, date, at));
  }

  /** From this instant on only tokens issued after it are good, and the one excepted. */
  set(whose: number, at: Ms, except: Token | undefined): void {
    const { record, services, values } = this.#setup;
    const over = wholeSecond(at) + (values['ttl'] ?? 0) + patience(services);
    const date = { nth: this.#all.length, whose, at, except: except?.id, over };
    // Where every clock is far ahead there is nothing left to refuse.
    if (over <= at) return;
    this.#all.push(date);
    this.#dates.set(whose, date);
    this.#setup.wake(over, -1 - date.nth);
    if (record.keeps) record.put('issuer', this.#nameOf(whose), words(date), over);
    record.listed(this.#dates.size);
    this.#messages.send(date, at);
  }

  /** Whether this service knows of a date that the token is not after. */
  refuses(service: number, whose: number, token: Token): boolean {
    const date = this.#copies[service]?.get(whose);
    return date !== undefined && token.issued <= wholeSecond(date.at) && token.id !== date.except;
  }

  wake(what: number, at: Ms): void {
    if (this.#messages.wake(what, at)) return;
    const date = this.#all[-1 - what];
    if (date === undefined) return;
    const { record } = this.#setup;
    // A later date of theirs stays where it has taken the place of this one.
    if (this.#dates.get(date.whose) === date) {
      this.#dates.delete(date.whose);
      if (record.keeps) record.drop('issuer', this.#nameOf(date.whose));
      record.listed(this.#dates.size);
    }
    for (const [service, copy] of this.#copies.entries()) {
      if (copy.get(date.whose) !== date) continue;
      copy.delete(date.whose);
      if (record.keeps) record.drop(place(service), this.#nameOf(date.whose));
    }
  }

  restored(what: 'store' | 'issuer', at: Ms): void {
    this.#messages.restored(what, at);
  }

  #hear(service: number, date: NotBefore, at: Ms): void {
    if (date.over <= at) return;
    this.#copies[service]?.set(date.whose, date);
    const { record } = this.#setup;
    if (record.keeps) record.put(place(service), this.#nameOf(date.whose), words(date), date.over);
  }

  *contents(): Generator<Kept> {
    for (const [whose, date] of this.#dates) yield ['issuer', this.#nameOf(whose), words(date)];
    for (const [service, copy] of this.#copies.entries())
      for (const [whose, date] of copy) yield [place(service), this.#nameOf(whose), words(date)];
  }
}

const place = (service: number): string => `service:${String(service)}`;
const words = ({ at, except }: NotBefore): string =>
  `not before ${String(at)}${except === undefined ? '' : `, except #${String(except)}`}`;
