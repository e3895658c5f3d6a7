import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedCell } from '../../../schemas/published-cell.ts';
import { columnMeta } from '../../../schemas/register.ts';
import { fieldsOf, sqlType } from '../../../src/contract/fields.ts';
import { openDuckDb } from '../../../src/duckdb/duckdb-engine.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';
import { literal } from '../../../src/duckdb/quote.ts';
import { exitCodes, type Problem, ZichtError } from '../../../src/run/errors.ts';
import { publishedFigures } from '../../diagnostics/sealed-release.ts';

interface Column {
  readonly name: string;
  readonly type: string;
}

const contract: readonly Column[] = fieldsOf(publishedCell, columnMeta).map((field) => ({
  name: field.name,
  type: sqlType(field),
}));

/** How many columns public figures have. */
export const contractColumns = contract.length;

/**
 * What in the columns of the public figures is not as the contract says, and whether their file tells of another release.
 * A file that is not there is told by whoever looks at hashes.
 */
export async function contractProblems(folder: string, id: string): Promise<Problem[]> {
  if (!existsSync(join(folder, publishedFigures))) return [];
  const scratch = mkdtempSync(join(tmpdir(), 'zicht-verify-'));
  try {
    const engine = await openDuckDb({
      ...{ memory: '500MB', threads: 1, scratch },
      allowedDirectories: [join(folder, 'public')],
    });
    try {
      return await readProblems(engine, literal(join(folder, publishedFigures)), id);
    } finally {
      engine.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function readProblems(engine: Engine, file: string, id: string): Promise<Problem[]> {
  const label = 'verify/contract';
  try {
    const found = await engine.rows<Column>(
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM read_parquet(${file}))`,
      label,
    );
    const [told] = await engine.rows<{ same: boolean }>(
      `SELECT coalesce(bool_or(decode(value) = ${literal(id)}), false) AS same
       FROM parquet_kv_metadata(${file}) WHERE decode(key) = 'release'`,
      label,
    );
    return [...columnProblems(found), ...(told?.same === true ? [] : [ofAnotherRelease])];
  } catch (error) {
    if (error instanceof ZichtError && error.exitCode === exitCodes.unexpected) return [unreadable];
    throw error;
  }
}

const problem = (code: string, what: string, expected: string, where = publishedFigures): Problem => ({
  ...{ code, where, what, expected },
  remedy: 'Restore the release from a backup, or verify it with the version of Zicht that made it.',
});

const unreadable = problem(
  'verify.parquet-unreadable',
  'The public figures cannot be read as Parquet.',
  'a Parquet file',
);
const ofAnotherRelease = problem(
  'verify.parquet-release',
  'The file of the public figures does not say that it is of this release.',
  'the id of manifest.json in the footer of the file',
);

function columnProblems(found: readonly Column[]): Problem[] {
  const at = (name: string) => `${publishedFigures}, column ${name}`;
  const types = new Map(found.map(({ name, type }) => [name, type]));
  const known = new Set(contract.map(({ name }) => name));
  const problems = [
    ...contract.flatMap(({ name, type }) => {
      const has = types.get(name);
      if (has === undefined)
        return [problem('verify.column-missing', 'This column is not there.', type, at(name))];
      return has === type
        ? []
        : [problem('verify.column-type', `This column has another type (${has}).`, type, at(name))];
    }),
    ...found
      .filter(({ name }) => !known.has(name))
      .map(({ name }) =>
        problem('verify.column-more', 'No contract has this column.', 'no further columns', at(name)),
      ),
  ];
  const isOrdered = found.every(({ name }, place) => contract[place]?.name === name);
  return problems.length > 0 || isOrdered
    ? problems
    : [problem('verify.column-order', 'The columns stand in another order.', [...known].join(', '))];
}
