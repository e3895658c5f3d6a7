import { column, compare, date, setting } from '../../src/rules/expression.ts';
import type { RowRule } from '../../src/rules/rule.ts';

/** The last day may be the first, but not earlier. */
export const endsBeforeStarts: RowRule = {
  id: 'ends-before-starts',
  holds: compare(date(column('ends_on')), '>=', date(column('starts_on'))),
  severity: 'error',
  action: 'quarantine',
  label: { nl: 'de laatste dag ligt voor de eerste dag', en: 'the last day is before the first day' },
  remedy: {
    nl: 'Vraag de leverancier welke van de twee datums niet klopt.',
    en: 'Ask the supplier which of the two dates is wrong.',
  },
};

/** Harmless in itself: the record plays no part. Many of them mean that `observedUntil` is set too early. */
export const startsAfterObserved: RowRule = {
  id: 'starts-after-observed',
  holds: compare(date(column('starts_on')), '<=', date(setting('observedUntil'))),
  severity: 'warning',
  action: 'report',
  label: {
    nl: 'de eerste dag ligt na de laatste dag die het register dekt',
    en: 'the first day is after the last day that the register covers',
  },
  remedy: {
    nl: 'Controleer of observedUntil in de configuratie klopt.',
    en: 'Check that observedUntil in the configuration is right.',
  },
};
