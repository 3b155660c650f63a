import { asked, refuse, type Answer } from '../../answer.ts';
import type { Loot } from '../../happening.ts';
import type { Ms } from '../../scenario.ts';
import type { Ending, Parameter, Setup } from '../../strategy.ts';
import { inTime } from './clocks.ts';
import type { Kept } from './contents.ts';
import { Tokens, type Token } from './tokens.ts';

/** A line of refresh tokens that began with one sign-in: the issuer's row. */
interface Family {
  readonly person: number;
  /** The refresh token that is good, and the one before it, by their numbers. */
  current: number;
  previous: number;
  rotated: Ms;
}

/** What a device keeps beside its access token. */
interface Refresh {
  readonly id: number;
  readonly session: number;
}

export const refreshParameters: readonly Parameter[] = [
  {
    name: 'grace',
    label: 'Grace for the previous refresh token',
    unit: 'ms',
    least: 0,
    most: 600_000,
    fallback: 0,
    step: 1,
    about:
      'How long the refresh token before the current one is still answered, so that a lost answer is not taken for theft.',
  },
  {
    name: 'operations',
    label: 'Store operations per refresh',
    unit: 'count',
    least: 1,
    most: 10,
    fallback: 2,
    step: 1,
    about: 'Reading the row, writing its successor, marking the old one used: k in the formula.',
  },
];

/**
 * Short access tokens, and refresh tokens that are changed at every use (RFC 9700 §4.14.2). The client refreshes
 * when its access token is over by its own clock, or when a service says so; a refresh token that is used twice
 * ends its family.
 */
