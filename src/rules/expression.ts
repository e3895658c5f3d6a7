/** A value in a row, as text or as what an expression makes of it; dates are `YYYY-MM-DD`. */
export type Value = string | number | boolean | null;

export type Comparison = '<' | '<=' | '=' | '<>' | '>=' | '>';

/**
 * What a rule says of a row, as data. Its value may be true, false or unknown (null), as in SQL: a comparison with a missing
 * value is unknown. One expression yields both a SQL text (`expressionSql`) and a function (`evaluate`), which agree.
 */
export type Expression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: Value }
  /** A value of the run's settings; `bind` puts a literal in its place. */
  | { readonly kind: 'setting'; readonly name: string }
  /** The calendar date that a text `YYYY-MM-DD` stands for; null for any other text. */
  | { readonly kind: 'date'; readonly of: Expression }
  /** The number that a text of digits, with or without a minus, stands for; null for any other text. */
  | { readonly kind: 'number'; readonly of: Expression }
  | {
      readonly kind: 'compare';
      readonly op: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  /** True or false, never unknown. */
  | { readonly kind: 'missing'; readonly of: Expression }
  /** Whether a part of the text matches a regular expression that JavaScript (`u`) and RE2 both understand. */
  | { readonly kind: 'matches'; readonly of: Expression; readonly pattern: string }
  | { readonly kind: 'in'; readonly of: Expression; readonly list: readonly string[] };

export const column = (name: string): Expression => ({ kind: 'column', name });
export const literal = (value: Value): Expression => ({ kind: 'literal', value });
export const setting = (name: string): Expression => ({ kind: 'setting', name });
export const date = (of: Expression): Expression => ({ kind: 'date', of });
export const number = (of: Expression): Expression => ({ kind: 'number', of });
export const compare = (left: Expression, op: Comparison, right: Expression): Expression => ({
  kind: 'compare',
  op,
  left,
  right,
});
export const and = (...of: readonly Expression[]): Expression => ({ kind: 'and', of });
export const or = (...of: readonly Expression[]): Expression => ({ kind: 'or', of });
export const not = (of: Expression): Expression => ({ kind: 'not', of });
export const missing = (of: Expression): Expression => ({ kind: 'missing', of });
export const matches = (of: Expression, pattern: string): Expression => ({ kind: 'matches', of, pattern });
export const isIn = (of: Expression, list: readonly string[]): Expression => ({ kind: 'in', of, list });

/** The same expression with its settings replaced by their values. Throws where a setting has no value. */
export function bind(expression: Expression, settings: Readonly<Record<string, Value>>): Expression {
  const deep = (part: Expression) => bind(part, settings);
  switch (expression.kind) {
    case 'setting': {
      const value = settings[expression.name];
      if (value === undefined) throw new Error(`the setting ${expression.name} has no value`);
      return literal(value);
    }
    case 'column':
    case 'literal':
      return expression;
    case 'compare':
      return { ...expression, left: deep(expression.left), right: deep(expression.right) };
    case 'and':
    case 'or':
      return { ...expression, of: expression.of.map(deep) };
    default:
      return { ...expression, of: deep(expression.of) };
  }
}
