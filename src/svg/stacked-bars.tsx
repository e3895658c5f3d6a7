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
  /** Two or three parts, or the state that stands in their place. */
  readonly parts: readonly Part[] | { readonly state: string };
}

/** Shares of a whole as one bar a row, each part named and numbered in text under the bar. */
export function StackedBars({ rows }: { readonly rows: readonly StackedRow[] }) {
  return (
    <ul class="stacked">
      {rows.map((row) => (
        <li class="stacked-row" key={row.label}>
          <span class="plot-label">{row.label}</span>
          {'state' in row.parts ? (
            <p class="stacked-state state">{row.parts.state}</p>
          ) : (
            <StackedParts parts={row.parts} />
          )}
        </li>
      ))}
    </ul>
  );
}

function StackedParts({ parts }: { readonly parts: readonly Part[] }) {
  let start = 0;
  const placed = parts.map((part, position) => {
    const from = start;
    start += part.share * 100;
    return { part, from, fill: `part-${position + 1}` };
  });
  return (
    <div class="stacked-parts">
      <svg class="stacked-bar" width="100%" height="30" aria-hidden="true">
        {placed.map(({ part, from, fill }) => (
          <rect
            class={`part ${fill}`}
            key={fill}
            x={percentage(from)}
            y="1"
            width={percentage(part.share * 100)}
            height="28"
          />
        ))}
      </svg>
      <ul class="stacked-legend">
        {placed.map(({ part, fill }) => (
          <li key={fill}>
            <svg class="swatch" width="18" height="18" aria-hidden="true">
              <rect class={`part ${fill}`} x="1" y="1" width="16" height="16" />
            </svg>
            <span>
              {part.name} <b>{part.text}</b>
              {part.interval === undefined ? null : <span class="plot-interval"> ({part.interval})</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
