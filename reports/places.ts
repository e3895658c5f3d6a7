import type { Cell } from '../schemas/cube.ts';
import type { PublicIndicator } from '../schemas/internal-indicator.ts';
import type { TableGroup } from '../src/html/data-table.tsx';
import { capitalise } from '../src/i18n/text.ts';
import { hasValue } from './cells.ts';
import { centreOf, positionOf } from './charts/positions.ts';
import type { ReportContext } from './context.ts';
import { categoriesOf } from './indicators.ts';
import { fullRegionName } from './regions.ts';
import { countCells, shareCells } from './tables.ts';
import { tellRange, tellState, tellValue } from './tell.ts';

/*
 * What a page of one region tells: of each indicator the own figures, beside those of the regions around and of the country.
 */

/** A line of the table of a region: a region, and the year where it is not the whole period. */
interface Line {
  readonly region: string;
  readonly period: string;
}

/** The region itself, then those that it lies in, the smallest first, then the country. */
export function around(context: ReportContext, region: string): readonly string[] {
  const known = context.input.regions.find(({ code }) => code === region);
  return [region, ...(known?.within ?? []), 'NL'];
}

/** Cells of all children of an indicator at a region, over the whole period or by year. */
function cellsAt(context: ReportContext, indicator: string, { region, period }: Line): readonly Cell[] {
  return context.cells
    .at(indicator, region)
    .filter(
      (cell) =>
        cell.victim === '_T' &&
        cell.period === period &&
        [cell.sex, cell.age_group, cell.measure, cell.help_status].every((code) => code === '_T'),
    );
}

/** Whether an indicator has a cell of a region. */
export const isToldOf = (context: ReportContext, { id }: PublicIndicator, region: string) =>
  cellsAt(context, id, { region, period: '_T' }).length > 0;

function linesOf(context: ReportContext, indicator: string, region: string): Line[] {
  const own = context.cells.at(indicator, region).map(({ period }) => period);
  const years = [...new Set(own)].filter((period) => period !== '_T').sort();
  return [
    { region, period: '_T' },
    ...years.map((period) => ({ region, period })),
    ...around(context, region)
      .slice(1)
      .map((code) => ({ region: code, period: '_T' })),
  ].filter((line) => cellsAt(context, indicator, line).length > 0);
}

/** The rows of the table of an indicator on the page of a region. */
export function placeGroups(
  context: ReportContext,
  indicator: PublicIndicator,
  region: string,
): TableGroup[] {
  const lines = linesOf(context, indicator.id, region);
  const named = lines.map((line) => ({ line, header: nameOf(context, line) }));
  if (indicator.kind === 'count') {
    const withRates = lines.some((line) =>
      cellsAt(context, indicator.id, line).some(({ unit }) => unit === 'per_1000'),
    );
    return [
      {
        rows: named.flatMap(({ line, header }) => {
          const cells = cellsAt(context, indicator.id, line);
          const count = cells.find(({ unit }) => unit === 'count');
          const rate = cells.find(({ unit }) => unit === 'per_1000');
          return count === undefined ? [] : [{ header, cells: countCells(context, count, rate, withRates) }];
        }),
      },
    ];
  }
  const categories = categoriesOf(context, indicator.id, 'province');
  if (categories.length < 2)
    return [
      {
        rows: named.flatMap(({ line, header }) =>
          cellsAt(context, indicator.id, line)
            .slice(0, 1)
            .map((cell) => ({ header, cells: shareCells(context, cell) })),
        ),
      },
    ];
  return named.map(({ line, header }) => ({
    header,
    rows: cellsAt(context, indicator.id, line).map((cell) => ({
      header: labelOf(context, indicator.id, cell),
      cells: shareCells(context, cell),
    })),
  }));
}

/** The country tells single categories where regions tell them together. */
function labelOf(context: ReportContext, indicator: string, cell: Cell): string {
  const all = [...categoriesOf(context, indicator, 'province'), ...categoriesOf(context, indicator, 'total')];
  return all.find(({ code }) => code === cell.category)?.label ?? cell.category;
}

const nameOf = (context: ReportContext, { region, period }: Line) =>
  capitalise([fullRegionName(context, region), ...(period === '_T' ? [] : [period])].join(', '));

/** The own figure in a sentence, and where it is not shown the smallest region around that has one. */
export function placeFinding(context: ReportContext, indicator: PublicIndicator, region: string): string[] {
  const { words } = context;
  const told = words.pages.region;
  const cellOf = (code: string) => singleCell(context, indicator, code);
  const own = cellOf(region);
  if (own === undefined) return [];
  const name = capitalise(fullRegionName(context, region));
  const value = tellValue(context, own);
  if (value !== null) {
    const centre = centreOf(context, indicator.id);
    const position = centre === null ? null : positionOf(centre, own);
    return [
      told.own(name, value, tellRange(context, own) ?? words.shared.noInterval),
      ...(position === null ? [] : [told.position(words.charts.positions[position])]),
    ];
  }
  const next = around(context, region)
    .slice(1)
    .find((code) => hasValue(cellOf(code)));
  const shown = next === undefined ? null : tellValue(context, cellOf(next));
  return [
    told.ownWithout(name, tellState(context, own)),
    next === undefined || shown === null
      ? told.noneAround
      : told.around(fullRegionName(context, next), shown),
  ];
}

/** The cell of an indicator that is a single figure; none where it is several shares. */
function singleCell(context: ReportContext, { id, kind }: PublicIndicator, region: string): Cell | undefined {
  const cells = cellsAt(context, id, { region, period: '_T' });
  if (kind === 'count') return cells.find(({ unit }) => unit === 'count');
  return cells.length === 1 ? cells[0] : undefined;
}
