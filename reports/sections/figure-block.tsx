import type { ComponentChildren } from 'preact';
import type { Cell } from '../../schemas/cube.ts';
import type { MarginId } from '../../schemas/margins.ts';
import { DataTable, type TableGroup } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import { stateOf } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';

export interface FigureBlockProps {
  readonly context: ReportContext;
  readonly indicator: string;
  readonly margin: MarginId;
  /** All cells of the table: they decide what is said of secrets. */
  readonly cells: readonly Cell[];
  /** What the chart shows, in a sentence or two. */
  readonly finding: string;
  readonly columns: readonly string[];
  readonly groups: readonly TableGroup[];
  /** The chart. */
  readonly children: ComponentChildren;
}

/** One breakdown of one indicator: heading, finding, chart, and the table with every cell of it. */
export function FigureBlock(props: FigureBlockProps) {
  const { context, indicator, margin } = props;
  const { words } = context;
  const title = indicatorOf(context, indicator)?.title[context.language] ?? indicator;
  const caption = words.sections.figureTitle(title, words.shared.breakdowns[margin]);
  const state = stateOf(props.cells);
  const id = `${indicator}-${margin}`;
  return (
    <div class="block" id={id}>
      <h3>{capitalise(words.shared.breakdowns[margin])}</h3>
      <figure>
        <figcaption>
          <strong>{caption}.</strong> {state === 'pending' ? words.shared.pendingText : props.finding}
          {state === 'partly' ? ` ${words.shared.partlyText}` : null}
        </figcaption>
        {state === 'pending' ? null : props.children}
        <Details
          summary={words.closing.tableSummary(words.shared.breakdowns[margin])}
          open={state === 'pending'}
        >
          <DataTable
            id={`table-${id}`}
            caption={caption}
            rowHeading={words.shared.rowHeadings[margin]}
            columns={props.columns}
            groups={props.groups}
          />
        </Details>
      </figure>
    </div>
  );
}
