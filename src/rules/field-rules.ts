import type { Field } from '../contract/fields.ts';
import {
  and,
  column,
  compare,
  date,
  type Expression,
  isIn,
  literal,
  matches,
  missing,
  not,
  number,
  or,
} from './expression.ts';
import type { RowRule, RuleText } from './rule.ts';

/** The texts that a yes-or-no column may hold. */
const booleanWords = ['true', 'false'];

const remedy: RuleText = {
  nl: 'Laat de leverancier het bestand verbeteren, of pas de indeling aan.',
  en: 'Have the supplier correct the file, or adapt the layout.',
};

/**
 * What a column's schema demands of its text, before any cast: a value where one is required (`.missing`), a text of its
 * type (`.type`), a code of its list (`.code`), its pattern (`.pattern`) and its bounds (`.range`).
 */
export function fieldRules(field: Field): RowRule[] {
  const text = column(field.name);
  const rules: RowRule[] = [];
  const add = (kind: string, holds: Expression, what: RuleText) =>
    rules.push(rowRule(field, kind, holds, what));
  if (!field.nullable) add('missing', not(missing(text)), { nl: 'ontbreekt', en: 'is missing' });
  const type = typeCheck(field, text);
  if (type !== undefined) {
    add('type', or(missing(text), type), typeTexts[field.kind === 'number' ? 'integer' : field.kind]);
  }
  if (field.codes !== undefined) {
    add('code', isIn(text, field.codes), {
      nl: 'is geen code uit de codelijst',
      en: 'is not a code of the code list',
    });
  }
  if (field.pattern !== undefined) {
    add('pattern', matches(text, field.pattern), {
      nl: 'heeft niet de juiste vorm',
      en: 'does not have the right form',
    });
  }
  const bounds = boundsOf(field, number(text));
  if (bounds.length > 0) {
    add('range', and(...bounds), { nl: 'ligt buiten de grenzen', en: 'is out of bounds' });
  }
  return rules;
}

const typeTexts: Readonly<Record<'date' | 'integer' | 'boolean' | 'string', RuleText>> = {
  date: { nl: 'is geen bestaande dag', en: 'is not a real day' },
  integer: { nl: 'is geen heel getal', en: 'is not a whole number' },
  boolean: { nl: 'is geen ja of nee', en: 'is not yes or no' },
  string: { nl: 'is geen tekst', en: 'is not a text' },
};

function typeCheck(field: Field, text: Expression): Expression | undefined {
  if (field.kind === 'date') return not(missing(date(text)));
  if (field.kind === 'integer') return matches(text, '^-?[0-9]{1,300}$');
  if (field.kind === 'boolean') return isIn(text, booleanWords);
  if (field.kind === 'number') throw new Error(`column ${field.name}: no register has fractions yet`);
  return undefined;
}

function boundsOf(field: Field, value: Expression): Expression[] {
  return [
    ...(field.minimum === undefined ? [] : [compare(value, '>=', literal(field.minimum))]),
    ...(field.maximum === undefined ? [] : [compare(value, '<=', literal(field.maximum))]),
  ];
}

function rowRule(field: Field, kind: string, holds: Expression, what: RuleText): RowRule {
  const { nl = field.name, en = field.name } = field.meta.label;
  return {
    id: `${field.name}.${kind}`,
    holds,
    severity: 'error',
    action: 'quarantine',
    label: { nl: `${nl} ${what.nl}`, en: `${en} ${what.en}` },
    remedy,
  };
}
