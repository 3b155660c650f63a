/**
 * What has yet to happen, soonest first: a binary heap in typed arrays.
 *
 * Two things of the same millisecond come in the order of their rank, and those of the same rank in the order
 * of `what`: so no run depends on the order in which things were put in.
 */
export class Queue {
  #keys = new Float64Array(64);
  #whats = new Int32Array(64);
  size = 0;

  /** The millisecond of the first. */
  get at(): number {
    return Math.floor((this.#keys[0] ?? Infinity) / RANKS);
  }

  /** The rank of the first. */
  get rank(): number {
    return (this.#keys[0] ?? 0) % RANKS;
  }

  /** What the first is. */
  get what(): number {
    return this.#whats[0] ?? -1;
  }

  push(at: number, rank: number, what: number): void {
    if (this.size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const whats = this.#whats;
    const key = at * RANKS + rank;
    let hole = this.size;
    this.size += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = keys[parent] as number;
      if (above < key || (above === key && (whats[parent] as number) <= what)) break;
      keys[hole] = above;
      whats[hole] = whats[parent] as number;
      hole = parent;
    }
    keys[hole] = key;
    whats[hole] = what;
  }

  /** Takes the first away. */
  drop(): void {
    this.size -= 1;
    if (this.size > 0)
      this.#sink(this.#keys[this.size] as number, this.#whats[this.size] as number);
  }

  /** Takes the first away and puts this in: what a stream of events does, in one walk down the heap. */
  replace(at: number, rank: number, what: number): void {
    this.#sink(at * RANKS + rank, what);
  }

  #sink(key: number, what: number): void {
    const keys = this.#keys;
    const whats = this.#whats;
    const size = this.size;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size) {
        const difference = (keys[right] as number) - (keys[child] as number);
        if (
          difference < 0 ||
          (difference === 0 && (whats[right] as number) < (whats[child] as number))
        )
          child = right;
      }
      const below = keys[child] as number;
      if (below > key || (below === key && (whats[child] as number) >= what)) break;
      keys[hole] = below;
      whats[hole] = whats[child] as number;
      hole = child;
    }
    keys[hole] = key;
    whats[hole] = what;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    const whats = new Int32Array(this.#whats.length * 2);
    keys.set(this.#keys);
    whats.set(this.#whats);
    this.#keys = keys;
    this.#whats = whats;
  }
}

const RANKS = 8;
