import type { Cell } from '../../schemas/cube.ts';
import { DataTable } from '../../src/html/data-table.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import { Plot, type PlotRow } from '../../src/svg/plot.tsx';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';
import { seriesOf } from '../plots.ts';
import { estimateOf, tellCounts, tellState, tellValue } from '../tell.ts';
import { NoticeList } from './notices.tsx';
import { Section } from './section.tsx';

/** How good the data are: what was usable, what was linked, and what a reader must know of the deliveries. */
export function Quality({ context }: { readonly context: ReportContext }) {
  const words = context.words.accounts;
  return (
    <Section context={context} id="quality">
      <p>{words.qualityIntro}</p>
      <h3>{words.linkedTitle}</h3>
      <Linked context={context} />
      <h3>{words.acceptedTitle}</h3>
      <Accepted context={context} />
      <h3>{words.noticesTitle}</h3>
      {context.input.notices.length === 0 ? <p>{words.noNotices}</p> : <NoticeList context={context} />}
    </Section>
  );
}

function Linked({ context }: { readonly context: ReportContext }) {
  const { words } = context;
  const cell = context.cells.all('linkage-rate')[0];
  if (cell === undefined) return <p>{words.accounts.nothing}</p>;
  if (!hasShare(cell)) return <p>{`${words.accounts.linkedTitle}: ${tellState(context, cell)}.`}</p>;
  const { numerator, denominator, share } = tellCounts(context, cell);
  return <p>{words.accounts.linkedSentence(numerator, denominator, share)}</p>;
}

function Accepted({ context }: { readonly context: ReportContext }) {
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
          rows={rows.map((row) => plotRow(context, row))}
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

interface RegisterRow {
  readonly label: string;
  readonly cell: Cell;
}

function plotRow(context: ReportContext, { label, cell }: RegisterRow): PlotRow {
  const text = tellValue(context, cell) ?? tellState(context, cell);
  return { label, lines: [{ series: seriesOf(context, '_T'), estimate: estimateOf(cell), text }] };
}

/** The registers of which the release says something, in the order of the catalogue. */
function registersOf(context: ReportContext): RegisterRow[] {
  const definition = indicatorOf(context, 'records-accepted');
  if (definition?.kind !== 'account') return [];
  const cells = context.cells.all('records-accepted');
  return definition.steps.flatMap(({ code, label }) => {
    const cell = cells.find(({ category, status }) => category === code && status !== 'not_applicable');
    return cell === undefined ? [] : [{ label: label[context.language], cell }];
  });
}
