import type { CellKey } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { tellBounds, tellState, tellValue } from '../tell.ts';
import type { ReportWords } from '../words/index.ts';
import { Section } from './section.tsx';

const cards: readonly { readonly label: keyof ReportWords['sections']['cards']; readonly key: CellKey }[] = [
  { label: 'children', key: { indicator: 'children-with-order', unit: 'count' } },
  { label: 'rate', key: { indicator: 'children-with-order', unit: 'per_1000' } },
  { label: 'withoutHelp', key: { indicator: 'without-help-6m' } },
  { label: 'running', key: { indicator: 'help-status-6m', category: 'running' } },
  { label: 'started', key: { indicator: 'help-status-6m', category: 'started' } },
  { label: 'lasted', key: { indicator: 'help-lasting' } },
  { label: 'ordered', key: { indicator: 'repeat-order', category: 'months_12' } },
  { label: 'linked', key: { indicator: 'linkage-rate' } },
];

/** The main figures on all children, a card each. */
export function KeyFigures({ context }: { readonly context: ReportContext }) {
  return (
    <Section context={context} id="keyFigures">
      <ul class="cards plain">
        {cards.map(({ label, key }) => (
          <Card context={context} label={context.words.sections.cards[label]} cellKey={key} key={label} />
        ))}
      </ul>
    </Section>
  );
}

function Card(props: { readonly context: ReportContext; readonly label: string; readonly cellKey: CellKey }) {
  const { context, label } = props;
  const cell = context.cells.find(props.cellKey);
  if (cell === undefined) return null;
  const { words } = context;
  const value = tellValue(context, cell);
  const bounds = tellBounds(context, cell);
  if (value === null) {
    return (
      <li class="card">
        <b class="card-number state">{tellState(context, cell)}</b> <span class="card-label">{label}</span>
        {cell.status === 'suppressed' ? (
          <span class="card-interval">{words.sections.cardWithheld}</span>
        ) : null}
      </li>
    );
  }
  return (
    <li class="card">
      <b class="card-number">{value}</b> <span class="card-label">{label}</span>
      <span class="card-interval">
        {bounds === null ? words.sections.fullCount : words.shared.between(bounds.lower, bounds.upper)}
      </span>
    </li>
  );
}
