import type { Cell } from '../../schemas/cube.ts';
import { DataTable } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import { Plot } from '../../src/svg/plot.tsx';
import { type Group, hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { groupFinding } from '../findings.ts';
import { axisOf, plotLine } from '../plots.ts';
import { groupName, shareCells, shareColumns } from '../tables.ts';
import { tellShare } from '../tell.ts';

interface GroupCell {
  readonly group: Group;
  readonly cell: Cell;
}

interface BesideProps {
  readonly context: ReportContext;
  readonly indicator: string;
}

/** The same share of victims, of other children and of all, in a chart, as sentences and in a table. */
export function Beside({ context, indicator }: BesideProps) {
  const { words } = context;
  const found = context.groups.flatMap((group) => {
    const cell = context.cells.find({ indicator, victim: group });
    return cell === undefined ? [] : [{ group, cell }];
  });
  if (found.length === 0) return null;
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
      {shown ? <GroupPlot context={context} found={found} /> : null}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Details summary={words.closing.tableSummary(words.shared.breakdowns.total)} open={!shown}>
        <GroupTable context={context} found={found} />
      </Details>
    </figure>
  );
}

interface GroupsProps {
  readonly context: ReportContext;
  readonly found: readonly GroupCell[];
}

function GroupPlot({ context, found }: GroupsProps) {
  return (
    <Plot
      id="plot-headline"
      kind="dots"
      scale={axisOf(found.map(({ cell }) => cell))}
      format={context.formats.wholePercent}
      axisLabel={context.words.shared.axes.withoutHelp}
      rows={found.map(({ group, cell }) => ({
        label: groupName(context, group),
        lines: [plotLine(context, cell, group)],
      }))}
    />
  );
}

function GroupTable({ context, found }: GroupsProps) {
  const rows = found.map(({ group, cell }) => ({
    header: capitalise(groupName(context, group)),
    cells: shareCells(context, cell),
  }));
  return (
    <DataTable
      id="table-headline"
      caption={context.words.headline.caption}
      rowHeading={context.words.shared.rowHeadings.total}
      columns={shareColumns(context, 'withoutHelp')}
      groups={[{ rows }]}
    />
  );
}
