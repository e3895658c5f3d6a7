// The least that DuckDB can do for the headline: typed read of the same files, join, one count. No checks, no
// conflicts, no regions, no disclosure control, no files: the limit that the batch is measured against.
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2];
const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '4GB' });
const connection = await instance.connect();
const steps = [
  `CREATE TABLE orders AS SELECT * FROM read_csv('${folder}/orders/*.csv', header = true,
     types = {'person_key': 'VARCHAR', 'starts_on': 'DATE', 'ends_on': 'DATE'})`,
  `CREATE TABLE care AS SELECT * FROM read_csv('${folder}/care/*.csv', header = true,
     types = {'person_key': 'VARCHAR', 'starts_on': 'DATE', 'ends_on': 'DATE'})`,
  `CREATE TABLE persons AS SELECT * FROM read_csv('${folder}/persons.csv', header = true,
     types = {'person_key': 'VARCHAR', 'birth_date': 'DATE'})`,
  `CREATE TABLE headline AS
   WITH child AS (
     SELECT orders.person_key, year(starts_on) AS period, min(starts_on) AS index_date
     FROM orders JOIN persons USING (person_key)
     WHERE starts_on BETWEEN DATE '2017-01-01' AND DATE '2018-12-31'
     GROUP BY ALL
   )
   SELECT count(*) AS followed, count(*) FILTER (NOT helped) AS without_help
   FROM (
     SELECT child.*, EXISTS (
       SELECT 1 FROM care
       WHERE care.person_key = child.person_key
         AND care.starts_on <= child.index_date + INTERVAL 6 MONTH
         AND (care.ends_on IS NULL OR care.ends_on >= child.index_date)
     ) AS helped
     FROM child
   )`,
];
for (const step of steps) await connection.run(step);
const reader = await connection.runAndReadAll('SELECT * FROM headline');
process.stdout.write(`${JSON.stringify(reader.getRowObjectsJson()[0])}\n`);
