import { percentage } from './scale.ts';

export interface Part {
  readonly name: string;
  /** Proportion of the whole, 0–1. */
  readonly share: number;
  readonly text: string;
  /** The interval, in numbers. */
  readonly interval?: string | undefined;
}

export interface StackedRow {
  readonly label: string;
  /** At most three parts, or the state that stands in their place. */
  readonly parts: readonly Part[] | { readonly state: string };
}

export interface StackedBarsProps {
  readonly rows: readonly StackedRow[];
  /** `full`: names, figures and intervals with every bar; `compact`: names once, and figures beside every bar. */
  readonly detail: 'full' | 'compact';
}

/** Shares of a whole as one bar a row; every part has a pattern, a name and a figure in text. */
export function StackedBars({ rows, detail }: StackedBarsProps) {
  const names = rows.flatMap(({ parts }) => ('state' in parts ? [] : [parts])).at(0) ?? [];
  return (
    <div class={`stacked ${detail}`}>
      {detail === 'full' ? null : (
        <ul class="stacked-legend" aria-hidden="true">
          {names.map((part, position) => (
            <li key={part.name}>
              <Swatch position={position} /> <span>{part.name}</span>
            </li>
          ))}
        </ul>
      )}
      <ul class="stacked-rows">
        {rows.map((row) => (
          <li class="stacked-row" key={row.label}>
            <span class="plot-label">{row.label}</span>
            {'state' in row.parts ? (
              <span class="stacked-state state">{row.parts.state}</span>
            ) : (
              <>
                <Bar parts={row.parts} />
                <Figures parts={row.parts} detail={detail} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar({ parts }: { readonly parts: readonly Part[] }) {
  let start = 0;
  const placed = parts.map((part, position) => {
    const from = start;
    start += part.share * 100;
    return { from, width: part.share * 100, position };
  });
  return (
    <svg class="stacked-bar" aria-hidden="true">
      {placed.map(({ from, width, position }) => (
        <rect
          class={`part part-${position + 1}`}
          key={position}
          x={percentage(from)}
          y="1"
          width={percentage(width)}
          height="24"
        />
      ))}
    </svg>
  );
}

function Figures({
  parts,
  detail,
}: {
  readonly parts: readonly Part[];
  readonly detail: 'full' | 'compact';
}) {
  return (
    <ul class="stacked-figures">
      {parts.map((part, position) => (
        <li key={part.name}>
          <Swatch position={position} />
          <span>
            <span>{part.name}</span> <b>{part.text}</b>
            {detail === 'compact' || part.interval === undefined ? null : <i> ({part.interval})</i>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Swatch({ position }: { readonly position: number }) {
  return (
    <svg class="swatch" aria-hidden="true">
      <use class={`part part-${position + 1}`} href="#swatch" />
    </svg>
  );
}
