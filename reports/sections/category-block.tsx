import type { Cell } from '../../schemas/cube.ts';
import type { MarginId } from '../../schemas/margins.ts';
import { StackedBars, type StackedRow } from '../../src/svg/stacked-bars.tsx';
import { type BreakdownRow, breakdown, cellsOf, isAboutSomebody } from '../breakdowns.ts';
import { type Group, hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { categoryFinding } from '../findings.ts';
import { type Category, categoriesOf, isRegional } from '../indicators.ts';
import { categoryRows, groupName, groupsIn, shareColumns } from '../tables.ts';
import { tellRange, tellState, tellValue } from '../tell.ts';
import { CategoryPlot, groupsDrawn } from './category-plot.tsx';
import { FigureBlock } from './figure-block.tsx';

/** More parts than these cannot be told apart in a bar without colour. */
const mostParts = 3;

interface CategoryBlockProps {
  readonly context: ReportContext;
  readonly indicator: string;
  readonly margin: MarginId;
  /** What the chart of the whole country shows, in a sentence or two. */
  readonly total: string;
  /** Whether its heading names the indicator too: where a section has several. */
  readonly named?: boolean;
}

/** One breakdown of an indicator with categories: bars of which the parts add up to all, or a line for each of many. */
export function CategoryBlock({ context, indicator, margin, total, named = false }: CategoryBlockProps) {
  const rows = breakdown(context, indicator, margin);
  const categories = categoriesOf(context, indicator, margin);
  const isMany = categories.length > mostParts;
  return (
    <FigureBlock
      context={context}
      indicator={indicator}
      margin={margin}
      named={named}
      cells={cellsOf(context, indicator, margin)}
      finding={margin === 'total' ? total : findingFor(context, margin, rows, categories)}
      columns={shareColumns(context, 'inCategory')}
      groups={categoryRows(context, rows, categories)}
    >
      {isMany
        ? manyLines(context, indicator, margin, rows, categories)
        : bars(context, margin, rows, categories)}
    </FigureBlock>
  );
}

type Chart = preact.VNode | null;

function manyLines(
  context: ReportContext,
  indicator: string,
  margin: MarginId,
  rows: readonly BreakdownRow[],
  categories: readonly Category[],
): Chart {
  const drawn = groupsDrawn(context, margin, rows);
  if (drawn.length === 0) return null;
  return (
    <CategoryPlot id={`plot-${indicator}-${margin}`} {...{ context, margin, rows, categories, drawn }} />
  );
}

function bars(
  context: ReportContext,
  margin: MarginId,
  rows: readonly BreakdownRow[],
  categories: readonly Category[],
): Chart {
  const drawn = rows.filter(isAboutSomebody).flatMap((row) => barsOf(context, row, margin, categories));
  if (drawn.every(({ parts }) => 'state' in parts)) return null;
  return <StackedBars rows={drawn} detail={margin === 'total' ? 'full' : 'compact'} />;
}

function findingFor(
  context: ReportContext,
  margin: MarginId,
  rows: readonly BreakdownRow[],
  categories: readonly Category[],
): string {
  const finding = categoryFinding(context, rows, categories);
  return isRegional(margin) ? `${finding} ${context.words.sections.orderNote}` : finding;
}

/** A bar for each group; where there are many rows, one bar for all children. */
function barsOf(
  context: ReportContext,
  row: BreakdownRow,
  margin: MarginId,
  categories: readonly Category[],
): StackedRow[] {
  const drawn: readonly Group[] = margin === 'total' || margin === 'year' ? context.groups : ['_T'];
  return groupsIn(context, row)
    .filter(({ group }) => drawn.includes(group))
    .map(({ group, cells }) => ({
      label: barLabel(context, row, group, margin, drawn.length > 1),
      parts: partsOf(context, cells, categories),
    }));
}

function barLabel(
  context: ReportContext,
  row: BreakdownRow,
  group: Group,
  margin: MarginId,
  several: boolean,
): string {
  if (margin === 'total') return groupName(context, group);
  return several ? `${row.label}, ${groupName(context, group)}` : row.label;
}

/** The parts of one bar, or one state for all of it: a part that is secret could be read off the others. */
function partsOf(
  context: ReportContext,
  cells: readonly Cell[],
  categories: readonly Category[],
): StackedRow['parts'] {
  const parts = categories.flatMap(({ code, label }) => {
    const cell = cells.find(({ category }) => category === code);
    const text = tellValue(context, cell);
    if (!hasValue(cell) || text === null) return [];
    return [{ name: label, share: cell.value, text, interval: tellRange(context, cell) }];
  });
  if (parts.length === categories.length) return parts;
  const without =
    cells.find(({ status }) => status === 'suppressed') ?? cells.find((cell) => !hasValue(cell));
  return {
    state: without === undefined ? context.words.shared.states.not_applicable : tellState(context, without),
  };
}
