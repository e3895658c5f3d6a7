import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RankQueue } from '../../../src/disclosure/suppression/rank-queue.ts';

describe('ranks that wait', () => {
  it('come out from low to high, whenever they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(50), { nil: undefined })), (steps) => {
        const queue = new RankQueue();
        const waiting: number[] = [];
        for (const step of steps) {
          if (step !== undefined) {
            queue.push(step);
            waiting.push(step);
            continue;
          }
          waiting.sort((a, b) => a - b);
          expect(queue.pop()).toBe(waiting.shift());
        }
        waiting.sort((a, b) => a - b);
        for (const rank of waiting) expect(queue.pop()).toBe(rank);
        expect(queue.pop()).toBeUndefined();
      }),
    );
  });
});
