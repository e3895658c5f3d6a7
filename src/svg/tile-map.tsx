/** Where a unit lies against what it is compared with, or why it has no place. */
export type TileKind = 'far-below' | 'below' | 'within' | 'above' | 'far-above' | 'withheld' | 'none';

export interface Tile {
  /** Unique in the map, made of letters and digits. */
  readonly code: string;
  /** Letters that stand on the tile. */
  readonly short: string;
  /** Place in the grid, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly kind: TileKind;
  /** The figure, or the word in its place: on the tile where there is room. */
  readonly text: string;
  /** All that is told of the unit, for who points at it or listens. */
  readonly title: string;
}

export interface TileMapProps {
  /** Unique in the page. */
  readonly id: string;
  /** What the map shows, for who listens. */
  readonly label: string;
  readonly tiles: readonly Tile[];
  /** What the kinds mean, in the order in which they are explained. */
  readonly legend: readonly { readonly kind: TileKind; readonly label: string }[];
  /** The link that leads past all tiles. */
  readonly skip: string;
  /** How the map is to be read; the link leads here. */
  readonly note: string;
}

/** In units of the drawing, which grows with the page. */
const size = 44;
const step = 47;
/** Of a tile in the legend, which needs room for its sign alone. */
const swatch = 25;
/** With more columns there is no room for figures on a narrow screen. */
const fewColumns = 5;
/** The widest that a tile gets, in pixels. */
const widest = 66;

/**
 * A map of tiles of one size, one a unit: a large empty unit does not outweigh a small full one. Kinds differ by a sign in
 * the corner beside their colour, and what is withheld by a pattern and a word.
 */
export function TileMap({ id, label, tiles, legend, skip, note }: TileMapProps) {
  const columns = Math.max(...tiles.map(({ column }) => column));
  const rows = Math.max(...tiles.map(({ row }) => row));
  const [width, height] = [columns, rows].map((count) => count * step - (step - size) + 2);
  return (
    <div class={columns > fewColumns ? 'tile-map many' : 'tile-map'}>
      <ul class="tile-legend">
        {legend.map((entry) => (
          <li key={entry.kind}>
            <svg class="tile-swatch" viewBox={`0 0 ${swatch} ${swatch}`} aria-hidden="true">
              <Face kind={entry.kind} size={swatch} />
            </svg>{' '}
            <span>{entry.label}</span>
          </li>
        ))}
      </ul>
      <a class="skip-over" href={`#${id}-note`}>
        {skip}
      </a>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing holds no fieldset */}
      <svg
        class="tiles"
        role="group"
        aria-label={label}
        viewBox={`-1 -1 ${width} ${height}`}
        width={columns * widest}
      >
        {tiles.map((tile) => (
          <TileShape tile={tile} id={`${id}-${tile.code}`} key={tile.code} />
        ))}
      </svg>
      <p class="soft small" id={`${id}-note`} tabIndex={-1}>
        {note}
      </p>
    </div>
  );
}

function TileShape({ tile, id }: { readonly tile: Tile; readonly id: string }) {
  const { kind, short, text, title, row, column } = tile;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes takes no action; it is read as one picture
    <g
      class={`tile ${kind}`}
      id={id}
      role="img"
      aria-labelledby={`${id}-title`}
      transform={`translate(${(column - 1) * step} ${(row - 1) * step})`}
    >
      <title id={`${id}-title`}>{title}</title>
      <Face kind={kind} size={size} />
      <text class="tile-short" x={size / 2} y="23" text-anchor="middle">
        {short}
      </text>
      <text class="tile-text" x={size / 2} y="36" text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

/** The ground of a tile and, in its corner, the sign of its kind: a triangle up or down, two where it lies far off. */
function Face({ kind, size: side }: { readonly kind: TileKind; readonly size: number }) {
  return (
    <>
      <rect class={`tile-ground ${kind}`} width={side} height={side} rx="4" />
      {signs[kind].map((path) => (
        <path class={`tile-sign ${kind}`} d={path} key={path} transform={`translate(${side} 0)`} />
      ))}
    </>
  );
}

/** Seen from the upper right corner. */
const signs: Record<TileKind, readonly string[]> = {
  'far-below': ['M-22 4h8l-4 6Z', 'M-12 4h8l-4 6Z'],
  below: ['M-12 4h8l-4 6Z'],
  within: [],
  above: ['M-12 10h8l-4-6Z'],
  'far-above': ['M-22 10h8l-4-6Z', 'M-12 10h8l-4-6Z'],
  withheld: [],
  none: [],
};
