import { Axis } from './axis.tsx';
import { Grid } from './grid.tsx';
import type { Mark } from './marks.tsx';
import type { AxisScale } from './scale.ts';
import { BarStrip, BoundsStrip, type Estimate, IntervalStrip } from './strips.tsx';

/** What tells one series from another: a name, a shape and a colour. */
export interface Series {
  readonly name: string;
  readonly mark: Mark;
  readonly tone: string;
}

export interface PlotLine {
  readonly series: Series;
  readonly estimate: Estimate | null;
  /** The figure in words and numbers, or the state that stands in its place. */
  readonly text: string;
  /** The interval, in numbers, or another short remark. */
  readonly interval?: string | undefined;
  /** `bounds`: only the bounds are drawn, with a cap at each end. */
  readonly shape?: 'bounds' | undefined;
}

export interface PlotRow {
  readonly label: string;
  readonly lines: readonly PlotLine[];
}

export interface PlotProps {
  /** Unique in the page. */
  readonly id: string;
  readonly kind: 'dots' | 'bars';
  readonly rows: readonly PlotRow[];
  readonly scale: AxisScale;
  readonly format: (value: number) => string;
  readonly axisLabel: string;
  /** `wide`: room for long words before the bars. */
  readonly labels?: 'wide' | undefined;
  /** `wide`: room for words behind the figures. */
  readonly texts?: 'wide' | undefined;
  readonly reference?: { readonly value: number; readonly label: string } | undefined;
}

/**
 * A chart of estimates with their intervals, a row a unit. Labels and figures are text of the page, so they grow,
 * wrap and are read aloud as any other; only the marks are drawn, and hidden from those who listen.
 */
export function Plot(props: PlotProps) {
  const several = props.rows.some((row) => row.lines.length > 1);
  return (
    <div class={plotClass(props, several)}>
      <Grid id={`${props.id}-grid`} scale={props.scale} reference={props.reference?.value} />
      {props.reference === undefined ? null : (
        <p class="plot-reference">
          <svg width="24" height="12" aria-hidden="true">
            <line class="reference" x1="0" x2="24" y1="6" y2="6" />
          </svg>
          {props.reference.label}
        </p>
      )}
      <ul class="plot-rows">
        {props.rows.map((row) => (
          <Row row={row} plot={props} several={several} key={row.label} />
        ))}
      </ul>
      <div class="plot-axis" aria-hidden="true">
        <Axis scale={props.scale} format={props.format} />
        <span class="plot-axis-label">{props.axisLabel}</span>
      </div>
    </div>
  );
}

function plotClass({ labels, texts }: PlotProps, several: boolean): string {
  const parts = ['plot', several ? '' : 'single', labels ?? '', texts === 'wide' ? 'told' : ''];
  return parts.filter((part) => part !== '').join(' ');
}

interface RowProps {
  readonly row: PlotRow;
  readonly plot: PlotProps;
  readonly several: boolean;
}

function Row({ row, plot, several }: RowProps) {
  return (
    <li class="plot-row">
      <span class="plot-label">{row.label}</span>
      <ul class="plot-lines">
        {row.lines.map((line) => (
          <li class="plot-line" key={line.series.name}>
            {several ? <span class="plot-series">{line.series.name}</span> : null}
            <LineStrip line={line} plot={plot} />
            <LineText line={line} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function LineStrip({ line, plot }: { readonly line: PlotLine; readonly plot: PlotProps }) {
  const common = {
    scale: plot.scale,
    estimate: line.estimate,
    tone: line.series.tone,
    grid: `${plot.id}-grid`,
  };
  if (line.shape === 'bounds') return <BoundsStrip {...common} />;
  return plot.kind === 'dots' ? (
    <IntervalStrip {...common} mark={line.series.mark} />
  ) : (
    <BarStrip {...common} />
  );
}

function LineText({ line }: { readonly line: PlotLine }) {
  if (line.estimate === null) return <span class="plot-text state">{line.text}</span>;
  return (
    <span class="plot-text">
      <b>{line.text}</b>
      {line.interval === undefined ? null : <span> ({line.interval})</span>}
    </span>
  );
}
