import type { Comparison, Expression, Value } from './expression.ts';

/** A row of texts and flags, by column; a column that is not there counts as missing. */
export type Row = Readonly<Record<string, Value>>;

/** The value of an expression for one row: the same as that of its SQL. For tests and for explaining a rule, not for files. */
export function evaluate(expression: Expression, row: Row): Value {
  switch (expression.kind) {
    case 'column':
      return row[expression.name] ?? null;
    case 'literal':
      return expression.value;
    case 'setting':
      throw new Error(`the setting ${expression.name} was not bound`);
    case 'date':
      return dateIn(evaluate(expression.of, row));
    case 'number':
      return numberIn(evaluate(expression.of, row));
    case 'compare':
      return compared(evaluate(expression.left, row), expression.op, evaluate(expression.right, row));
    case 'and':
      return conjunction(expression.of.map((part) => evaluate(part, row)));
    case 'or':
      return negation(conjunction(expression.of.map((part) => negation(evaluate(part, row)))));
    case 'not':
      return negation(evaluate(expression.of, row));
    case 'missing':
      return evaluate(expression.of, row) === null;
    case 'matches': {
      const value = evaluate(expression.of, row);
      return typeof value === 'string' ? new RegExp(expression.pattern, 'u').test(value) : null;
    }
    case 'in': {
      const value = evaluate(expression.of, row);
      return typeof value === 'string' ? expression.list.includes(value) : null;
    }
  }
}

function conjunction(values: readonly Value[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

function negation(value: Value): boolean | null {
  return value === null ? null : value === false;
}

function compared(left: Value, op: Comparison, right: Value): boolean | null {
  if (left === null || right === null) return null;
  const order = orderOf(left, right);
  if (op === '=') return order === 0;
  if (op === '<>') return order !== 0;
  if (op === '<') return order < 0;
  if (op === '<=') return order <= 0;
  return op === '>' ? order > 0 : order >= 0;
}

/** Texts by their UTF-8 bytes, as SQL compares them. */
function orderOf(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return Number(left) - Number(right);
}

function dateIn(value: Value): string | null {
  const parts = typeof value === 'string' ? /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/u.exec(value) : null;
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return day >= 1 && day <= daysInMonth(year, month) ? parts[0] : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function numberIn(value: Value): number | null {
  return typeof value === 'string' && /^-?[0-9]{1,300}$/u.test(value) ? Number(value) : null;
}
