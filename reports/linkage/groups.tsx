import { min } from 'd3-array';
import type { TableRow } from '../../src/html/data-table.tsx';
import { capitalise, uncapitalise } from '../../src/i18n/text.ts';
import { gapPoints } from '../../src/statistics/gap-flag.ts';
import { Plot, type Series } from '../../src/svg/plot.tsx';
import { type AxisScale, axisBetween } from '../../src/svg/scale.ts';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { Section } from '../sections/section.tsx';
import { tellState, tellValue } from '../tell.ts';
import { rateOf } from './cells.ts';
import { gapFinding, type RateLine, sideOf, tellGap } from './gaps.ts';
import { Implausible } from './implausible.tsx';
import { Profile } from './profile-block.tsx';
import { breakdownName, drawnPart, type RatePart, type RateTable, rateTables } from './rate-tables.ts';
import { rateCells, rateColumns, rateLine } from './rate-lines.ts';
import { hasPersons } from './without-persons.tsx';

/** For whom linking went less well: rates by group, who was not linked, and links that cannot be. */
export function Groups({ context }: { readonly context: ReportContext }) {
  return (
    <Section context={context} id="groups">
      {hasPersons(context) ? <GroupsKnown context={context} /> : <p>{context.words.withoutPersons.groups}</p>}
    </Section>
  );
}

function GroupsKnown({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkageRates;
  const tables = rateTables(context);
  const scale = rateScale(context, tables);
  return (
    <>
      <p>{words.groupsIntro(context.formats.count(gapPoints))}</p>
      {tables.map((table) => (
        <RateBlock context={context} table={table} scale={scale} key={table.id} />
      ))}
      <p class="soft small">{words.recordsNote}</p>
      <Profile context={context} />
      <Implausible context={context} />
    </>
  );
}

interface RateBlockProps {
  readonly context: ReportContext;
  readonly table: RateTable;
  readonly scale: AxisScale;
}

function RateBlock({ context, table, scale }: RateBlockProps) {
  const { linkageRates, linkage } = context.words;
  const drawn = drawnPart(table);
  const subjects = context.formats.list(table.parts.map(({ subject }) => linkage.subjects[subject]));
  const breakdown = breakdownName(context, table);
  const notes: Partial<Record<RateTable['id'], string>> = {
    province: context.words.sections.orderNote,
    careYear: linkageRates.careYearNote,
  };
  return (
    <ChartBlock
      context={context}
      id={`groups-${table.id}`}
      heading={linkageRates.blocks[table.id]}
      caption={linkageRates.blockCaption(subjects, breakdown)}
      cells={table.parts.flatMap(({ lines }) => lines.map(({ cell }) => cell))}
      finding={[...table.parts.map((part) => partFinding(context, part, table)), notes[table.id] ?? '']
        .join(' ')
        .trim()}
      tableName={breakdown}
      rowHeading={linkageRates.groupHeading}
      columns={[...rateColumns(context), linkageRates.columns.gap, linkageRates.columns.flag]}
      groups={table.parts.map((part) => ({
        ...(table.parts.length > 1 ? { header: capitalise(linkage.subjects[part.subject]) } : {}),
        rows: part.lines.map((line) => ({ header: capitalise(line.label), cells: lineCells(context, line) })),
      }))}
    >
      {drawn === undefined ? null : <RatePlot context={context} part={drawn} scale={scale} id={table.id} />}
    </ChartBlock>
  );
}

/** What stands out; where a table has more than one subject, each by its name. */
function partFinding(context: ReportContext, part: RatePart, { parts }: RateTable): string {
  const finding = gapFinding(context, part.lines);
  return parts.length === 1
    ? finding
    : `${capitalise(context.words.linkage.subjects[part.subject])}: ${uncapitalise(finding)}`;
}

const looks: Record<'lower' | 'higher' | 'none', Omit<Series, 'name'>> = {
  lower: { mark: 'down', tone: 'tone-1' },
  higher: { mark: 'up', tone: 'tone-3' },
  none: { mark: 'circle', tone: 'tone-2' },
};

function RatePlot(props: {
  readonly context: ReportContext;
  readonly part: RatePart;
  readonly scale: AxisScale;
  readonly id: string;
}) {
  const { context, part, scale } = props;
  const words = context.words.linkageRates;
  const total = rateOf(context, part.subject);
  const told = tellValue(context, total);
  return (
    <Plot
      id={`plot-groups-${props.id}`}
      kind="dots"
      labels="wide"
      texts="wide"
      scale={scale}
      format={context.formats.wholePercent}
      axisLabel={words.axisFromHigher}
      rows={part.lines
        .filter(({ cell }) => cell.status !== 'not_estimable')
        .map((line) => {
          const side = sideOf(line);
          const note = side === null || line.gap === null ? undefined : tellGap(context, line.gap);
          const series = { name: line.label, ...looks[side ?? 'none'] };
          return { label: line.label, lines: [rateLine(context, line.cell, series, note)] };
        })}
      reference={
        hasShare(total) && told !== null
          ? { value: total.value, label: words.total(context.words.linkage.subjects[part.subject], told) }
          : undefined
      }
    />
  );
}

function lineCells(context: ReportContext, line: RateLine): TableRow['cells'] {
  const counted = rateCells(context, line.cell);
  if ('state' in counted) return { state: tellState(context, line.cell) };
  const words = context.words.linkageRates;
  if (line.gap === null || line.gap.points === null) {
    const state = context.words.shared.states.not_estimable;
    return [...counted, state, state];
  }
  const side = sideOf(line);
  const flags = { lower: words.flagLower, higher: words.flagHigher };
  const flag = side === null ? words.flagNone : { strong: flags[side] };
  return [...counted, tellGap(context, line.gap), flag];
}

/** One axis for all charts of the section, so that they can be compared; it begins below the lowest public rate. */
function rateScale(context: ReportContext, tables: readonly RateTable[]): AxisScale {
  const drawn = tables.flatMap((table) => {
    const part = drawnPart(table);
    return part === undefined ? [] : [...part.lines.map(({ cell }) => cell), rateOf(context, part.subject)];
  });
  const lowest = min(drawn.filter(hasShare), ({ value }) => value) ?? 0.9;
  return axisBetween(Math.min(lowest, 0.95), 1);
}
