import { describe, expect, it } from 'vitest';
import { DenseSpan } from './full-crossing.ts';

describe('the span that an attacker works with', () => {
  it('tells what follows by adding and subtracting, and what does not', () => {
    const span = new DenseSpan();
    for (const row of [
      [1, 1, 1, 1, 0],
      [1, 1, 0, 0, 0],
      [0, 0, 1, 0, 1],
    ])
      span.learn(Uint8Array.from(row));
    const follows = (...row: number[]) => span.follows(Uint8Array.from(row));
    expect(follows(0, 0, 1, 1, 0)).toBe(true);
    expect(follows(1, 1, 1, 0, 1)).toBe(true);
    expect(follows(0, 0, 1, 0, 0)).toBe(false);
    expect(follows(1, 0, 0, 0, 0)).toBe(false);
    span.learn(Uint8Array.from([0, 0, 0, 0, 1]));
    expect(follows(0, 0, 1, 0, 0)).toBe(true);
    expect(follows(0, 0, 0, 1, 0)).toBe(true);
    expect(follows(1, 0, 0, 0, 0)).toBe(false);
  });
});
