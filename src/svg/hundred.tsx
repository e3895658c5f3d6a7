export interface HundredProps {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Whole numbers from 0 to 100: the bounds of so many in a hundred. */
  readonly lower: number;
  readonly upper: number;
}

const perRow = 20;
const step = 16;

/**
 * A hundred dots. Full up to the lower bound: at least so many. Half full up to the upper bound: as many as it may
 * be. Open: the others. So an interval is a number of children, not a line to be learnt.
 */
export function Hundred(props: HundredProps) {
  const dots = Array.from({ length: 100 }, (_, index) => index);
  return (
    <svg
      class="hundred"
      role="img"
      aria-labelledby={`${props.id}-title ${props.id}-description`}
      viewBox={`0 0 ${perRow * step} ${(100 / perRow) * step}`}
    >
      <title id={`${props.id}-title`}>{props.title}</title>
      <desc id={`${props.id}-description`}>{props.description}</desc>
      {dots.map((index) => (
        <Dot key={index} index={index} kind={kindOf(index, props)} />
      ))}
    </svg>
  );
}

type Kind = 'full' | 'half' | 'open';

function kindOf(index: number, { lower, upper }: HundredProps): Kind {
  if (index < lower) return 'full';
  return index < upper ? 'half' : 'open';
}

function Dot({ index, kind }: { readonly index: number; readonly kind: Kind }) {
  const x = (index % perRow) * step + step / 2;
  const y = Math.floor(index / perRow) * step + step / 2;
  return (
    <>
      <circle class={`dot ${kind}`} cx={x} cy={y} r="5.5" />
      {kind === 'half' ? <path class="dot-half" d={`M${x} ${y - 5.5}a5.5 5.5 0 0 0 0 11Z`} /> : null}
    </>
  );
}
