import { group } from 'd3-array';
import { marginIds } from '../../schemas/margins.ts';
import { type ReviewCell, type ReviewReason, reviewReasons } from '../../schemas/review.ts';
import { keyColumns } from '../../schemas/cube.ts';
import type { CostlyCount, LossFor, NamedTable, TableLoss } from '../../schemas/review-summary.ts';
import { primaryReasons } from '../../src/disclosure/primary-rules.ts';
import { publicCatalogue } from '../public-catalogue.ts';
import { countsChildren } from './counts-of-children.ts';
import type { ReviewTables } from './cells.ts';

const primary: ReadonlySet<string> = new Set(primaryReasons);
const indicatorRank = new Map(publicCatalogue.map(({ id }, at) => [id, at]));
const marginRank = new Map<string, number>(marginIds.map((id, at) => [id, at]));

/** Reasons of a cell, as its line lists them. */
export function reasonsOf({ reasons }: ReviewCell): ReviewReason[] {
  const named = new Set(reasons.split(';'));
  return reviewReasons.filter((reason) => named.has(reason));
}

/** The kind of loss that a withheld cell is; what is unsafe by itself is nothing else. */
export function kindOf(cell: ReviewCell): 'unsafe' | 'complementary' | 'other' {
  const reasons = reasonsOf(cell);
  if (reasons.some((reason) => primary.has(reason))) return 'unsafe';
  return reasons.includes('complementary') ? 'complementary' : 'other';
}

/** By indicator and margin, in the order of the catalogue. */
export function tableLosses(cells: readonly ReviewCell[]): TableLoss[] {
  const printing = cells.filter(({ shown }) => shown !== 'no_figures');
  const tables = group(printing, tableName);
  return [...tables.values()].map(tableLoss).sort(byCatalogue);
}

function tableLoss(cells: readonly ReviewCell[]): TableLoss {
  const [first] = cells;
  const withheld = cells.filter(({ shown }) => shown === 'withheld').map(kindOf);
  const kind = (which: ReturnType<typeof kindOf>) => withheld.filter((found) => found === which).length;
  const counts = cells.filter(countsChildren);
  const children = (those: readonly ReviewCell[]) =>
    those.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
  return {
    ...{ indicator: first?.indicator ?? '', margin: first?.margin ?? '' },
    cells: cells.length,
    shown: cells.length - withheld.length,
    ...{ unsafe: kind('unsafe'), complementary: kind('complementary'), other: kind('other') },
    children: children(counts),
    childrenShown: children(counts.filter(({ shown }) => shown === 'shown')),
  };
}

const tableName = ({ indicator, margin }: NamedTable) => `${indicator} × ${margin}`;

function byCatalogue(a: NamedTable, b: NamedTable): number {
  const rank = ({ indicator, margin }: NamedTable) =>
    (indicatorRank.get(indicator) ?? indicatorRank.size) * 100 + (marginRank.get(margin) ?? 99);
  return rank(a) - rank(b) || (tableName(a) < tableName(b) ? -1 : 1);
}

/** What of which table is withheld for what of which; the largest losses first. */
export function lossesFor({ cells, protection }: ReviewTables): LossFor[] {
  const tables = new Map(cells.map((cell) => [keyText(cell), cell]));
  const pairs = protection.flatMap(({ withheld, protects, how }) => {
    const lost = tables.get(withheld);
    const served = servedTable(protects, tables);
    return lost === undefined ? [] : [{ withheld, lost, served, how }];
  });
  const grouped = group(pairs, ({ lost, served }) => `${tableName(lost)} for ${tableName(served)}`);
  return [...grouped.values()]
    .flatMap((those) => {
      const [first] = those;
      if (first === undefined) return [];
      const exact = those.filter(({ how }) => how === 'tells');
      return {
        lost: { indicator: first.lost.indicator, margin: first.lost.margin },
        protects: { indicator: first.served.indicator, margin: first.served.margin },
        cells: new Set(those.map(({ withheld }) => withheld)).size,
        exact: new Set(exact.map(({ withheld }) => withheld)).size,
      };
    })
    .sort((a, b) => b.cells - a.cells || byCatalogue(a.lost, b.lost) || byCatalogue(a.protects, b.protects));
}

/** The table of an unsafe count: of the cell that it is a part of, or of the first of two that it lies between. */
function servedTable(protects: string, tables: ReadonlyMap<string, NamedTable>): NamedTable {
  const [first = ''] = protects.split(' less ');
  const name = first.split(' ')[0] ?? '';
  return tables.get(name) ?? { indicator: name.split('|')[0] ?? '', margin: 'beside' };
}

/** The unsafe counts that cost the most safe cells. */
export function costliest({ protection }: ReviewTables, most: number): CostlyCount[] {
  const servedBy = group(protection, ({ withheld }) => withheld);
  return [...group(protection, ({ protects }) => protects)]
    .map(([protects, those]) => ({
      protects,
      cells: those.length,
      alone: those.filter(({ withheld }) => servedBy.get(withheld)?.length === 1).length,
    }))
    .sort((a, b) => b.alone - a.alone || b.cells - a.cells || (a.protects < b.protects ? -1 : 1))
    .slice(0, most);
}

/** How many cells each reason applies to; a cell may have several. */
export function reasonCounts(cells: readonly ReviewCell[]): { reason: ReviewReason; cells: number }[] {
  return reviewReasons
    .map((reason) => ({ reason, cells: cells.filter((cell) => reasonsOf(cell).includes(reason)).length }))
    .filter((found) => found.cells > 0);
}

function keyText(cell: ReviewCell): string {
  return keyColumns.map((column) => cell[column]).join('|');
}
