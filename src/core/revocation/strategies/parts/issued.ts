import type { Ms } from '../../scenario.ts';
import type { Ending, Setup } from '../../strategy.ts';
import { patience } from './clocks.ts';
import type { Kept } from './contents.ts';
import type { Token } from './tokens.ts';

/** A token, and the device it was issued to. */
interface Live {
  device: number;
  token: Token;
}

/**
 * What an issuer has to remember if it is to name the tokens of somebody: which it issued to whom, until no
 * service accepts them. Not of a thief's copies: they have the `jti` of what they were copied from.
 */
export class Issued {
  readonly #setup: Setup;
  readonly #patience: Ms;
  readonly #live = new Map<number, Live[]>();

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#patience = patience(setup.services);
  }

  /** The instant from which on no service accepts it: even the most patient refuses. */
  over(token: Token): Ms {
    return token.expires + this.#patience;
  }

  /** Remembers this token, and forgets those of the person that are over. */
  add(device: number, token: Token, at: Ms): void {
    const live = this.#live.get(token.person);
    const only = live?.length === 1 ? live[0] : undefined;
    if (live === undefined) this.#live.set(token.person, [{ device, token }]);
    else if (only !== undefined && this.over(only.token) <= at) {
      // The common case, for which nothing need be allocated: the one before is over, this takes its place.
      this.#forgotten(only.token);
      only.device = device;
      only.token = token;
    } else {
      this.#keep(live, (other) => this.over(other.token) > at);
      live.push({ device, token });
    }
    const { record } = this.#setup;
    if (record.keeps) record.put('issuer', key(token), owner(device), this.over(token));
  }

  /**
   * The live tokens that are to be refused after this: those of the one device that signed out, else all of the
   * person's. The device that stays at a change of password gets another token, so its old one is among them: a
   * copy of it may be about.
   */
  of({ why, person, devices }: Ending, at: Ms): readonly Token[] {
    const tokens: Token[] = [];
    for (const { device, token } of this.#live.get(person) ?? [])
      if (this.over(token) > at && (why !== 'signed-out' || devices.includes(device)))
        tokens.push(token);
    return tokens;
  }

  /** Forgets what was issued to the device. */
  forget(device: number): void {
    const person = this.#setup.personOf(device);
    const live = this.#live.get(person);
    if (live === undefined) return;
    this.#keep(live, (one) => one.device !== device);
    if (live.length === 0) this.#live.delete(person);
  }

  /** Keeps only what the test lets through, in place. */
  #keep(live: Live[], test: (one: Live) => boolean): void {
    let kept = 0;
    for (const one of live) {
      if (test(one)) live[kept++] = one;
      else this.#forgotten(one.token);
    }
    live.length = kept;
  }

  #forgotten(token: Token): void {
    const { record } = this.#setup;
    if (record.keeps) record.drop('issuer', key(token));
  }

  *contents(): Generator<Kept> {
    for (const live of this.#live.values())
      for (const { device, token } of live) yield ['issuer', key(token), owner(device)];
  }
}

const owner = (device: number): string => `device ${String(device)}`;
const key = ({ id }: Token): string => `issued #${String(id)}`;
