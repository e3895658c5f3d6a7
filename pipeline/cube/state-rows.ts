/** Kinds of index rows by the column of `index_state` that counts them, in the order in which it does. */
const counted = {
  set_aside: ['unlinked_observed', 'unlinked_not_observed', 'adult'],
  lost: ['after_leaving', 'left_early', 'not_yet_followed'],
  followed: ['without_help', 'running', 'started'],
} as const;

type Counted = keyof typeof counted;
export type StateColumn = (typeof counted)[Counted][number];

/** Sums of the columns of `index_state` over the index rows of one child at a place. */
export type StateSums = Readonly<Record<Counted, number>>;

/** By how much a row of a kind counts more than one of the kind before it: more than a child has rows. */
const base = 2 ** 17;

/** How many index rows of each kind three sums are made of. */
export function stateRows(sums: StateSums): Record<StateColumn, number> {
  const rows = Object.entries(counted).flatMap(([column, kinds]) =>
    kinds.map((kind, at) => [kind, Math.floor(sums[column as Counted] / base ** at) % base] as const),
  );
  return Object.fromEntries(rows) as Record<StateColumn, number>;
}
