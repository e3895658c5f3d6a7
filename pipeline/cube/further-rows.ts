/** Children who have the same numbers of rows of each kind; only those with several, or with a difference of kinds. */
export type SeveralRows<Column extends string> = Readonly<Partial<Record<Column, number>>> & {
  readonly children: number;
};

/**
 * How many rows of some kinds are further rows of children who have one of them already, so that rows less these are
 * children. Rows that are a difference may be fewer than none; a child of whom nothing is left is not among them.
 */
export function furtherRows<Column extends string>(
  several: readonly SeveralRows<Column>[],
  columns: readonly Column[],
): number {
  return several.reduce((sum, combination) => {
    const rows = columns.reduce((total, column) => total + (combination[column] ?? 0), 0);
    return sum + combination.children * (rows - (rows === 0 ? 0 : 1));
  }, 0);
}
