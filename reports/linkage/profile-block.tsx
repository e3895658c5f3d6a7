import { group, max } from 'd3-array';
import type { TableGroup, TableRow } from '../../src/html/data-table.tsx';
import { capitalise, uncapitalise } from '../../src/i18n/text.ts';
import { Plot, type PlotRow } from '../../src/svg/plot.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { tellState, tellValue } from '../tell.ts';
import { type Characteristic, isMarked, markedDifference, profileOf } from './profile.ts';

/** Children linked beside children not linked, characteristic by characteristic. */
export function Profile({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkageRates;
  const profile = profileOf(context);
  const limit = context.formats.points(markedDifference);
  const largest = max(profile, ({ difference }) => Math.abs(difference ?? 0)) ?? 0;
  return (
    <ChartBlock
      context={context}
      id="groups-profile"
      heading={words.profileTitle}
      caption={words.profileCaption}
      cells={profile.flatMap(({ linked, unlinked }) =>
        [linked, unlinked].filter((cell) => cell !== undefined),
      )}
      intro={words.profileIntro}
      finding={findingOf(context, profile, limit)}
      tableName={uncapitalise(words.profileTitle)}
      rowHeading={words.characteristic}
      columns={[
        words.columns.linkedShare,
        words.columns.unlinkedShare,
        words.columns.difference,
        words.columns.flag,
      ]}
      groups={tableGroups(context, profile)}
    >
      <Plot
        id="plot-groups-profile"
        kind="dots"
        labels="wide"
        texts="wide"
        scale={axisScale(Math.max(largest, 2 * markedDifference))}
        format={context.formats.decimal}
        axisLabel={words.axisDifference}
        rows={profile.map((one) => plotRow(context, one))}
        reference={{ value: markedDifference, label: words.profileLimit(limit) }}
      />
    </ChartBlock>
  );
}

function findingOf(context: ReportContext, profile: readonly Characteristic[], limit: string): string {
  const words = context.words.linkageRates;
  const { count, list } = context.formats;
  const linked = profile.map((one) => one.linked).find(hasShare);
  const unlinked = profile.map((one) => one.unlinked).find(hasShare);
  const marked = profile.filter(isMarked).map(({ label }) => label);
  return [
    linked === undefined || unlinked === undefined
      ? ''
      : words.profileSizes(count(linked.denominator), count(unlinked.denominator)),
    words.profileReading(limit),
    marked.length === 0 ? words.profileUnmarked : words.profileMarked(list(marked)),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function plotRow(context: ReportContext, one: Characteristic): PlotRow {
  const { difference, label } = one;
  if (difference === null) {
    return { label, lines: [{ series: looks(one), estimate: null, text: stateText(context, one) }] };
  }
  const value = Math.abs(difference);
  return {
    label,
    lines: [
      {
        series: looks(one),
        estimate: { value, lower: null, upper: null },
        text: context.formats.decimal(value),
        interval: isMarked(one) ? sideText(context, difference) : undefined,
      },
    ],
  };
}

function looks(one: Characteristic) {
  return isMarked(one)
    ? ({ name: one.label, mark: 'diamond', tone: 'tone-1' } as const)
    : ({ name: one.label, mark: 'circle', tone: 'tone-2' } as const);
}

function sideText(context: ReportContext, difference: number): string {
  const words = context.words.linkageRates;
  return difference < 0 ? words.moreUnlinked : words.moreLinked;
}

function tableGroups(context: ReportContext, profile: readonly Characteristic[]): TableGroup[] {
  const words = context.words.linkageRates;
  return [...group(profile, (one) => one.group).entries()].map(([code, members]) => ({
    header: words.characteristicGroups[code],
    rows: members.map((one) => ({ header: capitalise(one.label), cells: rowCells(context, one) })),
  }));
}

function rowCells(context: ReportContext, one: Characteristic): TableRow['cells'] {
  const words = context.words.linkageRates;
  const [linked, unlinked] = [one.linked, one.unlinked].map((cell) => tellValue(context, cell));
  if (one.difference === null || !linked || !unlinked) return { state: stateText(context, one) };
  const flag = isMarked(one) ? { strong: sideText(context, one.difference) } : words.flagNone;
  return [linked, unlinked, context.formats.decimal(Math.abs(one.difference)), flag];
}

/** Why there is no difference: the state of the share that has no figure; a secret goes before any other state. */
function stateText(context: ReportContext, { linked, unlinked }: Characteristic): string {
  const states = context.words.shared.states;
  const cells = [linked, unlinked].filter((cell) => cell !== undefined);
  const without =
    cells.find(({ status }) => status === 'suppressed') ?? cells.find((cell) => !hasShare(cell));
  return without === undefined ? states.not_estimable : tellState(context, without);
}
