import type { Field } from '../../src/contract/fields.ts';
import { column, not } from '../../src/rules/expression.ts';
import type { RowRule } from '../../src/rules/rule.ts';
import { flagOf } from '../intake/text-columns.ts';

const remedy = {
  nl: 'Er is niets te doen; het aantal staat in het kwaliteitsverslag.',
  en: 'Nothing to do; the number is in the quality report.',
};

/** Counts the dates of which a part is filled in: a missing day as the 15th, a missing month as 1 July. */
export function imputedRules({ name, meta }: Field): RowRule[] {
  const { nl = name, en = name } = meta.label;
  const base = { severity: 'information', action: 'report', remedy } as const;
  return [
    {
      ...base,
      id: flagOf.dayImputed(name),
      holds: not(column(flagOf.dayImputed(name))),
      label: {
        nl: `${nl}: de dag ontbreekt en is op de 15e gezet`,
        en: `${en}: the day is missing and set to the 15th`,
      },
    },
    {
      ...base,
      id: flagOf.monthImputed(name),
      holds: not(column(flagOf.monthImputed(name))),
      label: {
        nl: `${nl}: de maand ontbreekt; de datum is op 1 juli gezet`,
        en: `${en}: the month is missing; the date is set to 1 July`,
      },
    },
  ];
}
