import type { Cell } from '../../schemas/cube.ts';
import { capitalise } from '../../src/i18n/text.ts';
import { type Group, hasShare, hasValue } from '../cells.ts';
import { country } from './cells.ts';
import type { InternalContext } from './context.ts';
import type { Described, Entry, Part } from './subjects.ts';
import { boundsText, hasBounds, shortBounds, stateText, valueText } from './tell.ts';

interface HeadlineProps {
  readonly context: InternalContext;
  readonly indicator: Described;
  readonly part: Part;
}

/** The figures of the country in a sentence a group: all children, victims, and others. */
export function Headline({ context, indicator, part }: HeadlineProps) {
  const { shared, figures } = context.words;
  const { groups } = shared;
  const isSeveral = headlineEntries(part).length > 1;
  return (
    <>
      <ul class="text headlines">
        {context.groups.map((group) => {
          const sentence = headlineSentence(context, indicator.id, part, group);
          return sentence === null ? null : (
            <li key={group}>
              <strong>{capitalise(groups[group])}:</strong> {sentence}
            </li>
          );
        })}
      </ul>
      {isSeveral ? <p class="soft small">{figures.brackets}</p> : null}
    </>
  );
}

/** `null` where the run does not make the figure for this group. */
export function headlineSentence(
  context: InternalContext,
  indicator: string,
  part: Part,
  group: Group,
): string | null {
  const { figures } = context.words;
  const told = headlineEntries(part).flatMap((entry) => {
    const cell = context.cells.find(indicator, group, country, entry.which);
    return cell === undefined ? [] : [{ entry, cell }];
  });
  const [first, second] = told;
  if (first === undefined) return null;
  if (second === undefined) return singleSentence(context, part, first.cell);
  // What holds for all of them is said once.
  const states = new Set(told.map(({ cell }) => (hasValue(cell) ? null : stateText(context, cell))));
  const [only] = states;
  if (states.size === 1 && only != null) return figures.state(only);
  // Items hold commas themselves.
  const list = (items: readonly string[]) => items.join('; ');
  const wholes = new Set(told.map(({ cell }) => (hasShare(cell) ? cell.denominator : null)));
  const [whole] = wholes;
  if (wholes.size > 1 || whole == null)
    return figures.several(list(told.map(({ entry, cell }) => itemText(context, entry, cell))));
  const items = told.map(({ entry, cell }) => amongText(context, entry, cell));
  return figures.among(context.formats.count(whole), list(items));
}

/** Figures by help at six months stand in the chart and in the tables. */
function headlineEntries({ entries }: Part): readonly Entry[] {
  return entries.filter(({ which }) => which.help_status === '_T');
}

/** One of several shares of the same whole. */
function amongText(context: InternalContext, { label }: Entry, cell: Cell): string {
  if (!hasShare(cell)) return context.words.figures.stateItem(label, stateText(context, cell));
  const count = context.formats.count(cell.numerator);
  return context.words.figures.amongItem(label, count, valueText(context, cell), shortBounds(context, cell));
}

function singleSentence(context: InternalContext, { columns }: Part, cell: Cell): string {
  const { figures } = context.words;
  if (!hasValue(cell)) return figures.state(stateText(context, cell));
  const value = valueText(context, cell);
  const interval = boundsText(context, cell);
  if (!hasBounds(cell)) return figures.plain(value, interval);
  if (columns === 'rate') return figures.rate(value, interval);
  if (!hasShare(cell)) return figures.single(value, interval);
  const { count } = context.formats;
  return figures.share(count(cell.numerator), count(cell.denominator), value, interval);
}

function itemText(context: InternalContext, { label }: Entry, cell: Cell): string {
  const { figures, helpTime } = context.words;
  if (!hasValue(cell)) return figures.stateItem(label, stateText(context, cell));
  const value = valueText(context, cell);
  const interval = shortBounds(context, cell);
  if (cell.statistic === 'restricted_mean')
    return helpTime.meanItem(value, cell.category.replace('day_', ''), interval);
  if (cell.unit === 'days') return helpTime.daysItem(label, value, interval);
  if (!hasShare(cell)) return figures.item(label, value, interval);
  const { count } = context.formats;
  return figures.shareItem(label, count(cell.numerator), count(cell.denominator), value, interval);
}
