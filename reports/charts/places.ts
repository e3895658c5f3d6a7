import type { Cell } from '../../schemas/cube.ts';
import type { MarginId } from '../../schemas/margins.ts';
import type { TableGroup } from '../../src/html/data-table.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import { breakdown } from '../breakdowns.ts';
import type { ShareFigure } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { type Counted, shareCells, shareColumns } from '../tables.ts';
import { tellRange, tellState, tellValue } from '../tell.ts';
import { countPositions, positionOf } from './positions.ts';

/** A region with its share of all children, in the fixed order of regions. */
export interface Place {
  readonly name: string;
  readonly cell: Cell;
}

/** The regions of a breakdown; children of an unknown municipality are in no region, and stand in the table of the breakdown alone. */
export function placesOf(context: ReportContext, indicator: string, margin: MarginId): Place[] {
  return breakdown(context, indicator, margin).flatMap(({ label, cells }) => {
    const cell = cells.get('_T')?.[0];
    return cell === undefined || cell.region.endsWith('_U') ? [] : [{ name: label, cell }];
  });
}

/** How many regions lie within the limits, and how many outside; numbers of published regions alone. */
export function placesFinding(context: ReportContext, centre: ShareFigure, places: readonly Place[]): string {
  const { charts } = context.words;
  const counts = countPositions(
    centre,
    places.map(({ cell }) => cell),
  );
  const { count } = context.formats;
  const told = {
    all: count(counts.all),
    within: count(counts.within),
    below: count(counts.below),
    above: count(counts.above),
    far: count(counts.far),
    centre: tellValue(context, centre) ?? '',
  };
  return `${charts.places(told)} ${charts.far(told)}`;
}

/** All that is told of a region in a sentence: its share, interval and place; or its state. */
export function tellPlace(context: ReportContext, centre: ShareFigure, { name, cell }: Place): string {
  const { charts, shared } = context.words;
  const position = positionOf(centre, cell);
  const share = tellValue(context, cell);
  if (position === null || share === null) return charts.tileWithout(name, tellState(context, cell));
  return charts.tile(name, share, tellRange(context, cell) ?? shared.noInterval, charts.positions[position]);
}

/** Columns and rows of the table of a map or funnel: what tables of shares have, and the place in words. */
export function placesTable(
  context: ReportContext,
  counted: Counted,
  centre: ShareFigure,
  places: readonly Place[],
): { readonly columns: readonly string[]; readonly groups: readonly TableGroup[] } {
  const rows = places.map(({ name, cell }) => {
    const cells = shareCells(context, cell);
    const position = positionOf(centre, cell);
    return {
      header: capitalise(name),
      cells:
        'state' in cells || position === null ? cells : [...cells, context.words.charts.positions[position]],
    };
  });
  return { columns: [...shareColumns(context, counted), context.words.charts.position], groups: [{ rows }] };
}
