import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Queue } from '../../../../src/core/revocation/queue.ts';

type Item = readonly [at: number, rank: number, what: number];

const item: fc.Arbitrary<Item> = fc.tuple(
  // Few instants, so that many things fall into one; and instants of a year.
  fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 366 * 86_400_000 })),
  fc.integer({ min: 0, max: 3 }),
  // A lane's own timers have negative numbers.
  fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
  ),
);

const inOrder = (a: Item, b: Item): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
const first = (queue: Queue): Item => [queue.at, queue.rank, queue.what];

describe('Queue', () => {
  it('gives everything back by instant, rank and number', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 300 }), (items) => {
        const queue = new Queue();
        for (const [at, rank, what] of items) queue.push(at, rank, what);
        const out: Item[] = [];
        while (queue.size > 0) {
          out.push(first(queue));
          queue.drop();
        }
        expect(out).toEqual([...items].sort(inOrder));
      }),
    );
  });

  it('has the first of a sorted list at every moment, however it is used', () => {
    const use = fc.tuple(fc.constantFrom('push', 'drop', 'replace'), item);
    fc.assert(
      fc.property(fc.array(use, { maxLength: 300 }), (uses) => {
        const queue = new Queue();
        let list: Item[] = [];
        for (const [call, [at, rank, what]] of uses) {
          if (call === 'push') {
            queue.push(at, rank, what);
            list.push([at, rank, what]);
          } else if (list.length > 0) {
            list = list.slice(1);
            if (call === 'drop') queue.drop();
            else {
              queue.replace(at, rank, what);
              list.push([at, rank, what]);
            }
          }
          list.sort(inOrder);
          expect(queue.size).toBe(list.length);
          if (list.length > 0) expect(first(queue)).toEqual(list[0]);
        }
      }),
    );
  });
});
