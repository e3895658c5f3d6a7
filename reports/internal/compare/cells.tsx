import { group } from 'd3-array';
import { DataTable } from '../../../src/html/data-table.tsx';
import { roundHalfUp } from '../../../src/i18n/numbers.ts';
import { outsideText, capitalise } from '../../../src/i18n/text.ts';
import { codesOf, indicatorName } from '../review/names.ts';
import type { ComparedCell, ComparisonContext } from './input.ts';

interface CellsProps {
  readonly context: ComparisonContext;
  /** Unique in the page. */
  readonly id: string;
  readonly caption: string;
  readonly cells: readonly ComparedCell[];
}

/** Cells as both releases printed them, a group an indicator; the first of them, where they are many. */
export function CellTable({ context, id, caption, cells }: CellsProps) {
  const { words, formats, input } = context;
  const shown = cells.slice(0, input.limit);
  return (
    <>
      {shown.length === cells.length ? null : (
        <p>{words.first(formats.count(shown.length), formats.count(cells.length))}</p>
      )}
      <DataTable
        id={id}
        caption={caption}
        rowHeading={words.cell}
        columns={['A', 'B']}
        groups={[...group(shown, ({ indicator }) => indicator)].map(([indicator, members]) => ({
          header: indicatorName(context, indicator),
          rows: members.map((cell) => ({
            header: nameOf(context, cell),
            cells: [figureOf(context, cell, 'a'), figureOf(context, cell, 'b')],
          })),
        }))}
      />
    </>
  );
}

/** What of a cell is not a total; then its statistic, where that is no estimate. */
function nameOf(context: ComparisonContext, cell: ComparedCell): string {
  const codes = codesOf(context, cell).map(outsideText);
  const name = codes.length === 0 ? context.words.shared.total : codes.join(', ');
  const kinds = [cell.statistic, cell.unit].filter((code) => !['estimate', 'share', 'count'].includes(code));
  return capitalise(kinds.length === 0 ? name : `${name} (${kinds.join(', ')})`);
}

/** What a release printed in a cell: its counts and value, else its state. */
function figureOf({ words, formats }: ComparisonContext, cell: ComparedCell, side: 'a' | 'b'): string {
  const status = cell[`${side}_status`];
  const [numerator, denominator, value] = [
    cell[`${side}_numerator`],
    cell[`${side}_denominator`],
    cell[`${side}_value`],
  ];
  if (status === 'absent') return words.absent;
  if (status !== 'value' || value === null) return words.shared.states[status];
  switch (cell.unit) {
    case 'share':
    case 'probability': {
      const share = formats.percent(value);
      if (numerator === null || denominator === null) return share;
      return words.of(formats.count(numerator), formats.count(denominator), share);
    }
    case 'count':
      return formats.count(roundHalfUp(value, 0));
    default:
      return formats.decimal(value);
  }
}
