import { codesOf } from '../../../schemas/code-lists.ts';
import type { Cell } from '../../../schemas/cube.ts';
import type { CoarseningKind } from '../../../schemas/review-summary.ts';
import { type MarginId, margins } from '../../../schemas/margins.ts';

/** A way to make tables coarser: where each cell goes, or that it goes. */
export interface Coarsening {
  readonly kind: CoarseningKind;
  /** What is left out, merged, pooled or stopped at: margins, codes or a region level. */
  readonly what: readonly string[];
  /** The place of a cell in the coarser tables; `null` for a cell of a table that is left out. */
  place(row: Cell, margin: string): Cell | null;
}

/**
 * Every coarsening that is tried for the tables of a run: to leave out one of them, to stop at a wider region, to merge two
 * neighbouring age groups, and to pool years in pairs or altogether.
 */
export function coarsenings(breakdowns: readonly string[], years: readonly string[]): Coarsening[] {
  const made = margins.filter(({ id }) => breakdowns.includes(id));
  const ids = made.map(({ id }) => id);
  const has = (id: MarginId) => ids.includes(id);
  const optional = ids.filter((id) => id !== 'total');
  const byYear = made.filter(({ dimensions }) => dimensions.includes('period')).map(({ id }) => id);
  const belowProvince = ids.filter((id) =>
    ['youth_region', 'year_youth_region', 'municipality'].includes(id),
  );
  return [
    ...optional.map((id) => leaveOut('leave_out', [id], [id])),
    ...(belowProvince.length > 1 && has('province')
      ? [leaveOut('stop_at', ['province'], belowProvince)]
      : []),
    ...(has('age_group') || has('sex_age_group') ? neighbours(codesOf('age_group')).map(mergeAges) : []),
    ...(byYear.length > 1 ? [leaveOut('pool_years', years, byYear)] : []),
    ...(byYear.length > 0 && years.length > 2 ? [pairYears(years)] : []),
  ];
}

function leaveOut(kind: Coarsening['kind'], what: readonly string[], gone: readonly string[]): Coarsening {
  return { kind, what, place: (row, margin) => (gone.includes(margin) ? null : row) };
}

function neighbours(codes: readonly string[]): [string, string][] {
  return codes.slice(1).map((code, at) => [codes[at] ?? '', code]);
}

function mergeAges(both: readonly [string, string]): Coarsening {
  const merged = both.join('+') as Cell['age_group'];
  return {
    ...{ kind: 'merge_age_groups', what: both },
    place: (row) => (both.includes(row.age_group) ? { ...row, age_group: merged } : row),
  };
}

/** From the first year on; a year that is left over stands alone. */
function pairYears(years: readonly string[]): Coarsening {
  const pooled = new Map(
    years.map((year, at) => {
      const first = years[at - (at % 2)] ?? year;
      const last = years[at - (at % 2) + 1] ?? first;
      return [year, first === last ? first : `${first}+${last}`];
    }),
  );
  const what = [...new Set(pooled.values())];
  return {
    ...{ kind: 'pool_years', what },
    place: (row) => {
      const period = pooled.get(row.period) ?? row.period;
      return period === row.period ? row : { ...row, period };
    },
  };
}
