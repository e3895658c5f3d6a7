import type { ComponentChildren } from 'preact';
import type { Cell } from '../../schemas/cube.ts';
import { DataTable, type TableGroup } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { stateOf } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { NoFigures } from './no-figures.tsx';

export interface ChartBlockProps {
  readonly context: ReportContext;
  /** Unique in the page. */
  readonly id: string;
  readonly heading: string;
  /** Name of chart and table. */
  readonly caption: string;
  /** All cells of the table: they decide what is said of secrets. */
  readonly cells: readonly Cell[];
  /** What a reader must know before the chart. */
  readonly intro?: string;
  /** What the chart shows, in a sentence or two. */
  readonly finding: string;
  /** What is said of secrets where the chart shows them otherwise than by an empty place. */
  readonly partly?: string;
  /** What the table is called where it is still folded. */
  readonly tableName: string;
  readonly rowHeading: string;
  readonly columns: readonly string[];
  readonly groups: readonly TableGroup[];
  /** The chart; `null` where it would show no figure. */
  readonly children: ComponentChildren;
}

/** One chart with what stands around it: heading, finding, and the table with every cell of it. */
export function ChartBlock(props: ChartBlockProps) {
  const { context, id, caption } = props;
  const { words } = context;
  const state = stateOf(props.cells);
  const isDrawn = props.children !== null;
  return (
    <div class="block" id={id}>
      <h3>{props.heading}</h3>
      {props.intro === undefined ? null : <p>{props.intro}</p>}
      {state === 'absent' || state === 'withheld' ? (
        <NoFigures context={context} state={state} />
      ) : (
        <figure>
          <figcaption>
            <strong>{caption}.</strong> {state === 'pending' ? words.shared.pendingText : props.finding}
            {state === 'partly'
              ? ` ${isDrawn ? (props.partly ?? words.shared.partlyText) : words.shared.tableAloneText}`
              : null}
          </figcaption>
          {state === 'pending' ? null : props.children}
          <Details summary={words.closing.tableSummary(props.tableName)} open={state === 'pending'}>
            <DataTable
              id={`table-${id}`}
              caption={caption}
              rowHeading={props.rowHeading}
              columns={props.columns}
              groups={props.groups}
            />
          </Details>
        </figure>
      )}
    </div>
  );
}
