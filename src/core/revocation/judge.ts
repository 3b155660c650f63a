import type { Answer } from './answer.ts';
import type { Cast } from './cast.ts';
import { silent } from './check.ts';
import type { Judgement } from './log.ts';
import type { Scenario } from './scenario.ts';

/**
 * Knows who ought to be answered, and with which role: what the scenario says, not what any server believes.
 * Lanes never see it.
 */
export class Judge {
  readonly #thief: Uint8Array;
  readonly #entitled: Uint8Array;
  /** By device: the happening that ended it, or the credential it is a copy of; -1 for none. */
  readonly #since: Int32Array;
  readonly #person: Int32Array;
  readonly #copyOf: Int32Array;
  /** The copies that have been made so far. */
  readonly #copies: number[] = [];
  readonly #roles: string[];
  /** By person: the last change of role; -1 for none. */
  readonly #roleSince: Int32Array;
  readonly #enabled: Uint8Array;
  readonly #theft: Int32Array;

  constructor(scenario: Scenario, cast: Cast) {
    const { devices } = cast;
    this.#thief = Uint8Array.from(devices, ({ copyOf }) => (copyOf === undefined ? 0 : 1));
    this.#theft = Int32Array.from(devices, ({ copyOf, happening }) =>
      copyOf === undefined ? -1 : happening,
    );
    this.#entitled = new Uint8Array(devices.length);
    this.#since = new Int32Array(devices.length).fill(-1);
    this.#person = Int32Array.from(devices, ({ person }) => person);
    this.#copyOf = Int32Array.from(devices, ({ copyOf }) => copyOf ?? -1);
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
    return this.#entitled[device] === 1;
  }

  signedIn(device: number): void {
    if (this.#enabled[this.#person[device] ?? -1] === 1) this.#entitled[device] = 1;
  }

  disable(person: number): void {
    this.#enabled[person] = 0;
  }

  changeRole(person: number, role: string, happening: number): void {
    this.#roles[person] = role;
    this.#roleSince[person] = happening;
  }

  /** The copy is made now: of something that is over already, or of what may be ended later. */
  stolen(copy: number): void {
    const original = this.#copyOf[copy] as number;
    this.#since[copy] = this.#entitled[original] === 1 ? -1 : (this.#since[original] as number);
    this.#copies.push(copy);
  }

  /**
   * These devices are to be out from now on. So are the copies made of them until now, and those of the device
   * that stays: it gets a new credential.
   */
  end(ended: readonly number[], kept: number | undefined, happening: number): void {
    for (const device of ended) {
      this.#entitled[device] = 0;
      this.#since[device] = happening;
    }
    for (const copy of this.#copies) {
      const original = this.#copyOf[copy] as number;
      if (original === kept || ended.includes(original)) this.#since[copy] = happening;
    }
  }

  judge(device: number, answer: Answer): Judgement {
    if (this.#entitled[device] === 1) {
      if (answer.accepted)
        return answer.role === this.#roles[this.#person[device] as number] ? 'right' : 'stale';
      return silent.has(answer.check) ? 'turned-away' : 'logged-out';
    }
    if (!answer.accepted) return 'right';
    return this.#thief[device] === 1 ? 'thief' : 'ended';
  }

  /** The change that this device's requests come after; -1 for none. */
  since(device: number): number {
    return this.#entitled[device] === 1
      ? (this.#roleSince[this.#person[device] as number] as number)
      : (this.#since[device] as number);
  }

  /** The theft by which this device came to its copy; -1 for an owner's device. */
  theft(device: number): number {
    return this.#theft[device] as number;
  }
}
