import type { Engine } from '../../src/duckdb/engine.ts';
import { statement } from '../statement.ts';
import type {
  GapCount,
  GapKind,
  ImplausibleCount,
  LinkageCounts,
  LinkageSubgroup,
  LinkedCount,
} from './linkage-model.ts';
import { checkSums } from './linkage-sums.ts';

const steps = [
  'child_told',
  'linkage_child',
  'linkage_order',
  'linkage_care',
  'linkage_care_count',
  'linkage_victim',
  'linkage_count',
  'linkage_gap',
  'linkage_told',
  'linkage_pass_gap',
  'implausible_link',
] as const;

const none: LinkedCount = { linked: 0, unlinked: 0, linkedPeople: 0, unlinkedPeople: 0 };

/**
 * Counts who is linked, in every register and subgroup, from the tables of the link and cohort stages, and checks that
 * the parts add up to the whole.
 *
 * @throws ZichtError (exit 8) where they do not.
 */
export async function countLinkage(engine: Engine): Promise<LinkageCounts> {
  for (const step of steps) await engine.run(statement(`diagnostics/${step}`), `diagnostics/${step}`);
  const counts = await readLinkage(engine);
  await checkSums(engine, counts.subgroups, counts.of);
  return counts;
}

/** What `countLinkage` counted, from its tables. */
export async function readLinkage(engine: Engine): Promise<LinkageCounts> {
  const subgroups = await readSubgroups(engine);
  const found = new Map(
    subgroups.map((group) => [keyOf(group.register, group.dimension, group.code), group]),
  );
  const of: LinkageCounts['of'] = (register, dimension, code = '_T') =>
    found.get(keyOf(register, dimension, code)) ?? none;
  return {
    ...{ subgroups, of, gap: await readGaps(engine), besideTold: await readTold(engine) },
    besidePass: await readPassGaps(engine),
    implausible: await readImplausible(engine),
  };
}

function readSubgroups(engine: Engine): Promise<LinkageSubgroup[]> {
  return engine.rows<LinkageSubgroup>(
    `SELECT register, dimension, code,
       CAST(sum(CASE WHEN linked THEN units ELSE 0 END) AS BIGINT) AS linked,
       CAST(sum(CASE WHEN linked THEN 0 ELSE units END) AS BIGINT) AS unlinked,
       CAST(sum(CASE WHEN linked THEN people ELSE 0 END) AS BIGINT) AS "linkedPeople",
       CAST(sum(CASE WHEN linked THEN 0 ELSE people END) AS BIGINT) AS "unlinkedPeople"
     FROM linkage_count
     GROUP BY register, dimension, code
     ORDER BY register, dimension, code`,
    'diagnostics/subgroups',
  );
}

async function readGaps(engine: Engine): Promise<LinkageCounts['gap']> {
  interface Row extends GapCount {
    readonly kind: GapKind;
    readonly period: string | null;
    readonly measure: string | null;
    readonly province: string | null;
    readonly victim: string | null;
  }
  const rows = await engine.rows<Row>('SELECT * FROM linkage_gap', 'diagnostics/gaps');
  const placeOf = (kind: string, ...place: readonly (string | null)[]) =>
    [kind, ...place.map((value) => value ?? '_T')].join('|');
  const found = new Map<string, GapCount>();
  for (const row of rows) {
    const { kind, period, measure, province, victim, units, people } = row;
    // Where victims are not known, the column is `_T` throughout, and its group is the total once more.
    found.set(placeOf(kind, period, measure, province, victim), { units, people });
  }
  const at = (place: string) => found.get(place) ?? { units: 0, people: 0 };
  return (kind, { period, measure, region_level, region, victim }) =>
    at(placeOf(kind, period, measure, region_level === 'province' ? region : null, victim));
}

async function readTold(engine: Engine): Promise<LinkageCounts['besideTold']> {
  interface Row {
    readonly dimension: string;
    readonly code: string;
    readonly people: number;
  }
  const rows = await engine.rows<Row>('SELECT dimension, code, people FROM linkage_told', 'diagnostics/told');
  return (dimension, code) =>
    rows.filter((row) => row.dimension === dimension && row.code === code).map(({ people }) => people);
}

async function readPassGaps(engine: Engine): Promise<LinkageCounts['besidePass']> {
  const rows = await engine.rows<{ readonly pass: string; readonly people: number }>(
    'SELECT pass, people FROM linkage_pass_gap',
    'diagnostics/pass gaps',
  );
  return (pass) => rows.find((row) => row.pass === pass)?.people ?? 0;
}

function readImplausible(engine: Engine): Promise<ImplausibleCount[]> {
  return engine.rows<ImplausibleCount>(
    'SELECT kind, links, people FROM implausible_link ORDER BY kind',
    'diagnostics/implausible',
  );
}

function keyOf(register: string, dimension: string, code: string): string {
  return `${register}|${dimension}|${code}`;
}