export class Refreshing {
  readonly #setup: Setup;
  readonly #tokens: Tokens;
  readonly #grace: Ms;
  readonly #operations: number;
  readonly #families = new Map<number, Family>();
  readonly #held: (Refresh | undefined)[] = [];
  readonly #toLose = new Set<number>();
  #sessions = 0;

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#tokens = new Tokens(setup);
    this.#grace = setup.values['grace'] ?? 0;
    this.#operations = setup.values['operations'] ?? 1;
  }

  signIn(device: number, at: Ms): boolean {
    const { accounts, personOf, record, up } = this.#setup;
    if (!up.issuer || !up.store || !accounts.enabled(personOf(device))) return false;
    // Who signs in anew has a new family instead of the old one, if that still stands.
    const held = this.#held[device];
    const ended = held !== undefined && this.#endFamily(held.session);
    this.open(device, at);
    record.worked(0, ended ? 2 : 1);
    return true;
  }

  /** Begins a family for the device, with its first access token. */
  open(device: number, at: Ms): void {
    this.resume(device);
    this.#tokens.issue(device, at, 0, this.#held[device]?.session ?? 0);
  }

  /** Begins a family whose access token is long over. */
  resume(device: number): void {
    const person = this.#setup.personOf(device);
    const session = this.#sessions;
    this.#sessions += 1;
    const id = this.#issueRefresh(device, session);
    this.#families.set(session, { person, current: id, previous: -1, rotated: 0 });
    this.#give(device, { id, session });
    if (this.#setup.record.keeps) this.#setup.record.put('store', row(session), credential(id));
  }

  /** The access token to present now, refreshed where it is over; else the answer says why there is none. */
  present(device: number, service: number, at: Ms, answer: Answer): Token | undefined {
    let token = this.#tokens.of(device);
    if (token === undefined || at >= token.expires) {
      // The client sees by its own clock that the token is over.
      if (this.#held[device] === undefined)
        return this.#tokens.present(device, service, at, answer);
      if (!this.#refresh(device, at, answer)) return undefined;
      token = this.#tokens.present(device, service, at, answer);
      return token;
    }
    const verifier = this.#setup.services[service];
    if (verifier === undefined || inTime(verifier, at, token.expires))
      return this.#tokens.present(device, service, at, answer);
    // The service's clock is ahead: it says “expired”, the client refreshes and asks once more.
    if (this.#held[device] !== undefined && !this.#refresh(device, at, answer)) return undefined;
    return this.#tokens.present(device, service, at, answer);
  }

  #refresh(device: number, at: Ms, answer: Answer): boolean {
    const held = this.#held[device];
    if (held === undefined) return false;
    const { accounts, record, up } = this.#setup;
    answer.credential = held.id;
    answer.asked |= asked.issuer;
    if (!up.issuer) return no(answer, 'issuer-silent');
    answer.asked |= asked.store;
    if (!up.store) return no(answer, 'store-silent');
    answer.reads += 1;
    const family = this.#families.get(held.session);
    if (family === undefined || !accounts.enabled(family.person))
      return no(answer, 'refresh-refused');
    const late = held.id === family.previous && at < family.rotated + this.#grace;
    if (held.id !== family.current && !late) {
      this.#endFamily(held.session);
      answer.writes += 1;
      return no(answer, 'reuse-detected');
    }
    answer.writes += this.#operations - 1;
    const id = late ? family.current : this.#issueRefresh(device, held.session);
    if (!late) {
      family.previous = family.current;
      family.current = id;
      family.rotated = at;
      if (record.keeps) record.put('store', row(held.session), credential(id));
    }
    if (this.#toLose.delete(device)) return no(answer, 'refresh-lost');
    this.#give(device, { id, session: held.session });
    this.#tokens.issue(device, at, 0, held.session);
    return true;
  }

  steal(from: number, to: number, loot: Loot): void {
    this.#tokens.copy(from, to);
    const held = this.#held[from];
    if (loot === 'everything' && held !== undefined) this.#give(to, held);
  }

  /** Ends the families of these devices; what was issued as access token lives on. */
  end({ why, devices, kept }: Ending, at: Ms): void {
    let deleted = 0;
    for (const device of devices) {
      const held = this.#held[device];
      if (held !== undefined && this.#endFamily(held.session)) deleted += 1;
      if (why === 'signed-out') this.#discard(device);
    }
    if (kept !== undefined) {
      const held = this.#held[kept];
      if (held !== undefined && this.#endFamily(held.session)) deleted += 1;
      this.open(kept, at);
      this.#setup.record.worked(0, 1);
    }
    if (deleted > 0) this.#setup.record.worked(0, deleted);
  }

  /** The answer to the device's next refresh is lost; the issuer does not know. */
  lose(device: number): void {
    this.#toLose.add(device);
  }

  /** The instant at which the device's access token is over everywhere. */
  over(device: number): Ms {
    return this.#tokens.of(device)?.expires ?? 0;
  }

  /** The access token that the device holds now. */
  of(device: number): Token | undefined {
    return this.#tokens.of(device);
  }

  forget(device: number): void {
    const held = this.#held[device];
    if (held !== undefined) this.#families.delete(held.session);
    this.#held[device] = undefined;
    this.#tokens.discard(device);
  }

  #issueRefresh(device: number, session: number): number {
    const { personOf, record } = this.#setup;
    return record.issue({
      form: 'refresh-token',
      device,
      person: personOf(device),
      expires: undefined,
      role: undefined,
      key: 0,
      session,
    });
  }

  #give(device: number, refresh: Refresh): void {
    this.#held[device] = refresh;
    const { record } = this.#setup;
    if (record.keeps) record.put(place(device), 'refresh', credential(refresh.id));
  }

  #discard(device: number): void {
    this.#tokens.discard(device);
    if (this.#held[device] === undefined) return;
    this.#held[device] = undefined;
    if (this.#setup.record.keeps) this.#setup.record.drop(place(device), 'refresh');
  }

  #endFamily(session: number): boolean {
    if (!this.#families.delete(session)) return false;
    if (this.#setup.record.keeps) this.#setup.record.drop('store', row(session));
    return true;
  }

  *contents(): Generator<Kept> {
    yield* this.#tokens.contents();
    for (const [session, { current }] of this.#families)
      yield ['store', row(session), credential(current)];
    for (const [device, held] of this.#held.entries())
      if (held !== undefined) yield [place(device), 'refresh', credential(held.id)];
  }
}

/** Refuses, and says so to the caller. */
const no = (answer: Answer, check: Parameters<typeof refuse>[1]): false => {
  refuse(answer, check);
  return false;
};

const place = (device: number): string => `device:${String(device)}`;
const row = (session: number): string => `family ${String(session)}`;
const credential = (id: number): string => `#${String(id)}`;
