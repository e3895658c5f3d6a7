import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type CubeMargin, isCoarser, margins } from '../../schemas/margins.ts';
import { catalogue } from '../indicators/index.ts';

/**
 * A table of the ledger: a margin, of everybody or of victims and others apart, and of all children or by what became of them.
 * What it shows is revised together.
 */
export interface LedgerTable {
  /** The margin, then what is told apart: `year victim outcome`. */
  readonly id: string;
  readonly margin: CubeMargin;
  readonly tellsVictims: boolean;
  readonly tellsOutcomes: boolean;
}

/** The name under which the accounts of the process stand beside the tables. */
export const accountsTable = 'accounts';

/** What provinces and youth regions have in common, of all children or by outcome. */
export const crossingOf = ({ tellsOutcomes }: LedgerTable) =>
  tellsOutcomes ? 'crossing outcome' : 'crossing';

/** Every table that a run makes, the coarser before the finer. */
export function ledgerTables({ breakdowns }: Pick<Configuration, 'breakdowns'>): LedgerTable[] {
  return margins
    .filter(({ id }) => breakdowns.includes(id))
    .flatMap((margin) =>
      (margin.byVictim ? [false, true] : [false]).flatMap((tellsVictims) =>
        [false, true].map((tellsOutcomes) => {
          const id = nameOf(margin.id, tellsVictims, tellsOutcomes);
          return { id, margin, tellsVictims, tellsOutcomes };
        }),
      ),
    );
}

/** Whether the counts of `fine` add up to those of `table`. */
export function isCoarserTable(table: LedgerTable, fine: LedgerTable): boolean {
  if (table.id === fine.id) return false;
  const isWithin = table.margin.id === fine.margin.id || isCoarser(table.margin, fine.margin);
  return (
    isWithin && (fine.tellsVictims || !table.tellsVictims) && (fine.tellsOutcomes || !table.tellsOutcomes)
  );
}

const withOutcomes: ReadonlySet<string> = new Set(
  catalogue.filter(({ kind }) => kind === 'share' || kind === 'distribution').map(({ id }) => id),
);

/** The table that a cell of the cohort stands in. */
export function tableOf(row: Pick<Cell, 'indicator' | 'victim'>, margin: string): string {
  return nameOf(margin, row.victim !== '_T', withOutcomes.has(row.indicator));
}

function nameOf(margin: string, tellsVictims: boolean, tellsOutcomes: boolean): string {
  return [margin, ...(tellsVictims ? ['victim'] : []), ...(tellsOutcomes ? ['outcome'] : [])].join(' ');
}

/** Tables that cut across the provinces, which are decided first. */
export const isInBothTrees = ({ margin: { regionLevel } }: LedgerTable) =>
  regionLevel === 'youth_region' || regionLevel === 'municipality';

/** Tables that say nothing of single years. */
export const isOfAllYears = ({ margin }: LedgerTable) => !margin.dimensions.includes('period');
