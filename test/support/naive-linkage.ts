import type { PlantedBounds } from '../../pipeline/generate/missed-bounds.ts';
import type { LinkageRate } from '../../pipeline/generate/missed-rates.ts';
import type { Engine } from '../../src/duckdb/engine.ts';

/** Linkage counted once more from the tables of the link and cohort stages, by statements that share nothing with them. */
export interface NaiveLinkage {
  readonly rates: readonly LinkageRate[];
  /** Care keys with care between the start of 2017 and 30 June 2019, and those of them that lead to nobody. */
  readonly keys: { readonly all: number; readonly unlinked: number };
  /** Index rows of unlinked children who may belong to a place: each of them may be a victim. */
  readonly unlinked: (at: Pick<PlantedBounds, 'period' | 'victim' | 'measure'>) => number;
}

/** A key counts as linked when it is of type R and in the persons register without conflict. */
const isLinked = (table: string) => `(
  ${table}.person_key_type = 'R' AND EXISTS (
    SELECT 1 FROM person
    WHERE person.person_key_type = ${table}.person_key_type
      AND person.person_key = ${table}.person_key AND NOT person.in_conflict))`;

const year = (date: string) => `CAST(extract(year FROM ${date}) AS VARCHAR)`;

export async function countNaively(engine: Engine): Promise<NaiveLinkage> {
  const place = `COALESCE((SELECT any_value(r.province) FROM municipality_region AS r
    WHERE r.delivered = orders.municipality), 'NL_U')`;
  const rates = [
    ...(await ratesOf(
      engine,
      '_T',
      { year: 'period', measure: 'measure', province: 'province' },
      {
        from: 'cohort',
        linked: "excluded IS NULL OR excluded <> 'unlinked'",
      },
    )),
    ...(await ratesOf(
      engine,
      'protection_orders',
      {
        year: year('starts_on'),
        measure: 'measure',
        province: place,
      },
      { from: 'record_protection_orders AS orders', linked: isLinked('orders') },
    )),
    ...(await ratesOf(
      engine,
      'youth_care',
      { year: year('starts_on'), care_type: 'care_type' },
      {
        from: 'record_youth_care AS care',
        linked: isLinked('care'),
      },
    )),
  ];
  const [keys] = await engine.rows<{ all: number; unlinked: number }>(
    `SELECT count(*) AS "all", count(CASE WHEN NOT linked THEN 1 END) AS unlinked FROM (
       SELECT DISTINCT person_key_type, person_key, ${isLinked('care')} AS linked FROM record_youth_care AS care
       WHERE starts_on <= DATE '2019-06-30' AND COALESCE(ends_on, DATE '9999-12-31') >= DATE '2017-01-01'
     ) AS found`,
    'test/keys',
  );
  const unlinked = await engine.rows<{ period: string; victim: string; measure: string; n: number }>(
    "SELECT period, victim, measure, count(*) AS n FROM cohort WHERE excluded = 'unlinked' GROUP BY ALL",
    'test/unlinked',
  );
  return {
    rates: rates.toSorted((a, b) => (a.slice(0, 3).join('|') < b.slice(0, 3).join('|') ? -1 : 1)),
    keys: keys ?? { all: 0, unlinked: 0 },
    unlinked: (at) =>
      unlinked
        .filter(
          (row) =>
            [row.period, '_T'].includes(at.period) &&
            [row.victim, 'victim', '_T'].includes(at.victim) &&
            [row.measure, '_T'].includes(at.measure),
        )
        .reduce((sum, { n }) => sum + n, 0),
  };
}

async function ratesOf(
  engine: Engine,
  category: string,
  dimensions: Readonly<Record<string, string>>,
  { from, linked }: { readonly from: string; readonly linked: string },
): Promise<LinkageRate[]> {
  const rates: LinkageRate[] = [];
  for (const [dimension, code] of Object.entries({ total: "'_T'", ...dimensions })) {
    const rows = await engine.rows<{ code: string; linked: number; all: number }>(
      `SELECT code, count(CASE WHEN linked THEN 1 END) AS linked, count(*) AS "all"
       FROM (SELECT ${code} AS code, ${linked} AS linked FROM ${from}) AS rated GROUP BY code`,
      `test/rates ${dimension}`,
    );
    for (const row of rows) rates.push([category, dimension, row.code, row.linked, row.all]);
  }
  return rates;
}
