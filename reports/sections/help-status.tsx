import type { Cell } from '../../schemas/cube.ts';
import type { MarginId } from '../../schemas/margins.ts';
import { StackedBars, type StackedRow } from '../../src/svg/stacked-bars.tsx';
import { type BreakdownRow, breakdown, cellsOf, isAboutSomebody } from '../breakdowns.ts';
import { type Group, hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { categoryFinding, statusFinding } from '../findings.ts';
import { indicatorOf, isRegional, splitMargins, tableState } from '../indicators.ts';
import { categoryRows, groupName, groupsIn } from '../tables.ts';
import { tellRange, tellState, tellValue } from '../tell.ts';
import { FigureBlock } from './figure-block.tsx';
import { Section } from './section.tsx';
import { SectionNotes } from './section-notes.tsx';
import { WithheldTables } from './withheld-tables.tsx';

const indicator = 'help-status-6m';

/** How help came, as bars of which the parts add up to all children followed. */
export function HelpStatus({ context }: { readonly context: ReportContext }) {
  const { shown, withheld } = splitMargins(context, indicator);
  const { words } = context;
  const total = tableState(context, indicator, 'total');
  const margins: MarginId[] = total === 'absent' || total === 'withheld' ? [...shown] : ['total', ...shown];
  return (
    <Section context={context} id="helpStatus">
      <p>{words.sections.helpStatusIntro}</p>
      {margins.map((margin) => (
        <Block context={context} margin={margin} key={margin} />
      ))}
      <WithheldTables context={context} margins={total === 'withheld' ? ['total', ...withheld] : withheld} />
      <SectionNotes context={context} indicator={indicator} />
    </Section>
  );
}

function Block({ context, margin }: { readonly context: ReportContext; readonly margin: MarginId }) {
  const { columns } = context.words.shared;
  const rows = breakdown(context, indicator, margin);
  const categories = categoriesOf(context);
  return (
    <FigureBlock
      context={context}
      indicator={indicator}
      margin={margin}
      cells={cellsOf(context, indicator, margin)}
      finding={findingFor(context, margin, rows)}
      columns={[columns.inCategory, columns.followed, columns.share, columns.interval]}
      groups={categoryRows(context, rows, categories)}
    >
      <StackedBars
        rows={rows.filter(isAboutSomebody).flatMap((row) => barsOf(context, row, margin))}
        detail={margin === 'total' ? 'full' : 'compact'}
      />
    </FigureBlock>
  );
}

function findingFor(context: ReportContext, margin: MarginId, rows: readonly BreakdownRow[]): string {
  if (margin === 'total') return statusFinding(context, indicator);
  const finding = categoryFinding(context, rows, categoriesOf(context));
  return isRegional(margin) ? `${finding} ${context.words.sections.orderNote}` : finding;
}

function categoriesOf(context: ReportContext): { code: string; label: string }[] {
  const definition = indicatorOf(context, indicator);
  if (definition?.kind !== 'distribution') return [];
  return definition.categories.map(({ code, label }) => ({ code, label: label[context.language] }));
}

/** A bar for each group; where there are many rows, one bar for all children. */
function barsOf(context: ReportContext, row: BreakdownRow, margin: MarginId): StackedRow[] {
  const drawn: readonly Group[] = margin === 'total' || margin === 'year' ? context.groups : ['_T'];
  return groupsIn(context, row)
    .filter(({ group }) => drawn.includes(group))
    .map(({ group, cells }) => ({
      label: barLabel(context, row, group, margin, drawn.length > 1),
      parts: partsOf(context, cells),
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
function partsOf(context: ReportContext, cells: readonly Cell[]): StackedRow['parts'] {
  const parts = categoriesOf(context).flatMap(({ code, label }) => {
    const cell = cells.find(({ category }) => category === code);
    const text = tellValue(context, cell);
    if (!hasValue(cell) || text === null) return [];
    return [{ name: label, share: cell.value, text, interval: tellRange(context, cell) }];
  });
  if (parts.length === categoriesOf(context).length) return parts;
  const without =
    cells.find(({ status }) => status === 'suppressed') ?? cells.find((cell) => !hasValue(cell));
  return {
    state: without === undefined ? context.words.shared.states.not_applicable : tellState(context, without),
  };
}
