import { chanceOf, randomWait, type Chance } from './chance.ts';
import type { Spread } from './happening.ts';
import type { Ms } from './scenario.ts';

/** The fields of a device, side by side: one place of memory to look at for each event. */
const NEXT = 0;
const EVERY = 1;
const ANCHOR = 2;
const RANDOM = 3;
const FIELDS = 4;

/**
 * Who asks when: for each device how often, and the instant of its next request. Numbers in one array, since a
 * run looks here at every event.
 */
export class Traffic {
  readonly #seed: number;
  readonly #fields: Float64Array;
  readonly #chances: (Chance | undefined)[] = [];

  constructor(devices: number, seed: number) {
    this.#seed = seed;
    this.#fields = new Float64Array(devices * FIELDS);
    for (let device = 0; device < devices; device += 1) {
      this.#fields[device * FIELDS + NEXT] = -1;
      this.#chances.push(undefined);
    }
  }

  /** The device asks like this from now on; gives the instant of the first request, -1 for none. */
  start(device: number, at: Ms, anchor: Ms, every: Ms, spread: Spread): Ms {
    const first = device * FIELDS;
    this.#fields[first + EVERY] = every;
    this.#fields[first + ANCHOR] = anchor;
    this.#fields[first + RANDOM] = spread === 'random' ? 1 : 0;
    return this.advance(device, at);
  }

  stop(device: number): void {
    this.#fields[device * FIELDS + EVERY] = 0;
    this.#fields[device * FIELDS + NEXT] = -1;
  }

  /** Whether this is the instant of its next request: not where the pattern was changed since it was put down. */
  asks(device: number, at: Ms): boolean {
    return this.#fields[device * FIELDS + NEXT] === at;
  }

  /** Goes on to the device's next request; gives its instant, -1 for none. */
  advance(device: number, at: Ms): Ms {
    const fields = this.#fields;
    const first = device * FIELDS;
    const every = fields[first + EVERY] as number;
    let next = -1;
    if (every > 0) {
      if (fields[first + RANDOM] === 1) next = at + randomWait(this.#chanceFor(device), every);
      else {
        const anchor = fields[first + ANCHOR] as number;
        next = anchor + (Math.floor((at - anchor) / every) + 1) * every;
      }
    }
    fields[first + NEXT] = next;
    return next;
  }

  /** Each device has a stream of its own, so that all lanes see the same requests. Stream 0 is the lane's. */
  #chanceFor(device: number): Chance {
    return (this.#chances[device] ??= chanceOf(this.#seed, device + 1));
  }
}
