import type { LinkedIndicator } from '../../schemas/internal-indicator.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type Margin, margins } from '../../schemas/margins.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import { type Combination, countOf } from '../../src/disclosure/suppression/problem.ts';
import { type Entry, entriesOf } from '../internal-cube/entries.ts';
import { everywhere } from './accounts.ts';
import { type PublicSources, shareCell, type Sources } from './cohort-cells.ts';
import type { Coordinates, Table } from './coordinates.ts';
import type { Selection } from './count-cohort.ts';

/** Whether an indicator has this table. */
export const hasTable = ({ linked }: LinkedIndicator, { margin }: { readonly margin: Pick<Margin, 'id'> }) =>
  linked.margins.some((id) => id === margin.id);

/** The cells of a published share indicator over one table. */
export function dividedCells(indicator: LinkedIndicator, table: Table, sources: Sources): UnsafeCell<Cell>[] {
  const entries = entriesOf(indicator, table.margin);
  return placesOf(indicator, table).flatMap((at) =>
    entries.map((entry) => {
      const { population, flag, sensitive } = shareOf(indicator, entry);
      const key = { indicator: indicator.id, statistic: 'estimate', unit: indicator.unit, ...named(entry) };
      const share = { population, flag, sensitive, horizon: entry.horizon };
      return { ...shareCell(key, at, share, sources), margin: table.margin.id };
    }),
  );
}

/** The places of a table: regions are told of all children alone, and so is all that is not told by victim. */
const placesOf = ({ linked }: LinkedIndicator, { margin, coordinates }: Table): Coordinates[] =>
  coordinates.filter(
    ({ victim }) => victim === '_T' || (linked.byVictim && margin.regionLevel === 'country'),
  );

/** What the cube does not have of a table, because the indicator has no such table there or none of these places. */
export function besideCube(indicator: LinkedIndicator | undefined, table: Table): Table {
  if (indicator === undefined || !hasTable(indicator, table)) return table;
  const inCube = new Set(placesOf(indicator, table));
  return { ...table, coordinates: table.coordinates.filter((at) => !inCube.has(at)) };
}

const named = ({ category, helpStatus }: Entry) => ({
  category,
  help_status: helpStatus as Cell['help_status'],
});

/** Who is counted among whom, by the flags of an entry. */
function shareOf({ shares }: LinkedIndicator, { category, population, having }: Entry) {
  const flag = having.at(-1);
  if (population === null || flag === undefined) throw new RangeError('a share has a whole and a part');
  const sensitive = shares.some((share) => share.code === category && share.sensitive === true);
  return { population, flag, sensitive };
}

/** The selections that the cells of an indicator count. */
export function selectionsOfShares(indicator: LinkedIndicator, margins: readonly Margin[]): Selection[] {
  const entries = margins.flatMap((margin) => entriesOf(indicator, margin));
  return [
    ...entries.flatMap((entry) => {
      const { population, flag } = shareOf(indicator, entry);
      return [{ all: population }, { all: entry.having }, { all: population, not: flag }];
    }),
    ...restsOf(indicator).map(({ selection }) => selection),
  ];
}

/** Children of whom a window of an indicator tells nothing, of those in the one before, or of all whom it divides. */
interface Rest {
  readonly code: string;
  readonly selection: Selection;
}

/**
 * What lies between the wholes of an indicator: whoever is in one and not in the next, by help at six months where that is told.
 * No row shows them, but two rows beside each other do.
 */
function restsOf({ divides, shares, linked, byHelpStatus }: LinkedIndicator): Rest[] {
  if (divides !== undefined) return [];
  const { outcomes } = linked;
  const together = outcomes.length === 1 ? `${outcomes[0]}_6m` : 'followed_6m';
  const wholes = [together, ...(byHelpStatus ? outcomes.map((outcome) => `${outcome}_6m`) : [])];
  return wholes.flatMap((whole) =>
    shares.map(({ code, population }, at): Rest => {
      const before = shares[at - 1]?.population;
      const all = before === undefined ? [whole] : [whole, before];
      return { code: `beyond_${code}_of_${whole}`, selection: { all, not: population } };
    }),
  );
}

/** The rests of an indicator at every place of a table, as cells that must be protected and are never shown. */
export function restCells(
  indicator: LinkedIndicator,
  table: Table,
  { inner, counts, isObserved }: PublicSources,
): UnsafeCell<Cell>[] {
  const rests = restsOf(indicator);
  return placesOf(indicator, table)
    .filter(({ period }) => isObserved(period))
    .flatMap((at) =>
      rests.map(({ code, selection }) => {
        const { rows, children } = counts(at, selection);
        const numerator = inner.sum(at, selection);
        return besideCell(indicator, table.margin.id, at, { code, rows, children, numerator });
      }),
    );
}

/**
 * What a province and a youth region have in common, counted as the shares of regions count, as cells that must be protected
 * and are never shown: a province less its youth regions may be a few municipalities.
 */
export function crossingCells(
  indicator: LinkedIndicator,
  { inner }: PublicSources,
  rowsOfOne: number,
): UnsafeCell<Cell>[] {
  const { counts } = inner.inner;
  const margin = margins.filter(({ id }) => id === 'youth_region');
  return selectionsOfShares(indicator, margin).flatMap((selection, part) =>
    [...inner.sumsOfCrossings(selection)].map(([place, numerator]) => {
      const rows = countOf(numerator, counts);
      const code = `crossing ${place} ${part}`;
      const children = Math.ceil(rows / rowsOfOne);
      return besideCell(indicator, 'crossing', everywhere, { code, rows, children, numerator });
    }),
  );
}

function besideCell(
  indicator: LinkedIndicator,
  margin: string,
  at: Coordinates,
  {
    code,
    rows,
    children,
    numerator,
  }: { code: string; rows: number; children: number; numerator: Combination },
): UnsafeCell<Cell> {
  const row: Cell = {
    ...{ indicator: indicator.id, statistic: 'estimate', ...at, category: code, unit: 'count' },
    ...{ numerator: rows, denominator: null, value: rows, lower: null, upper: null },
    ...{ status: 'value', reason: null },
  };
  const contributors = { denominator: null, numerator: children, complement: null };
  return { row, contributors, margin, sensitive: false, sums: { denominator: null, numerator } };
}
