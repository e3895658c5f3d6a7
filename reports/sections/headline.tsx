import { DataTable } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import { ofHundred } from '../../src/i18n/numbers.ts';
import { Hundred } from '../../src/svg/hundred.tsx';
import { Plot } from '../../src/svg/plot.tsx';
import type { Cell } from '../../schemas/cube.ts';
import { hasInterval, hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { groupFinding } from '../findings.ts';
import { axisOf, plotLine } from '../plots.ts';
import { groupName, shareCells } from '../tables.ts';
import { tellShare } from '../tell.ts';
import { Meaning } from './meaning.tsx';
import { SectionSwitch } from './section.tsx';

const indicator = 'without-help-6m';

/** The figure that the page exists for, in words, in a hundred dots and beside the figures of the other children. */
export function Headline({ context }: { readonly context: ReportContext }) {
  const words = context.words.headline;
  const group = context.groups[0] === 'victim' ? 'victim' : '_T';
  const cell = context.cells.find({ indicator, victim: group });
  return (
    <section id="headline" class="hero">
      <div class="section-head">
        <h2>
          <span class="eyebrow">{words.eyebrow}</span> {words.title[group]}
        </h2>
        <SectionSwitch context={context} id="headline" />
      </div>
      <HeadlineFigure context={context} cell={cell} group={group} />
      <Beside context={context} />
      <Meaning context={context} />
    </section>
  );
}

interface HeadlineProps {
  readonly context: ReportContext;
  readonly cell: Cell | undefined;
  readonly group: 'victim' | '_T';
}

function HeadlineFigure({ context, cell, group }: HeadlineProps) {
  const words = context.words.headline;
  const told = tellShare(context, cell);
  if (told === null || !hasShare(cell) || !hasInterval(cell)) {
    return <NoFigure context={context} cell={cell} group={group} />;
  }
  const lower = ofHundred(cell.lower);
  const upper = ofHundred(cell.upper);
  const [lowerText, upperText] = [context.formats.count(lower), context.formats.count(upper)];
  return (
    <div class="headline">
      <div>
        <p class="headline-number" aria-hidden="true">
          {told.share}
        </p>
        <p class="headline-sentence">{words.sentence(group, told)}</p>
        <p class="headline-plain">{words.inHundred(lowerText, upperText)}</p>
      </div>
      <div class="hundred-box">
        <Hundred
          id="hundred"
          title={words.dotsTitle}
          description={words.dots(lowerText, upperText)}
          lower={lower}
          upper={upper}
        />
        <p class="small soft" aria-hidden="true">
          {words.dots(lowerText, upperText)}
        </p>
      </div>
    </div>
  );
}

/** No figure: the reason in a sentence, chosen by the state of the cell alone. */
function NoFigure({ context, cell, group }: HeadlineProps) {
  const words = context.words.headline;
  if (cell?.status === 'suppressed') {
    return (
      <div class="headline-missing">
        <p class="headline-sentence">{words.withheld[group]}</p>
        <p>{words.withheldWhy}</p>
      </div>
    );
  }
  const status = cell === undefined ? 'absent' : cell.status;
  return (
    <div class="headline-missing">
      <p class="headline-sentence">{words.missing[status === 'value' ? 'not_estimable' : status]}</p>
    </div>
  );
}

/** The same share of victims, of other children and of all, each as a sentence, in a chart and in a table. */
function Beside({ context }: { readonly context: ReportContext }) {
  const { words, formats } = context;
  const found = context.groups.flatMap((group) => {
    const cell = context.cells.find({ indicator, victim: group });
    return cell === undefined ? [] : [{ group, cell }];
  });
  if (found.length === 0) return null;
  const scale = axisOf(found.map(({ cell }) => cell));
  const shown = found.some(({ cell }) => hasShare(cell));
  const sentences = found.slice(1).flatMap(({ group, cell }) => {
    const told = tellShare(context, cell);
    return told === null ? [] : [words.headline.sentence(group, told)];
  });
  return (
    <figure>
      <figcaption>
        <strong>{words.headline.caption}.</strong> {shown ? groupFinding(context, indicator) : null}
      </figcaption>
      {shown ? (
        <Plot
          id="plot-headline"
          kind="dots"
          scale={scale}
          format={formats.wholePercent}
          axisLabel={words.shared.axisShare}
          rows={found.map(({ group, cell }) => ({
            label: groupName(context, group),
            lines: [plotLine(context, cell, group)],
          }))}
        />
      ) : null}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Details summary={words.closing.tableSummary(words.shared.breakdowns.total)} open={!shown}>
        <DataTable
          id="table-headline"
          caption={words.headline.caption}
          rowHeading={words.shared.rowHeadings.total}
          columns={shareColumns(context)}
          groups={[
            {
              rows: found.map(({ group, cell }) => ({
                header: capitalise(groupName(context, group)),
                cells: shareCells(context, cell),
              })),
            },
          ]}
        />
      </Details>
    </figure>
  );
}

/** The columns of every table of the share without help. */
export function shareColumns(context: ReportContext): string[] {
  const { columns } = context.words.shared;
  return [columns.withoutHelp, columns.followed, columns.share, columns.interval];
}
