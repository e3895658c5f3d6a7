import type { NaiveChild } from '../cohort.ts';
import { addDays, addMonths } from '../dates.ts';
import type { NaiveOptions } from '../options.ts';
import type { Person } from '../persons.ts';
import type { Spell } from '../spells.ts';
import { isObservedFor } from './horizons.ts';
import { staysUntil } from './leaving.ts';
import type { Part } from './tally.ts';

/** Whether a child of which the order ended has a new one from the landmark up to 12 and 24 months later. */
export function repeatOrderParts(
  child: NaiveChild,
  spells: readonly Spell[],
  person: Person | undefined,
  options: NaiveOptions,
): Part[] {
  if (!child.counted || child.spellEndsOn === '') return [];
  const landmark = [addMonths(child.indexDate, 6), addDays(child.spellEndsOn, 1)].sort()[1] ?? '';
  const later = spells.map(({ startsOn }) => startsOn).filter((day) => day > child.spellStartsOn);
  if (later.some((day) => day < landmark)) return [];
  return [12, 24].flatMap((months) => {
    const category = `months_${months}`;
    const until = addMonths(landmark, months);
    if (!isObservedFor(child, 'repeat-order', category, options)) return [];
    if (until > options.observedUntil || !staysUntil(person, child.indexDate, until)) return [];
    const counts = later.some((day) => day <= until);
    return ['_T', child.help].map(
      (helpStatus): Part => ({ indicator: 'repeat-order', category, helpStatus, level: 'all', counts }),
    );
  });
}
