import { describe, expect, it } from 'vitest';
import { NarrowParts } from '../../../src/disclosure/suppression/narrow-parts.ts';
import { newPiece } from '../../../src/disclosure/suppression/pieces.ts';

const rules = { width: 10, atLeast: 0, ownRecord: false } as const;
const endsOf = (twins: number[], weights = twins.map(() => 1)) => ({ twins, most: weights, least: weights });

function pieceUpTo(high: number) {
  const piece = newPiece({ columns: [0, 1], coefficients: [1, 1] });
  piece.anybody.low = 0;
  piece.anybody.high = high;
  return piece;
}

const target = (known: number) => ({
  key: 'few',
  count: { columns: [0], coefficients: [1] },
  known,
  parts: [],
});

describe('parts of narrow counts', () => {
  it('are no higher than what they are part of', () => {
    const parts = new NarrowParts(rules);
    const whole = pieceUpTo(9);
    parts.add(whole, endsOf([0, 1]));
    expect(parts.above(target(0), endsOf([1]))).toBe(whole);
    // What is known of the count moves both of its ends.
    expect(parts.above(target(5), endsOf([1]))).toBe(whole);
    expect(parts.above(target(0), endsOf([1, 2]))).toBeNull();
    expect(parts.above(target(0), endsOf([1], [2]))).toBeNull();
    expect(parts.above(target(0), endsOf([1], [-1]))).toBeNull();
  });

  it('may be wide where the whole is, but for a reader who is one of them', () => {
    const wide = new NarrowParts(rules);
    wide.add(pieceUpTo(10), endsOf([0, 1]));
    expect(wide.above(target(0), endsOf([1]))).toBeNull();
    const own = new NarrowParts({ ...rules, ownRecord: true });
    const whole = pieceUpTo(10);
    own.add(whole, endsOf([0, 1]));
    expect(own.above(target(0), endsOf([1]))).toBe(whole);
  });
});
