import { identifier, literal as textLiteral } from '../duckdb/quote.ts';
import type { Expression, Value } from './expression.ts';

/** An expression as DuckDB's SQL, over a row source whose columns have the expression's names. */
export function expressionSql(expression: Expression): string {
  switch (expression.kind) {
    case 'column':
      return identifier(expression.name);
    case 'literal':
      return valueSql(expression.value);
    case 'setting':
      throw new Error(`the setting ${expression.name} was not bound`);
    case 'date':
      return dateSql(expressionSql(expression.of));
    case 'number':
      return numberSql(expressionSql(expression.of));
    case 'compare':
      return `(${expressionSql(expression.left)} ${expression.op} ${expressionSql(expression.right)})`;
    case 'and':
      return expression.of.length === 0 ? 'TRUE' : `(${expression.of.map(expressionSql).join(' AND ')})`;
    case 'or':
      return expression.of.length === 0 ? 'FALSE' : `(${expression.of.map(expressionSql).join(' OR ')})`;
    case 'not':
      return `(NOT ${expressionSql(expression.of)})`;
    case 'missing':
      return `(${expressionSql(expression.of)} IS NULL)`;
    case 'matches':
      return `regexp_matches(${expressionSql(expression.of)}, ${textLiteral(expression.pattern)})`;
    case 'in':
      return inSql(expressionSql(expression.of), expression.list);
  }
}

/** The date that a text stands for, or NULL; DuckDB's own cast takes far more than `YYYY-MM-DD`. */
export function dateSql(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN TRY_CAST(${text} AS DATE) END`;
}

/** As DOUBLE, so that a number beyond every bound is still compared with it. */
function numberSql(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '-?[0-9]{1,300}') THEN TRY_CAST(${text} AS DOUBLE) END`;
}

function inSql(text: string, list: readonly string[]): string {
  if (list.length === 0) return `CASE WHEN ${text} IS NULL THEN NULL ELSE FALSE END`;
  return `(${text} IN (${list.map(textLiteral).join(', ')}))`;
}

function valueSql(value: Value): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? textLiteral(value) : String(value).toUpperCase();
}
