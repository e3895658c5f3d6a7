import { column, compare, date, or } from '../../src/rules/expression.ts';
import type { RowRule } from '../../src/rules/rule.ts';
import { flagOf } from '../intake/text-columns.ts';

/** Not asked of a birth date of which the day or month is filled in: the day filled in may lie after the death. */
export const diedBeforeBorn: RowRule = {
  id: 'died-before-born',
  holds: or(
    column(flagOf.dayImputed('birth_date')),
    column(flagOf.monthImputed('birth_date')),
    compare(date(column('died_on')), '>=', date(column('birth_date'))),
  ),
  severity: 'error',
  action: 'quarantine',
  label: { nl: 'het overlijden ligt voor de geboorte', en: 'the death is before the birth' },
  remedy: {
    nl: 'Vraag de leverancier welke van de twee datums niet klopt.',
    en: 'Ask the supplier which of the two dates is wrong.',
  },
};

export const returnedBeforeEmigrated: RowRule = {
  id: 'returned-before-emigrated',
  holds: compare(date(column('returned_on')), '>=', date(column('emigrated_on'))),
  severity: 'error',
  action: 'quarantine',
  label: { nl: 'de terugkeer ligt voor het vertrek', en: 'the return is before the emigration' },
  remedy: {
    nl: 'Vraag de leverancier welke van de twee datums niet klopt.',
    en: 'Ask the supplier which of the two dates is wrong.',
  },
};
