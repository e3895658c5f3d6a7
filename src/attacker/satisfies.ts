import type { ColumnChoice, Row, System } from './system.ts';

/** Whether whole numbers, one a column, fit everything that a system says. Exact: what could be rounded does not fit. */
export function satisfies(system: System, values: Float64Array): boolean {
  return (
    values.length === system.keys.length &&
    values.every(
      (value, at) =>
        Number.isSafeInteger(value) &&
        value >= (system.lower[at] ?? Number.NaN) &&
        value <= (system.upper[at] ?? Number.NaN),
    ) &&
    system.rows.every((row) => fitsRow(row, values)) &&
    system.choices.every((choice) => fitsChoice(choice, values))
  );
}

/** Whether values fit one row, with a sum of products that is exact in doubles. */
export function fitsRow({ columns, coefficients, least, most }: Row, values: Float64Array): boolean {
  let sum = 0;
  let size = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const product = (coefficients[at] ?? 0) * (values[columns[at] ?? -1] ?? Number.NaN);
    sum += product;
    size += Math.abs(product);
  }
  return size <= Number.MAX_SAFE_INTEGER && sum >= least && sum <= most;
}

function fitsChoice(choice: ColumnChoice, values: Float64Array): boolean {
  return choice.some((option) =>
    option.every(({ column, least, most }) => {
      const value = values[column] ?? Number.NaN;
      return value >= least && value <= most;
    }),
  );
}
