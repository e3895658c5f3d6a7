import type { MarginId } from '../../schemas/margins.ts';
import { type Tile, type TileKind, TileMap } from '../../src/svg/tile-map.tsx';
import type { ShareFigure } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import type { Counted } from '../tables.ts';
import { tellState, tellValue } from '../tell.ts';
import { type Place, placesFinding, placesOf, placesTable, tellPlace } from './places.ts';
import { centreOf, positionOf } from './positions.ts';

export interface RegionChartProps {
  readonly context: ReportContext;
  readonly indicator: string;
  /** What is counted: it names the first column of the table. */
  readonly counted: Counted;
  readonly margin: MarginId;
}

const kinds = {
  'far below': 'far-below',
  below: 'below',
  within: 'within',
  above: 'above',
  'far above': 'far-above',
} as const satisfies Record<string, TileKind>;
const positions = ['far below', 'below', 'within', 'above', 'far above'] as const;

/**
 * A map of tiles of the regions of a breakdown, by where the share of each lies against the limits around that of the country. Regions
 * stand where they lie, in no order of their figures. Nothing where the country has no share to compare with, or no region a tile.
 */
export function RegionMap({ context, indicator, counted, margin }: RegionChartProps) {
  const { words, language } = context;
  const centre = centreOf(context, indicator);
  const places = placesOf(context, indicator, margin);
  const tiles = centre === null ? [] : places.flatMap((place) => tileOf(context, centre, place));
  if (centre === null || tiles.length === 0) return null;
  const breakdown = words.shared.breakdowns[margin];
  const title = indicatorOf(context, indicator)?.title[language] ?? indicator;
  const caption = words.charts.map.caption(words.sections.figureTitle(title, breakdown));
  const id = `map-${indicator}-${margin}`;
  return (
    <ChartBlock
      context={context}
      id={id}
      heading={words.charts.map.heading(breakdown)}
      caption={caption}
      cells={places.map(({ cell }) => cell)}
      finding={placesFinding(context, centre, places)}
      partly={words.charts.map.withheld}
      tableName={words.charts.map.table(breakdown)}
      rowHeading={words.charts.region}
      {...placesTable(context, counted, centre, places)}
    >
      <TileMap
        id={id}
        label={caption}
        tiles={tiles}
        legend={legendOf(context, tiles)}
        skip={words.charts.map.skip}
        note={words.charts.map.note}
      />
    </ChartBlock>
  );
}

function tileOf(context: ReportContext, centre: ShareFigure, place: Place): Tile[] {
  const { cell } = place;
  const tile = context.input.regions.find(({ code }) => code === cell.region)?.tile;
  if (tile === undefined) return [];
  const common = { ...tile, code: cell.region.toLowerCase(), title: tellPlace(context, centre, place) };
  const position = positionOf(centre, cell);
  const share = tellValue(context, cell);
  if (position !== null && share !== null) return [{ ...common, kind: kinds[position], text: share }];
  if (cell.status !== 'suppressed') return [{ ...common, kind: 'none', text: '–' }];
  return [{ ...common, kind: 'withheld', text: tellState(context, cell) }];
}

/** All places, whether a region lies there or not, so that the legend is the same everywhere; then what has no figure. */
function legendOf(context: ReportContext, tiles: readonly Tile[]) {
  const { charts, shared } = context.words;
  const without = [
    { kind: 'withheld', label: shared.states.suppressed },
    { kind: 'none', label: charts.noFigure },
  ] as const;
  return [
    ...positions.map((position) => ({ kind: kinds[position], label: charts.positions[position] })),
    ...without.filter(({ kind }) => tiles.some((tile) => tile.kind === kind)),
  ];
}
