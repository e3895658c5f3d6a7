import type { Cell } from '../../schemas/cube.ts';
import { capitalise } from '../../src/i18n/text.ts';
import { type Group, hasShare, hasValue } from '../cells.ts';
import { country } from './cells.ts';
import type { InternalContext } from './context.ts';
import type { Described, Entry, Part } from './subjects.ts';
import { intervalText, stateText, valueText } from './tell.ts';

interface HeadlineProps {
  readonly context: InternalContext;
  readonly indicator: Described;
  readonly part: Part;
}

/** The figures of the country in a sentence a group: all children, victims, and others. */
export function Headline({ context, indicator, part }: HeadlineProps) {
  const sentences = context.groups.flatMap((group) => {
    const sentence = headlineSentence(context, indicator.id, part, group);
    return sentence === null ? [] : [sentence];
  });
  return (
    <ul class="text headlines">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** `null` where the run does not make the figure for this group. */
export function headlineSentence(
  context: InternalContext,
  indicator: string,
  part: Part,
  group: Group,
): string | null {
  const { figures, shared } = context.words;
  const name = capitalise(shared.groups[group]);
  const told = part.entries.flatMap((entry) => {
    const cell = context.cells.find(indicator, group, country, entry.which);
    return cell === undefined ? [] : [{ entry, cell }];
  });
  const [first, second] = told;
  if (first === undefined) return null;
  if (second === undefined) return singleSentence(context, part, name, first.cell);
  // What holds for all of them is said once.
  const states = new Set(told.map(({ cell }) => (hasValue(cell) ? null : stateText(context, cell))));
  const [only] = states;
  if (states.size === 1 && only != null) return figures.state(name, only);
  const items = told.map(({ entry, cell }) => itemText(context, entry, cell));
  return figures.several(name, context.formats.list(items));
}

function singleSentence(context: InternalContext, { columns }: Part, name: string, cell: Cell): string {
  const { figures } = context.words;
  if (!hasValue(cell)) return figures.state(name, stateText(context, cell));
  const value = valueText(context, cell);
  const interval = intervalText(context, cell);
  if (columns === 'rate') return figures.rate(name, value, interval);
  if (!hasShare(cell)) return figures.single(name, value, interval);
  const { count } = context.formats;
  return figures.share(name, count(cell.numerator), count(cell.denominator), value, interval);
}

function itemText(context: InternalContext, { label }: Entry, cell: Cell): string {
  const { figures, helpTime } = context.words;
  if (!hasValue(cell)) return figures.stateItem(label, stateText(context, cell));
  const value = valueText(context, cell);
  const interval = intervalText(context, cell);
  if (cell.statistic === 'restricted_mean')
    return helpTime.meanItem(value, cell.category.replace('day_', ''), interval);
  if (cell.unit === 'days') return helpTime.daysItem(label, value, interval);
  if (!hasShare(cell)) return figures.item(label, value, interval);
  const { count } = context.formats;
  return figures.shareItem(label, value, count(cell.numerator), count(cell.denominator), interval);
}
