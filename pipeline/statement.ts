import { sqlFile } from '../src/duckdb/sql-files.ts';

/** A named statement of this statistic: `statement('cohort/order_spell')` is `pipeline/sql/cohort/order_spell.sql`. */
export function statement(name: string): string {
  return sqlFile(`pipeline/sql/${name}.sql`);
}
