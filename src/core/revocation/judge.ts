import type { Answer } from './answer.ts';
import type { Cast } from './cast.ts';
import { silent } from './check.ts';
import type { Judgement } from './log.ts';
import type { Scenario } from './scenario.ts';

/** The fields of a device, side by side: whether it ought to be answered, */
const ENTITLED = 0;
/**
 * the change that its requests come after: what ended it, or the credential it is a copy of, or, where it ought to
 * be answered, its owner's last change of role; -1 for none,
 */
const SINCE = 1;
/** its owner, */
const PERSON = 2;
/** the theft by which it came to its copy, -1 for an owner's device, */
const THEFT = 3;
/** the role its owner has now, by its place in the list of roles, */
const ROLE = 4;
/** and whether it was logged out and has to sign in again. */
const LOST = 5;
/** Eight, so that no device lies across two lines of the processor's cache. */
const FIELDS = 8;

/**
 * Knows who ought to be answered, and with which role: what the scenario says, not what any server believes.
 * Lanes never see it.
 */
export class Judge {
  readonly #fields: Int32Array;
  readonly #copyOf: Int32Array;
  readonly #owned: Cast['owned'];
  /** The copies that have been made so far. */
  readonly #copies: number[] = [];
  /** Every role there is, and by person which of them they have. */
  readonly #roles: string[];
  readonly #roleOf: Int32Array;
  /** By person: the last change of role; -1 for none. */
  readonly #roleSince: Int32Array;
  /** By person: the change that took each role away which they once had. */
  readonly #tookAway = new Map<number, Map<string, number>>();
  readonly #enabled: Uint8Array;

  constructor(scenario: Scenario, cast: Cast) {
    const { devices } = cast;
    this.#fields = new Int32Array(devices.length * FIELDS);
    for (const { index, person, copyOf, happening } of devices) {
      const first = index * FIELDS;
      this.#fields[first + SINCE] = -1;
      this.#fields[first + PERSON] = person;
      this.#fields[first + THEFT] = copyOf === undefined ? -1 : happening;
    }
    this.#copyOf = Int32Array.from(devices, ({ copyOf }) => copyOf ?? -1);
    this.#owned = cast.owned;
    this.#roles = [...new Set(scenario.people.map(({ role }) => role))];
    const places = new Map(this.#roles.map((role, place) => [role, place]));
    this.#roleOf = Int32Array.from(scenario.people, ({ role }) => places.get(role) ?? 0);
    this.#roleSince = new Int32Array(scenario.people.length).fill(-1);
    this.#enabled = new Uint8Array(scenario.people.length).fill(1);
  }

  enabled(person: number): boolean {
    return this.#enabled[person] === 1;
  }

  role(person: number): string {
    return this.#roles[this.#roleOf[person] ?? -1] ?? '';
  }

  /** Whether the device was logged out although it ought to be answered, and has not signed in again yet. */
  lost(device: number): boolean {
    return this.#fields[device * FIELDS + LOST] === 1;
  }

  lose(device: number, lost: boolean): void {
    this.#fields[device * FIELDS + LOST] = lost ? 1 : 0;
  }

  entitled(device: number): boolean {
    return this.#fields[device * FIELDS + ENTITLED] === 1;
  }

  signedIn(device: number): void {
    const first = device * FIELDS;
    const person = this.#fields[first + PERSON] ?? -1;
    if (this.#enabled[person] !== 1) return;
    this.#fields[first + ENTITLED] = 1;
    this.#fields[first + ROLE] = this.#roleOf[person] as number;
    this.#fields[first + SINCE] = this.#roleSince[person] as number;
  }

  disable(person: number): void {
    this.#enabled[person] = 0;
  }

  changeRole(person: number, role: string, happening: number): void {
    const was = this.role(person);
    if (was !== role) {
      const taken = this.#tookAway.get(person) ?? new Map<string, number>();
      this.#tookAway.set(person, taken.set(was, happening));
    }
    let place = this.#roles.indexOf(role);
    if (place < 0) place = this.#roles.push(role) - 1;
    this.#roleOf[person] = place;
    this.#roleSince[person] = happening;
    for (const device of this.#owned[person] ?? [])
      if (this.entitled(device)) {
        this.#fields[device * FIELDS + SINCE] = happening;
        this.#fields[device * FIELDS + ROLE] = place;
      }
  }

  /** The copy is made now: of something that is over already, or of what may be ended later. */
  stolen(copy: number): void {
    const original = this.#copyOf[copy] as number;
    this.#fields[copy * FIELDS + SINCE] =
      this.#fields[original * FIELDS + ENTITLED] === 1
        ? -1
        : (this.#fields[original * FIELDS + SINCE] as number);
    this.#copies.push(copy);
  }

  /**
   * These devices are to be out from now on. So are the copies made of them until now, and those of the device
   * that stays: it gets a new credential. Who is out already stays out by what came first: a request of theirs
   * contradicts both, and that one for longer.
   */
  end(ended: readonly number[], kept: number | undefined, happening: number): void {
    for (const device of ended) {
      const first = device * FIELDS;
      if (this.#fields[first + ENTITLED] === 1 || this.#fields[first + SINCE] === -1)
        this.#fields[first + SINCE] = happening;
      this.#fields[first + ENTITLED] = 0;
    }
    for (const copy of this.#copies) {
      const original = this.#copyOf[copy] as number;
      if (this.#fields[copy * FIELDS + SINCE] !== -1) continue;
      if (original === kept || ended.includes(original))
        this.#fields[copy * FIELDS + SINCE] = happening;
    }
  }

  judge(device: number, answer: Answer): Judgement {
    const first = device * FIELDS;
    if (this.#fields[first + ENTITLED] === 1) {
      if (answer.accepted)
        return answer.role === this.#roles[this.#fields[first + ROLE] as number]
          ? 'right'
          : 'stale';
      return silent.has(answer.check) ? 'turned-away' : 'logged-out';
    }
    if (!answer.accepted) return 'right';
    return (this.#fields[first + THEFT] as number) >= 0 ? 'thief' : 'ended';
  }

  /** The change that this device's requests come after; -1 for none. */
  since(device: number): number {
    return this.#fields[device * FIELDS + SINCE] as number;
  }

  /** The change that a request contradicts which was served with this role: the one that took it away. */
  staleSince(device: number, role: string): number {
    const person = this.#fields[device * FIELDS + PERSON] as number;
    return this.#tookAway.get(person)?.get(role) ?? this.since(device);
  }

  /** The theft by which this device came to its copy; -1 for an owner's device. */
  theft(device: number): number {
    return this.#fields[device * FIELDS + THEFT] as number;
  }
}
