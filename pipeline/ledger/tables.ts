import { linkedIndicators, linkedIndicatorsOf, type Method } from '../internal-indicators/linked.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type CubeMargin, isCoarser, margins } from '../../schemas/margins.ts';
import { hasTable } from '../cube/divided-cells.ts';
import { catalogue } from '../indicators/index.ts';

/**
 * A table of the ledger: a margin, of everybody or of victims and others apart, and of all children or by what became of them.
 * What it shows is revised together.
 */
export interface LedgerTable {
  /** The margin, then what is told apart: `year victim outcome`, `province first-help-type`. */
  readonly id: string;
  readonly margin: CubeMargin;
  readonly tellsVictims: boolean;
  /** What it tells of the children: nothing, what became of them (`outcome`), or a share indicator that divides them further. */
  readonly subject: string | null;
}

const outcome = 'outcome';

/** The name under which the accounts of the process stand beside the tables. */
export const accountsTable = 'accounts';

/** What provinces and youth regions have in common, of all children or by outcome. */
export const crossingOf = ({ subject }: LedgerTable) =>
  subject === null ? 'crossing' : `crossing ${subject}`;

/** Whether a table divides children of some outcomes further. */
export const isOfShares = ({ subject }: LedgerTable) => subject !== null && subject !== outcome;

/** What says which tables a run makes. */
type Made = Pick<Configuration, 'breakdowns'> & Method;

/** Every table that a run makes, the coarser before the finer. */
export function ledgerTables({ breakdowns, ...method }: Made): LedgerTable[] {
  const linked = linkedIndicatorsOf(method);
  return margins
    .filter(({ id }) => breakdowns.includes(id))
    .flatMap((margin) => {
      const subjects = linked.filter((indicator) => hasTable(indicator, { margin })).map(({ id }) => id);
      return (margin.byVictim ? [false, true] : [false]).flatMap((tellsVictims) =>
        [null, outcome, ...subjects].map((subject) => {
          const id = nameOf(margin.id, tellsVictims, subject);
          return { id, margin, tellsVictims, subject };
        }),
      );
    });
}

/** Whether the counts of `fine` add up to those of `table`. */
export function isCoarserTable(table: LedgerTable, fine: LedgerTable): boolean {
  if (table.id === fine.id) return false;
  const isWithin = table.margin.id === fine.margin.id || isCoarser(table.margin, fine.margin);
  return isWithin && (fine.tellsVictims || !table.tellsVictims) && tellsNoMore(table.subject, fine.subject);
}

/** What became of children is less than how those of one outcome are divided further. */
function tellsNoMore(subject: string | null, fine: string | null): boolean {
  return subject === null || subject === fine || (subject === outcome && fine !== null);
}

const subjects = new Map<string, string>([
  ...catalogue
    .filter(({ kind }) => kind === 'share' || kind === 'distribution')
    .map(({ id }) => [id, outcome] as const),
  ...linkedIndicators.map(({ id }) => [id, id] as const),
]);

/** The table that a cell of the cohort stands in. */
export function tableOf(row: Pick<Cell, 'indicator' | 'victim'>, margin: string): string {
  return nameOf(margin, row.victim !== '_T', subjects.get(row.indicator) ?? null);
}

function nameOf(margin: string, tellsVictims: boolean, subject: string | null): string {
  return [margin, ...(tellsVictims ? ['victim'] : []), ...(subject === null ? [] : [subject])].join(' ');
}

/** Tables that cut across the provinces, which are decided first. */
export const isInBothTrees = ({ margin: { regionLevel } }: LedgerTable) =>
  regionLevel === 'youth_region' || regionLevel === 'municipality';

/** Tables that say nothing of single years. */
export const isOfAllYears = ({ margin }: LedgerTable) => !margin.dimensions.includes('period');
