import { DataTable } from '../../src/html/data-table.tsx';
import { Plot, type PlotRow } from '../../src/svg/plot.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import type { Cell } from '../../schemas/cube.ts';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { registersOf } from '../linkage/cells.ts';
import { seriesOf } from '../plots.ts';
import { estimateOf, tellCounts, tellState, tellValue } from '../tell.ts';

/** Records delivered and usable, register by register. */
export function Accepted({ context }: { readonly context: ReportContext }) {
  const { words, formats } = context;
  const { columns } = words.shared;
  const rows = registersOf(context);
  if (rows.length === 0) return <p>{words.accounts.nothing}</p>;
  const anyShown = rows.some(({ cell }) => hasShare(cell));
  return (
    <figure>
      <figcaption>
        <strong>{words.accounts.acceptedCaption}.</strong>
      </figcaption>
      {anyShown ? (
        <Plot
          id="plot-records-accepted"
          kind="bars"
          scale={axisScale(1, 2)}
          labels="wide"
          format={formats.wholePercent}
          axisLabel={words.shared.axisAccepted}
          rows={rows.map(({ label, cell }) => plotRow(context, label, cell))}
        />
      ) : null}
      <DataTable
        id="table-records-accepted"
        caption={words.accounts.acceptedTitle}
        rowHeading={columns.register}
        columns={[columns.accepted, columns.delivered, columns.share]}
        groups={[
          {
            rows: rows.map(({ label, cell }) => {
              if (!hasShare(cell)) return { header: label, cells: { state: tellState(context, cell) } };
              const { numerator, denominator, share } = tellCounts(context, cell);
              return { header: label, cells: [numerator, denominator, share] };
            }),
          },
        ]}
      />
    </figure>
  );
}

function plotRow(context: ReportContext, label: string, cell: Cell): PlotRow {
  const text = tellValue(context, cell) ?? tellState(context, cell);
  return { label, lines: [{ series: seriesOf(context, '_T'), estimate: estimateOf(cell), text }] };
}
