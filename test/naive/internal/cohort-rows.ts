import { type Clean, linkedPerson, type NaiveChild } from '../cohort.ts';
import { addDays } from '../dates.ts';
import { countedCare } from '../follow-up.ts';
import { personOf } from '../keys.ts';
import type { NaiveOptions } from '../options.ts';
import type { Person } from '../persons.ts';
import { field, type Row } from '../rows.ts';
import { spellsOf } from '../spells.ts';
import { firstHelp, firstHelpParts } from './first-help.ts';
import { lasts } from './help-lasting.ts';
import { isObservedFor } from './horizons.ts';
import { staysUntil } from './leaving.ts';
import { marginsOf } from './places.ts';
import { repeatOrderParts } from './repeat-order.ts';
import type { CountedRow, Part } from './tally.ts';

/** The children of the cohort with their part in what is told of the first help and of orders that come again. */
export function cohortRows(
  children: readonly NaiveChild[],
  data: Clean,
  options: NaiveOptions,
): CountedRow[] {
  const spells = spellsOf(data.orders, options.maximumGapDays);
  return children
    .filter(({ excluded }) => excluded === null)
    .map((child) => {
      const person = linkedPerson(child.key, data, options);
      const care = countedCare(
        data.care.filter((row) => personOf(row) === child.key),
        options,
      );
      const parts = [
        ...helpParts(child, care, person, options),
        ...repeatOrderParts(child, spells.get(child.key) ?? [], person, options),
      ];
      return { at: child, among: marginsOf.cohort, parts, key: child.key };
    });
}

function helpParts(
  child: NaiveChild,
  care: readonly Row[],
  person: Person | undefined,
  options: NaiveOptions,
): Part[] {
  const help = firstHelp(child.indexDate, care);
  if (!child.counted || child.help !== 'started' || help === undefined) return [];
  const parts = firstHelpParts(help);
  const observed = isObservedFor(child, 'help-lasting', '_T', options);
  if (!observed || !staysUntil(person, child.indexDate, addDays(field(help, 'starts_on'), 90))) return parts;
  const counts = lasts(help, care);
  return [...parts, { indicator: 'help-lasting', category: '_T', helpStatus: '_T', level: 'all', counts }];
}
