import { chanceOf, randomWait, type Chance } from './chance.ts';
import type { Spread } from './happening.ts';
import type { Ms } from './scenario.ts';

/**
 * Who asks when: for each device how often, and the instant of its next request. Arrays of numbers, since a run
 * looks here at every event.
 */
export class Traffic {
  readonly #seed: number;
  readonly #every: Float64Array;
  readonly #anchor: Float64Array;
  readonly #random: Uint8Array;
  readonly #next: Float64Array;
  readonly #chances: (Chance | undefined)[] = [];

  constructor(devices: number, seed: number) {
    this.#seed = seed;
    this.#every = new Float64Array(devices);
    this.#anchor = new Float64Array(devices);
    this.#random = new Uint8Array(devices);
    this.#next = new Float64Array(devices).fill(-1);
  }

  /** The device asks like this from now on; gives the instant of the first request, -1 for none. */
  start(device: number, at: Ms, anchor: Ms, every: Ms, spread: Spread): Ms {
    this.#every[device] = every;
    this.#anchor[device] = anchor;
    this.#random[device] = spread === 'random' ? 1 : 0;
    return this.advance(device, at);
  }

  stop(device: number): void {
    this.#every[device] = 0;
    this.#next[device] = -1;
  }

  /** Whether this is the instant of its next request: not where the pattern was changed since it was put down. */
  asks(device: number, at: Ms): boolean {
    return this.#next[device] === at;
  }

  /** Goes on to the device's next request; gives its instant, -1 for none. */
  advance(device: number, at: Ms): Ms {
    const next = this.#after(device, at);
    this.#next[device] = next;
    return next;
  }

  #after(device: number, at: Ms): Ms {
    const every = this.#every[device] as number;
    if (every === 0) return -1;
    if (this.#random[device] === 1) return at + randomWait(this.#chanceFor(device), every);
    const anchor = this.#anchor[device] as number;
    return anchor + (Math.floor((at - anchor) / every) + 1) * every;
  }

  /** Each device has a stream of its own, so that all lanes see the same requests. Stream 0 is the lane's. */
  #chanceFor(device: number): Chance {
    return (this.#chances[device] ??= chanceOf(this.#seed, device + 1));
  }
}
