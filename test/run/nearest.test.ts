import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/run/nearest.ts';

describe('nearest', () => {
  const known = ['protection_orders', 'youth_care', 'persons'];
  it.each([
    ['persosn', 'persons'],
    ['Youth_Care', 'youth_care'],
    ['protection_order', 'protection_orders'],
    ['income', undefined],
  ])('%s → %s', (word, match) => expect(nearest(word, known)).toBe(match));
});
