import type { RegisterName } from '../../schemas/registers/index.ts';
import { and, bind, column, not, type Value } from '../../src/rules/expression.ts';
import { fieldRules } from '../../src/rules/field-rules.ts';
import type { RowRule } from '../../src/rules/rule.ts';
import { registerFields } from '../intake/fields.ts';
import { flagOf } from '../intake/text-columns.ts';
import { imputedRules } from './imputed.ts';
import { diedBeforeBorn, returnedBeforeEmigrated } from './lives.ts';
import { endsBeforeStarts, startsAfterObserved } from './periods.ts';

/** Rules across the columns of one row, by register. Rules of one column follow from the register's schema. */
export const crossRules: Readonly<Record<RegisterName, readonly RowRule[]>> = {
  protection_orders: [endsBeforeStarts],
  youth_care: [endsBeforeStarts, startsAfterObserved],
  persons: [diedBeforeBorn, returnedBeforeEmigrated],
  victim_records: [],
  residence: [endsBeforeStarts],
  key_crosswalk: [],
  population: [],
};

/** Which columns of a register's files need more than the rules of their schema. */
export interface ColumnTraits {
  /** Columns with codes of a supplier: a code outside the recode table breaks `<column>.code`. */
  readonly recoded: ReadonlySet<string>;
  /** Dates in three parts, of which a missing part is filled in and counted. */
  readonly inParts: ReadonlySet<string>;
}

/** All rules about single rows of a register, in a fixed order: by column, then across columns. */
export function rowRules(
  register: RegisterName,
  traits: ColumnTraits,
  settings: Readonly<Record<string, Value>>,
): RowRule[] {
  const ofColumns = registerFields(register).flatMap((field) => [
    ...(traits.recoded.has(field.name) ? withKnownCode(field.name, fieldRules(field)) : fieldRules(field)),
    ...(traits.inParts.has(field.name) ? imputedRules(field) : []),
  ]);
  return [...ofColumns, ...crossRules[register]].map((rule) => ({
    ...rule,
    holds: bind(rule.holds, settings),
  }));
}

/** A code that the recode table does not know is a wrong code, also where it happens to be a canonical one. */
function withKnownCode(name: string, rules: readonly RowRule[]): RowRule[] {
  const known = not(column(flagOf.unknownCode(name)));
  const id = `${name}.code`;
  if (rules.some((rule) => rule.id === id)) {
    return rules.map((rule) => (rule.id === id ? { ...rule, holds: and(known, rule.holds) } : rule));
  }
  return [
    ...rules,
    {
      id,
      holds: known,
      severity: 'error',
      action: 'quarantine',
      label: { nl: `${name} staat niet in de omcodering`, en: `${name} is not in the recode table` },
      remedy: {
        nl: 'Vul de omcodering in de indeling aan.',
        en: 'Add the code to the recode table of the layout.',
      },
    },
  ];
}
