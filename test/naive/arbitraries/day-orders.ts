import fc from 'fast-check';
import type { DayOrder } from '../day-by-day.ts';
import { measures } from '../rows.ts';

interface Told {
  readonly from: number;
  /** Days after the first; `null` for an open end. */
  readonly length: number | null;
  readonly rank: number;
  readonly idStart: string;
}

const told: fc.Arbitrary<Told> = fc.record({
  from: fc.nat({ max: 24 }),
  length: fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: 6 }) },
    { weight: 1, arbitrary: fc.nat({ max: 25 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  rank: fc.nat({ max: measures.length - 1 }),
  // Ids of which the bytes sort unlike numbers and unlike words.
  idStart: fc.constantFrom('a', 'B', '10-', '9-', 'é'),
});

/**
 * One to eight orders of one owner within a few weeks: that they touch, nest, are equal, or lie one to three days apart is
 * the rule, not the exception.
 */
export const dayOrders: fc.Arbitrary<DayOrder[]> = fc
  .array(told, { minLength: 1, maxLength: 8 })
  .map((orders) =>
    orders.map(({ from, length, rank, idStart }, at) => ({
      id: `${idStart}${at}`,
      measure: measures[rank] ?? '',
      rank,
      from,
      until: length === null ? null : from + length,
    })),
  );
