import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SumLedger } from '../../src/cube/sum-ledger.ts';

describe('a ledger of sums', () => {
  it('closes where parts add up, whatever the order, and tells where one count is off', () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 9 }), (entries, place, error) => {
        const total = entries.reduce((sum, [count]) => sum + count, 0);
        const book = (counts: readonly number[]) => {
          const ledger = new SumLedger();
          const late = entries.map(([, isLate], at) => [at, isLate] as const);
          for (const [at] of late.filter(([, isLate]) => !isLate))
            ledger.add('all', 'part', [counts[at] ?? 0]);
          ledger.state('all', 'children', [total]);
          for (const [at] of late.filter(([, isLate]) => isLate))
            ledger.add('all', 'part', [counts[at] ?? 0]);
          return ledger.open();
        };
        const counts = entries.map(([count]) => count);
        expect(book(counts)).toEqual([]);
        const off = counts.map((count, at) => (at === place % counts.length ? count + error : count));
        expect(book(off)).toEqual([{ subject: 'children', by: 'part' }]);
      }),
    );
  });

  it('asks nothing of a whole without parts, of parts without a whole, or of a count that is missing from a whole', () => {
    const ledger = new SumLedger();
    ledger.state('alone', 'a', [3]);
    ledger.add('nobody', 'part', [3]);
    ledger.state('half', 'b', [null, 2]);
    ledger.add('half', 'part', [7, null]);
    ledger.add('half', 'part', [7, 2]);
    expect(ledger.open()).toEqual([]);
  });

  it('tells each kind of sum once, and a whole that is stated in two ways', () => {
    const ledger = new SumLedger();
    for (const key of ['first', 'second']) {
      ledger.state(key, 'children', [2]);
      ledger.add(key, 'sex', [1]);
    }
    ledger.state('first', 'children', [3]);
    expect(ledger.open()).toEqual([
      { subject: 'children', by: 'the same whole' },
      { subject: 'children', by: 'sex' },
    ]);
  });
});
