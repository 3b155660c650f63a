import type { Ms } from '../../scenario.ts';
import type { Setup } from '../../strategy.ts';
import type { Kept } from './contents.ts';

/** A service’s own session, which it began when the provider said who somebody is. */
export interface Own {
  readonly id: number;
  /** The provider’s session that it came from: the `sid` of a logout token. */
  readonly provider: number;
  /** The role as it was then. */
  readonly role: string;
  readonly until: Ms;
  /** A message has ended it. */
  ended: boolean;
}

/** The sessions that services have of their own, and the cookies of devices for each service. */
export class OwnSessions {
  readonly #setup: Setup;
  readonly #lifetime: Ms;
  /** By device, then by service. */
  readonly #held: ((Own | undefined)[] | undefined)[] = [];
  /** By service: what a message can end, by the provider’s session. */
  readonly #kept: readonly Map<number, Own[]>[];

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#lifetime = setup.values['lifetime'] ?? 0;
    this.#kept = setup.services.map(() => new Map());
  }

  of(device: number, service: number): Own | undefined {
    return this.#held[device]?.[service];
  }

  open(device: number, service: number, provider: number, at: Ms): Own {
    const { accounts, personOf, record } = this.#setup;
    const person = personOf(device);
    const role = accounts.role(person);
    const until = at + this.#lifetime;
    const id = record.issue({
      form: 'session-id',
      device,
      person,
      expires: undefined,
      role: undefined,
      key: 0,
      session: provider,
    });
    const own = { id, provider, role, until, ended: false };
    this.#give(device, service, own);
    const siblings = this.#kept[service]?.get(provider) ?? [];
    this.#keep(service, siblings, (sibling) => sibling.until > at);
    siblings.push(own);
    this.#kept[service]?.set(provider, siblings);
    if (record.keeps) record.put(place(service), key(id), role, until);
    return own;
  }

  /** The message has come: all that this service has from that session of the provider ends. */
  end(service: number, provider: number): void {
    const own = this.#kept[service]?.get(provider);
    if (own === undefined) return;
    for (const one of own) one.ended = true;
    this.#keep(service, own, () => false);
    this.#kept[service]?.delete(provider);
  }

  /** Copies the cookie of one service, or of all. */
  copy(from: number, to: number, only?: number): void {
    for (const service of this.#setup.services.keys()) {
      const own = this.of(from, service);
      if (own !== undefined && (only === undefined || service === only))
        this.#give(to, service, own);
    }
  }

  /** The device throws its cookies away. */
  discard(device: number): void {
    const held = this.#held[device];
    if (held === undefined) return;
    this.#held[device] = [];
    if (!this.#setup.record.keeps) return;
    for (const [service, own] of held.entries())
      if (own !== undefined) this.#setup.record.drop(holder(device), cookie(service));
  }

  /** The instant from which on none of the device’s is good. */
  over(device: number): Ms {
    return Math.max(0, ...(this.#held[device] ?? []).map((own) => own?.until ?? 0));
  }

  /** For runs without a log: nothing of the device is kept any longer. */
  forget(device: number): void {
    for (const [service, own] of (this.#held[device] ?? []).entries())
      if (own !== undefined) this.end(service, own.provider);
    this.#held[device] = [];
  }

  #give(device: number, service: number, own: Own): void {
    const held = (this.#held[device] ??= []);
    held[service] = own;
    const { record } = this.#setup;
    if (record.keeps) record.put(holder(device), cookie(service), `#${String(own.id)}`, own.until);
  }

  #keep(service: number, all: Own[], test: (own: Own) => boolean): void {
    const { record } = this.#setup;
    let kept = 0;
    for (const own of all) {
      if (test(own)) all[kept++] = own;
      else if (record.keeps) record.drop(place(service), key(own.id));
    }
    all.length = kept;
  }

  *contents(): Generator<Kept> {
    for (const [service, kept] of this.#kept.entries())
      for (const all of kept.values())
        for (const { id, role } of all) yield [place(service), key(id), role];
    for (const [device, held] of this.#held.entries())
      for (const [service, own] of (held ?? []).entries())
        if (own !== undefined) yield [holder(device), cookie(service), `#${String(own.id)}`];
  }
}

const place = (service: number): string => `service:${String(service)}`;
const holder = (device: number): string => `device:${String(device)}`;
const key = (id: number): string => `session #${String(id)}`;
const cookie = (service: number): string => `at service ${String(service)}`;
