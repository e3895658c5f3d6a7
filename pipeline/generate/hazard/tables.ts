import type { Engine, SqlValue } from '../../../src/duckdb/engine.ts';
import { readRegionTables } from '../../regions/tables.ts';
import { statement } from '../../statement.ts';
import { addYears, daysBetween } from '../calendar.ts';
import { leavingOf, stays } from './closed-form.ts';
import { missedShare } from './groups.ts';
import type { Hazard, HazardSpecification } from './specification.ts';

/** How large a set is, and which one. */
export interface HazardSize {
  readonly seed: number;
  /** Trajectories of youth care, those of persons without an order among them; duplicates come on top. */
  readonly careRows: number;
}

/** The children of a set: each has so many places for care. */
export function childrenOf({ care }: HazardSpecification, careRows: number): number {
  return Math.floor(careRows / care.rowsPerChild);
}

/** Hands the specification to the engine: `hazard_settings`, `hazard_stratum`, `hazard_piece`, `hazard_place`, and the macros. */
export async function makeHazardTables(
  engine: Engine,
  specification: HazardSpecification,
  size: HazardSize,
): Promise<void> {
  await engine.run(statement('generate/hazard_uniform'), 'generate/uniform');
  await makeSettings(engine, specification, size);
  await makeStrata(engine, specification);
  await makePlaces(engine, specification);
}

async function makeSettings(
  engine: Engine,
  specification: HazardSpecification,
  { seed, careRows }: HazardSize,
): Promise<void> {
  const { period, observedUntil, siblings, care, orders, deliveries, keys } = specification;
  const observedFrom = observedFromOf(specification);
  const settings: [name: string, type: 'BIGINT' | 'DOUBLE' | 'DATE', value: SqlValue][] = [
    ['seed_number', 'BIGINT', seed],
    ['care_rows', 'BIGINT', careRows],
    ['children', 'BIGINT', childrenOf(specification, careRows)],
    ['places_per_child', 'BIGINT', care.rowsPerChild],
    ['period_from', 'DATE', period.from],
    ['period_days', 'BIGINT', daysBetween(period.from, period.until) + 1],
    ['observed_from', 'DATE', observedFrom],
    ['observed_until', 'DATE', observedUntil],
    ['observed_days', 'BIGINT', daysBetween(observedFrom, observedUntil) + 1],
    ['siblings', 'DOUBLE', siblings.share],
    ['siblings_together', 'DOUBLE', siblings.together],
    ['care_longest', 'BIGINT', care.longestDays],
    ['care_earlier', 'DOUBLE', care.earlier],
    ['care_returns', 'DOUBLE', care.returns],
    ['care_gap', 'BIGINT', care.longestGapDays],
    ['order_shortest', 'BIGINT', orders.shortestDays],
    ['order_longest', 'BIGINT', orders.longestDays],
    ['order_continued', 'DOUBLE', orders.continued],
    ['order_log_stay', 'DOUBLE', orders.further === 0 ? null : Math.log1p(-orders.further)],
    ['late', 'DOUBLE', deliveries.late],
    ['duplicated', 'DOUBLE', deliveries.duplicated],
    ['corrected', 'DOUBLE', deliveries.corrected],
    ['conflicting', 'DOUBLE', deliveries.conflicting],
    ['old_keys', 'DOUBLE', keys.old],
  ];
  await engine.createTable(
    'hazard_setting',
    settings.map(([name, type]) => ({ name, type })),
    [settings.map(([, , value]) => value)],
  );
  await engine.run(
    'CREATE OR REPLACE TABLE hazard_settings AS SELECT *, hash(seed_number) AS seed FROM hazard_setting',
    'generate/settings',
  );
}

/** The first day that the registers cover: three years before the period. */
export function observedFromOf({ period }: HazardSpecification): string {
  return addYears(period.from, -3);
}

async function makeStrata(engine: Engine, specification: HazardSpecification): Promise<void> {
  const { strata } = specification;
  const places = placesOf(specification);
  const whole = strata.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  const rows = strata.map((stratum, at): SqlValue[] => {
    const above = before / whole;
    before += stratum.weight;
    return [
      at,
      stratum.victim,
      stratum.measure,
      stratum.province,
      above,
      at === strata.length - 1 ? 1 : before / whole,
      stratum.running,
      missedShare(specification, stratum, 'protection_orders'),
      missedShare(specification, stratum, 'youth_care'),
      places.filter(({ province }) => province === stratum.province).length,
    ];
  });
  const column = (type: 'BIGINT' | 'DOUBLE' | 'VARCHAR') => (name: string) => ({ name, type });
  await engine.createTable(
    'hazard_stratum',
    [
      column('BIGINT')('stratum'),
      ...['victim', 'measure', 'province'].map(column('VARCHAR')),
      ...['above', 'up_to', 'running', 'missed_orders', 'missed_care'].map(column('DOUBLE')),
      column('BIGINT')('places'),
    ],
    rows,
  );
  await engine.createTable(
    'hazard_piece',
    [
      column('BIGINT')('stratum'),
      column('VARCHAR')('cause'),
      ...['from_day', 'until_day'].map(column('BIGINT')),
      ...['stays_before', 'stays_after', 'log_stay'].map(column('DOUBLE')),
    ],
    strata.flatMap(({ help, leave }, at) => [
      ...piecesOf(help).map((piece) => [at, 'help', ...piece]),
      ...piecesOf(leavingOf(leave)).map((piece) => [at, 'leave', ...piece]),
    ]),
  );
}

/** Far beyond every day: where a curve has no further piece. */
const endless = 1_000_000_000;

/** Days of one chance, with the share that stays before and after them; days on which nothing can happen are left out. */
function piecesOf(hazard: Hazard): SqlValue[][] {
  return hazard.flatMap(({ fromDay, chance }, at) => {
    const next = hazard[at + 1]?.fromDay;
    if (chance === 0) return [];
    const after = next === undefined ? 0 : stays(hazard, next - 1);
    return [
      [
        fromDay,
        next === undefined ? endless : next - 1,
        stays(hazard, fromDay - 1),
        after,
        Math.log1p(-chance),
      ],
    ];
  });
}

async function makePlaces(engine: Engine, specification: HazardSpecification): Promise<void> {
  await engine.createTable(
    'hazard_place',
    [
      { name: 'province', type: 'VARCHAR' },
      { name: 'turn', type: 'BIGINT' },
      { name: 'municipality', type: 'VARCHAR' },
    ],
    placesOf(specification).map(({ province, turn, municipality }) => [province, turn, municipality]),
  );
}

/** The municipalities of the provinces in which children live, numbered from 0 in each. */
function placesOf({ strata }: HazardSpecification) {
  const { municipalities } = readRegionTables();
  return [...new Set(strata.map(({ province }) => province))].flatMap((province) =>
    municipalities
      .filter((found) => found.province === province)
      .map(({ code }, turn) => ({ province, turn, municipality: code })),
  );
}
