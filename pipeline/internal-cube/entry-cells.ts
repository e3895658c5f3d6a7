import type { Cell } from '../../schemas/cube.ts';
import type { CountedIndicator } from '../../schemas/internal-indicator.ts';
import { clusteredGarwood, clusteredWilson } from '../../src/statistics/clustered-intervals.ts';
import type { ClusteredCount } from '../../src/statistics/design-effect.ts';
import type { Table } from '../cube/coordinates.ts';
import type { RowCount } from './count-entries.ts';
import { tablesFor } from './count-entries.ts';
import { countedSources } from './counted-tables.ts';
import { type Entry, entriesOf } from './entries.ts';

/** What a run can tell at all: it follows from the configuration alone, never from the data. */
export interface Told {
  readonly isObserved: (period: string, horizon: Entry['horizon']) => boolean;
  readonly hasResidence: boolean;
}

/** The cells of an indicator over all its tables: the full grid, whatever the data. */
export function entryCells(
  indicator: CountedIndicator,
  tables: readonly Table[],
  count: RowCount,
  { isObserved, hasResidence }: Told,
): Cell[] {
  const { placedByResidence } = countedSources[indicator.over];
  return tablesFor(indicator, tables).flatMap(({ margin, coordinates }) =>
    coordinates.flatMap((at) =>
      entriesOf(indicator, margin).map((entry): Cell => {
        const key = {
          ...{ indicator: indicator.id, statistic: 'estimate', ...at },
          ...{
            help_status: entry.helpStatus as Cell['help_status'],
            category: entry.category,
            unit: indicator.unit,
          },
        };
        if (placedByResidence && !hasResidence && margin.regionLevel !== 'country')
          return { ...key, ...noResidence };
        if (!isObserved(at.period, entry.horizon)) return { ...key, ...notYet };
        return { ...key, ...figuresOf(entry, (all, not) => count(at, all, not)) };
      }),
    ),
  );
}

type CountHere = (all: readonly string[], not?: readonly string[]) => ClusteredCount;
type Figures = Pick<Cell, 'numerator' | 'denominator' | 'value' | 'lower' | 'upper' | 'status' | 'reason'>;

const none = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;
const noResidence = { ...none, status: 'not_applicable', reason: 'no_residence_register' } as const;
const notYet = { ...none, status: 'not_yet_followed', reason: 'horizon_not_observed' } as const;

function figuresOf({ population, having }: Entry, count: CountHere): Figures {
  const counted = count(having);
  const { rows: numerator } = counted;
  if (population === null) {
    const { lower, upper } = clusteredGarwood(counted);
    return { numerator, denominator: null, value: numerator, lower, upper, status: 'value', reason: null };
  }
  const all = count(population);
  const { rows: denominator } = all;
  if (denominator === 0)
    return { ...none, numerator, denominator, status: 'not_estimable', reason: 'no_children' };
  const { lower, upper } = clusteredWilson({ all, having: counted, rest: count(population, having) });
  return {
    numerator,
    denominator,
    value: numerator / denominator,
    lower,
    upper,
    status: 'value',
    reason: null,
  };
}
