import type { Engine } from '../../src/duckdb/engine.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import {
  type LinkageCounts,
  type LinkageRegister,
  type LinkageSubgroup,
  linkageRegisters,
} from './linkage-model.ts';

/** Dimensions in which every unit has a code, so that their subgroups add up to all; passes are those of linked units. */
const partial: ReadonlySet<string> = new Set(['pass']);

/**
 * Checks that subgroups add up: by year, measure, region, type and key type to the total, linked and not; passes to those
 * who are linked; and the totals to the records and index rows that the stages before left.
 *
 * @throws ZichtError (exit 8): a join has lost or doubled something.
 */
export async function checkSums(
  engine: Engine,
  subgroups: readonly LinkageSubgroup[],
  of: LinkageCounts['of'],
): Promise<void> {
  const wrong: string[] = [];
  const sums = new Map<string, { linked: number; unlinked: number }>();
  for (const { register, dimension, code, linked, unlinked } of subgroups) {
    const key = `${register} by ${dimension}`;
    const sum = sums.get(key) ?? { linked: 0, unlinked: 0 };
    // Units that are not linked have no pass.
    const counts = !partial.has(dimension) || code !== '_T';
    sums.set(key, {
      linked: sum.linked + (counts ? linked : 0),
      unlinked: sum.unlinked + (partial.has(dimension) ? 0 : unlinked),
    });
  }
  for (const [key, sum] of sums) {
    const [register = '', dimension = ''] = key.split(' by ');
    const total = of(register as LinkageRegister, 'total');
    if (sum.linked !== total.linked) wrong.push(`${key}: linked`);
    if (sum.unlinked !== total.unlinked && !partial.has(dimension)) wrong.push(`${key}: not linked`);
  }
  for (const register of linkageRegisters) {
    const { linked, unlinked } = of(register, 'total');
    if (linked + unlinked !== (await unitsOf(engine, register))) wrong.push(register);
  }
  if (wrong.length > 0) throw doesNotAddUp(wrong);
}

/** Units of a register as the stages before left them; of records without the joins that look their keys up, which could lose some. */
async function unitsOf(engine: Engine, register: LinkageRegister): Promise<number> {
  const sql =
    register === 'children'
      ? 'SELECT count(*) AS units FROM cohort'
      : `SELECT (SELECT count(*) FROM accepted_${register}) - (SELECT count(*) FROM surplus_${register}) AS units`;
  const [row] = await engine.rows<{ units: number }>(sql, 'diagnostics/units');
  return row?.units ?? 0;
}

function doesNotAddUp(wrong: readonly string[]) {
  return failure(exitCodes.guard, {
    code: 'guard.linkage-sums',
    what: 'Counts of linked and unlinked records do not add up.',
    where: wrong.toSorted().join('; '),
    expected: 'subgroups that add up to the total, and totals that equal the records that were used',
    remedy: 'This is a defect in Zicht: please report it. Nothing was published.',
  });
}
