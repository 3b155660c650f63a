import { asked, type Answer } from '../../answer.ts';
import type { Ms } from '../../scenario.ts';
import type { Setup } from '../../strategy.ts';
import { patience } from './clocks.ts';
import type { Kept } from './contents.ts';

/** The keys that a service fetched, and when it last tried. */
interface Cached {
  keys: readonly number[] | undefined;
  fetched: Ms;
  tried: Ms;
  failed: boolean;
}

/** Timers: a key begins to sign, a key is no longer published. */
const begins = (key: number): number => -1 - 2 * key;
const ends = (key: number): number => -2 - 2 * key;

/**
 * The issuer's signing keys, and what each service remembers of the JWKS in which they are published. It behaves
 * as the remote key set of jose does: fetched on a request when there is none yet or it is older than its age, or
 * when a token names a key that it does not have, the latter no more often than the cooldown allows. In one thing
 * it is more patient: while the issuer is down a service goes on with the set it has, and tries again after the
 * cooldown. One that has none yet cannot go on, and tries at each request.
 */
export class KeySets {
  readonly #setup: Setup;
  readonly #cache: Ms;
  readonly #cooldown: Ms;
  readonly #services: readonly Cached[];
  #published: readonly number[] = [0];
  #count = 1;
  /** The key that signs now. */
  signing = 0;

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#cache = setup.values['cache'] ?? 0;
    this.#cooldown = setup.values['cooldown'] ?? 0;
    this.#services = setup.services.map(() => ({
      keys: undefined,
      fetched: 0,
      tried: -Infinity,
      failed: false,
    }));
    if (setup.record.keeps) setup.record.put('issuer', name(0), 'signs');
  }

  /** Whether the service holds this key, after it has asked for the keys where it has to. */
  holds(service: number, key: number, at: Ms, answer: Answer): 'held' | 'unknown' | 'silent' {
    const cached = this.#services[service];
    if (cached === undefined) return 'unknown';
    const coolingDown = at < cached.tried + this.#cooldown;
    const fresh = cached.keys !== undefined && at < cached.fetched + this.#cache;
    const known = cached.keys?.includes(key) === true;
    const patient = cached.keys !== undefined && cached.failed && coolingDown;
    if (fresh ? !known && !coolingDown : !patient) this.#fetch(cached, service, at, answer);
    if (cached.keys === undefined) return 'silent';
    return cached.keys.includes(key) ? 'held' : 'unknown';
  }

  #fetch(cached: Cached, service: number, at: Ms, answer: Answer): void {
    const { record, up } = this.#setup;
    answer.asked |= asked.keys;
    cached.tried = at;
    cached.failed = !up.issuer;
    if (cached.failed) {
      // The request counts as the one that asked; this only says what came of it.
      record.told(service, 'fetch-failed', 0, 0, 0);
      return;
    }
    cached.keys = this.#published;
    cached.fetched = at;
    if (record.keeps) record.put(place(service), 'keys', cached.keys.join(' '), at + this.#cache);
  }

  /**
   * A new key is published now and signs one cooldown later: whoever fetched the keys just before may ask for
   * them again by then, so no token is refused. The old one stays until the last token it signed is over.
   */
  rotate(at: Ms): void {
    const key = this.#publish();
    this.#setup.wake(at + this.#cooldown, begins(key));
  }

  /** The signing key, or every key there is, is no longer published; a new one signs at once. */
  pull(all: boolean): void {
    const gone = this.#published.filter((key) => all || key === this.signing);
    this.#sign(this.#publish(), false);
    for (const key of gone) this.#unpublish(key);
  }

  wake(what: number, at: Ms): void {
    for (const key of this.#published) {
      if (what === ends(key)) this.#unpublish(key);
      if (what !== begins(key)) continue;
      // A key that was pulled meanwhile took the place of the one before; then this one is not needed.
      if (key < this.signing) this.#unpublish(key);
      else {
        const over = at + (this.#setup.values['ttl'] ?? 0) + patience(this.#setup.services);
        this.#setup.wake(Math.max(at, over), ends(this.signing));
        this.#sign(key, true);
      }
    }
  }

  #publish(): number {
    const key = this.#count;
    this.#count += 1;
    this.#published = [...this.#published, key];
    if (this.#setup.record.keeps) this.#setup.record.put('issuer', name(key), 'published');
    return key;
  }

  #unpublish(key: number): void {
    this.#published = this.#published.filter((other) => other !== key);
    if (this.#setup.record.keeps) this.#setup.record.drop('issuer', name(key));
  }

  #sign(key: number, keepOld: boolean): void {
    const { record } = this.#setup;
    if (keepOld && record.keeps) record.put('issuer', name(this.signing), 'published');
    this.signing = key;
    if (record.keeps) record.put('issuer', name(key), 'signs');
  }

  *contents(): Generator<Kept> {
    for (const key of this.#published)
      yield ['issuer', name(key), key === this.signing ? 'signs' : 'published'];
    for (const [service, { keys }] of this.#services.entries())
      if (keys !== undefined) yield [place(service), 'keys', keys.join(' ')];
  }
}

const place = (service: number): string => `service:${String(service)}`;
const name = (key: number): string => `key ${String(key)}`;
