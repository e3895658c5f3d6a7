import type { Candidate, Problem } from '../../../src/disclosure/suppression/problem.ts';
import type { TableCell } from '../../../src/disclosure/tables/frequency-table.ts';
import type { ReferenceTable } from './reference-tables.ts';

export const keyOf = ({ codes }: { readonly codes: readonly string[] }) => codes.join('|');

/** A reference table as a problem: cells with small counts are targets, larger counts are wanted more. */
export function problemOf({ table, maxN, zeros }: Pick<ReferenceTable, 'table' | 'maxN' | 'zeros'>): Problem {
  const isUnsafe = ({ value }: TableCell) => value <= maxN && (value > 0 || zeros === 'protected');
  const wanted = table.cells.toSorted(
    (a, b) => b.value - a.value || b.count.columns.length - a.count.columns.length,
  );
  return {
    inner: table.inner,
    equal: [],
    candidates: wanted.map(
      (cell): Candidate => ({
        key: keyOf(cell),
        shows: [cell.count],
        state: zeros === 'open' && cell.value === 0 ? 'forced' : 'open',
      }),
    ),
    targets: wanted.filter(isUnsafe).map((cell) => ({ key: keyOf(cell), count: cell.count })),
  };
}

/** The pattern that is stored with a reference table. */
export function storedPattern({ cells }: ReferenceTable) {
  return { shown: new Set(cells.filter(({ suppressed }) => !suppressed).map(keyOf)) };
}
