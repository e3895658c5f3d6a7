import type { ComponentChildren } from 'preact';
import type { Cell } from '../../schemas/cube.ts';
import type { MarginId } from '../../schemas/margins.ts';
import type { TableGroup } from '../../src/html/data-table.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';
import { ChartBlock } from './chart-block.tsx';

export interface FigureBlockProps {
  readonly context: ReportContext;
  readonly indicator: string;
  readonly margin: MarginId;
  /** Whether its heading names the indicator too: where a section has several. */
  readonly named?: boolean;
  /** All cells of the table: they decide what is said of secrets. */
  readonly cells: readonly Cell[];
  /** What the chart shows, in a sentence or two. */
  readonly finding: string;
  /** What is said of secrets where the chart shows them otherwise than by an empty place. */
  readonly partly?: string;
  readonly columns: readonly string[];
  readonly groups: readonly TableGroup[];
  /** The chart; `null` where it would show no figure. */
  readonly children: ComponentChildren;
}

/** One breakdown of one indicator: heading, finding, chart, and the table with every cell of it. */
export function FigureBlock({ context, indicator, margin, named = false, ...rest }: FigureBlockProps) {
  const { words } = context;
  const title = indicatorOf(context, indicator)?.title[context.language] ?? indicator;
  const breakdown = words.shared.breakdowns[margin];
  const caption = words.sections.figureTitle(title, breakdown);
  return (
    <ChartBlock
      {...rest}
      context={context}
      id={`${indicator}-${margin}`}
      heading={named ? caption : capitalise(breakdown)}
      caption={caption}
      tableName={breakdown}
      rowHeading={words.shared.rowHeadings[margin]}
    />
  );
}
