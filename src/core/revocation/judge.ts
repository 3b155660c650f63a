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
/** and the theft by which it came to its copy; -1 for an owner's device. */
const THEFT = 3;
const FIELDS = 4;

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
  readonly #roles: string[];
  /** By person: the last change of role; -1 for none. */
  readonly #roleSince: Int32Array;
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
    this.#roles = scenario.people.map(({ role }) => role);
    this.#roleSince = new Int32Array(scenario.people.length).fill(-1);
    this.#enabled = new Uint8Array(scenario.people.length).fill(1);
  }

  enabled(person: number): boolean {
    return this.#enabled[person] === 1;
  }

  role(person: number): string {
    return this.#roles[person] ?? '';
  }

  entitled(device: number): boolean {
    return this.#fields[device * FIELDS + ENTITLED] === 1;
  }

  signedIn(device: number): void {
    const first = device * FIELDS;
    const person = this.#fields[first + PERSON] ?? -1;
    if (this.#enabled[person] !== 1) return;
    this.#fields[first + ENTITLED] = 1;
    this.#fields[first + SINCE] = this.#roleSince[person] as number;
  }

  disable(person: number): void {
    this.#enabled[person] = 0;
  }

  changeRole(person: number, role: string, happening: number): void {
    this.#roles[person] = role;
    this.#roleSince[person] = happening;
    for (const device of this.#owned[person] ?? [])
      if (this.entitled(device)) this.#fields[device * FIELDS + SINCE] = happening;
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
   * that stays: it gets a new credential.
   */
  end(ended: readonly number[], kept: number | undefined, happening: number): void {
    for (const device of ended) {
      this.#fields[device * FIELDS + ENTITLED] = 0;
      this.#fields[device * FIELDS + SINCE] = happening;
    }
    for (const copy of this.#copies) {
      const original = this.#copyOf[copy] as number;
      if (original === kept || ended.includes(original))
        this.#fields[copy * FIELDS + SINCE] = happening;
    }
  }

  judge(device: number, answer: Answer): Judgement {
    if (this.#fields[device * FIELDS + ENTITLED] === 1) {
      if (answer.accepted)
        return answer.role === this.#roles[this.#fields[device * FIELDS + PERSON] as number]
          ? 'right'
          : 'stale';
      return silent.has(answer.check) ? 'turned-away' : 'logged-out';
    }
    if (!answer.accepted) return 'right';
    return (this.#fields[device * FIELDS + THEFT] as number) >= 0 ? 'thief' : 'ended';
  }

  /** The change that this device's requests come after; -1 for none. */
  since(device: number): number {
    return this.#fields[device * FIELDS + SINCE] as number;
  }

  /** The theft by which this device came to its copy; -1 for an owner's device. */
  theft(device: number): number {
    return this.#fields[device * FIELDS + THEFT] as number;
  }
}
