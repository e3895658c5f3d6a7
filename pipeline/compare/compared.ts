import { join } from 'node:path';
import { z } from 'zod';
import { cell } from '../../schemas/cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { publishedFigures } from '../diagnostics/sealed-release.ts';
import { statement } from '../statement.ts';
import type { OpenedRelease } from './open-release.ts';

const { numerator, denominator, value, reason } = cell.shape;
const state = z.enum([...cell.shape.status.options, 'absent']);

/** A cell that is not the same in both releases, as each printed it. */
const cellChange = cell
  .omit({
    numerator: true,
    denominator: true,
    value: true,
    lower: true,
    upper: true,
    status: true,
    reason: true,
  })
  .extend({
    ...{
      a_status: state,
      a_numerator: numerator,
      a_denominator: denominator,
      a_value: value,
      a_reason: reason,
    },
    ...{
      b_status: state,
      b_numerator: numerator,
      b_denominator: denominator,
      b_value: value,
      b_reason: reason,
    },
  });
export type CellChange = z.infer<typeof cellChange>;

const cellCount = z.object({
  in_both: z.int(),
  in_a_alone: z.int(),
  in_b_alone: z.int(),
  withheld_a: z.int(),
  withheld_b: z.int(),
});
export type CellCount = z.infer<typeof cellCount>;

/** Every cell that differs between two releases, from their public files alone, and how many cells there are. */
export async function changedCells(
  engine: Engine,
  a: OpenedRelease,
  b: OpenedRelease,
): Promise<{ readonly changes: readonly CellChange[]; readonly count: CellCount }> {
  await readFigures(engine, 'release_a', a);
  await readFigures(engine, 'release_b', b);
  const changes = await engine.rows(statement('compare/cell_change'), 'compare/cell_change');
  const [count] = await engine.rows(statement('compare/cell_count'), 'compare/cell_count');
  return { changes: z.array(cellChange).parse(changes), count: cellCount.parse(count) };
}

async function readFigures(
  engine: Engine,
  name: 'release_a' | 'release_b',
  { folder }: OpenedRelease,
): Promise<void> {
  const path = literal(join(folder, publishedFigures));
  await engine.run(
    `CREATE OR REPLACE TABLE ${name} AS SELECT * FROM read_parquet(${path})`,
    `compare/${name}`,
  );
}

/** How a cell came to differ, from A to B. */
export const changeKinds = ['figure', 'shown', 'withheld', 'added', 'dropped', 'note', 'state'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export function kindOf(change: CellChange): ChangeKind {
  const { a_status, b_status } = change;
  if (a_status === 'absent') return 'added';
  if (b_status === 'absent') return 'dropped';
  if (a_status === 'suppressed' && b_status !== 'suppressed') return 'shown';
  if (b_status === 'suppressed' && a_status !== 'suppressed') return 'withheld';
  if (a_status !== b_status) return 'state';
  const isSame = (['numerator', 'denominator', 'value'] as const).every(
    (name) => change[`a_${name}`] === change[`b_${name}`],
  );
  return isSame && change.a_reason !== change.b_reason ? 'note' : 'figure';
}
