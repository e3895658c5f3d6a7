import type { Cell } from '../../../schemas/cube.ts';
import { areBounds, type Bounds, naiveGarwood, naiveWilson } from '../intervals.ts';
import type { NaiveOptions } from '../options.ts';
import { curveOf, stretchOf } from './curve.ts';
import { isObserved } from './horizons.ts';
import { isOfCatalogue } from './institutions.ts';
import { whereText } from './places.ts';
import { figureText } from './tally.ts';
import type { InternalTwin } from './twin.ts';

const curves = ['help-within', 'days-to-help'];
const quantiles: Readonly<Record<string, number>> = { quarter: 0.25, half: 0.5, three_quarters: 0.75 };
const stretches = [42, 91, 183, 365];
/** Stock and flow have a twin of their own; what stands beside the headline is held to the functions it comes from. */
const elsewhere: readonly string[] = ['without-help-6m', 'orders-flow'];
/** What stands beside an estimate and is held to the functions it comes from. */
const besides: readonly string[] = [
  ...['difference', 'funnel_95_low', 'funnel_95_high', 'funnel_998_low', 'funnel_998_high', 'shrunken'],
  ...['standardised', 'change_since_year_before', 'trend_per_year', 'trend_probability'],
];
/** Figures of which the methodology tells no more than the name. */
const untold = ['restricted_mean', 'log_rank_probability', 'gray_probability'];

/** The first figures in which the batch and the twin differ, in words; empty when they agree. */
export function internalDifferences(
  batch: readonly Cell[],
  twin: InternalTwin,
  options: NaiveOptions,
): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const cell of batch) {
    if (elsewhere.includes(cell.indicator) || [...untold, ...besides].includes(cell.statistic)) continue;
    if (isOfCatalogue(cell.indicator)) continue;
    const key = figureText(cell.indicator, cell.category, cell.help_status, whereText(cell));
    const isCurve = curves.includes(cell.indicator);
    if (!isCurve) seen.add(key);
    const got = isCurve
      ? [cell.numerator, cell.denominator, rounded(cell.value), cell.status]
      : [cell.numerator, cell.denominator, cell.status];
    const wanted = isCurve ? curveFigure(cell, twin) : talliedFigure(cell, key, twin, options);
    const interval = isCurve ? undefined : talliedInterval(cell, key, twin, options);
    if (interval !== undefined && !areBounds(cell.lower, cell.upper, interval))
      found.push(`${key}: interval ${cell.lower}–${cell.upper}, twin ${interval?.join('–')}`);
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      found.push(`${cell.statistic} ${key}: batch ${JSON.stringify(got)}, twin ${JSON.stringify(wanted)}`);
  }
  const missing = [...twin.tallies.keys()].filter((key) => !seen.has(key));
  return [...found, ...missing.map((key) => `${key}: missing in the batch`)].slice(0, 20);
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);

function talliedFigure(cell: Cell, key: string, { tallies }: InternalTwin, options: NaiveOptions): unknown[] {
  const isOfCare = ['secure-care-victims', 'repeat-care', 'ground-at-care'].includes(cell.indicator);
  if (isOfCare && !options.hasResidence && cell.region_level !== 'country')
    return [null, null, 'not_applicable'];
  const { numerator, denominator } = tallies.get(key) ?? { numerator: 0, denominator: 0 };
  if (cell.period !== '_T' && !isObserved(cell.indicator, cell.category, `${cell.period}-12-31`, options))
    return [null, null, 'not_yet_followed'];
  if (cell.indicator === 'waiting-now') return [numerator, null, 'value'];
  return [numerator, denominator, denominator === 0 ? 'not_estimable' : 'value'];
}

/** The interval of a share or count that has a value; `undefined` for cells without one. */
function talliedInterval(
  { status, unit }: Cell,
  key: string,
  { tallies }: InternalTwin,
  options: NaiveOptions,
): Bounds | null | undefined {
  if (status !== 'value') return undefined;
  const { members = [] } = tallies.get(key) ?? {};
  const counting = members.filter(({ counts }) => counts);
  return unit === 'count'
    ? naiveGarwood(counting, options)
    : naiveWilson(members, ({ counts }) => counts, options);
}

function curveFigure(cell: Cell, twin: InternalTwin): unknown[] {
  const events = twin.events.get(whereText(cell)) ?? [];
  if (events.length === 0) return [null, null, null, 'not_estimable'];
  const told = (value: number | null) => [rounded(value), value === null ? 'not_estimable' : 'value'];
  if (cell.indicator === 'days-to-help')
    return [null, null, ...told(curveOf(events).reaches(quantiles[cell.category] ?? 2))];
  const until = Number(cell.category.replace('day_', ''));
  if (cell.statistic === 'estimate') return [null, events.length, ...told(curveOf(events).at(until))];
  const after = stretches[stretches.indexOf(until) - 1] ?? -1;
  const number = stretchOf(events, after, until)[cell.statistic as keyof ReturnType<typeof stretchOf>];
  return [number, null, number, 'value'];
}
