import type { Engine, SqlValue } from '../../../src/duckdb/engine.ts';
import { identifier } from '../../../src/duckdb/quote.ts';
import type { PairDay, RowPairs } from '../../../src/statistics/survival/clustered-curve.ts';
import {
  type Influences,
  type RowInfluence,
  rowInfluences,
} from '../../../src/statistics/survival/row-influence.ts';
import { type Coordinates, coordinateKey, type Table } from '../../cube/coordinates.ts';
import { groupingSets, setOf } from '../../cube/grouping.ts';
import { statement } from '../../statement.ts';
import { type Among, type EventTables, helpCause } from './event-tables.ts';

/** Looks up how the rows of a place lie in children; `null` where rows are taken to be apart. */
export type PairLookup = (at: Coordinates) => RowPairs | null;

export const rowsApart: PairLookup = () => null;

/** What `help_event` calls the ways in which observation ends. */
const outcomes: Readonly<Record<RowInfluence['ends'], string>> = {
  ...{ event: 'help', other: 'left', censored: 'censored' },
};

/** Dimensions of `help_pair`, in the order of the name of a place. */
const dimensions = ['period', 'victim', 'sex', 'age_group', 'measure'] as const;
const regions = ['province', 'youth_region', 'municipality'] as const;
const placeColumns: readonly string[] = [...dimensions, ...regions];

/**
 * Reads how rows of one child lie in every place: the influence of each kind of row is worked out from the event tables, and the
 * engine sums it over pairs of rows of one child, so that rows stay where they are and some sums a day come back.
 */
export async function readRowPairs(
  engine: Engine,
  tables: readonly Table[],
  among: Among,
  events: EventTables,
  horizon: number,
): Promise<PairLookup> {
  const places = tables.flatMap(({ coordinates }) => coordinates);
  const influences = new Map<string, Influences>();
  for (const at of places) {
    const table = events(at);
    if (table.length > 0) influences.set(coordinateKey(at), rowInfluences(table, helpCause, horizon));
  }
  if (influences.size === 0) return rowsApart;
  await writeInfluences(engine, places, influences);
  await placePairs(engine, tables, among);
  const name = 'indicators/pair_sums';
  const found = new Map<string, PairDay[]>();
  for (const { place, ...day } of await engine.rows<PairDay & { readonly place: string }>(
    statement(name),
    name,
  )) {
    const days = found.get(place);
    if (days === undefined) found.set(place, [day]);
    else days.push(day);
  }
  return (at) => {
    const own = influences.get(coordinateKey(at));
    return own === undefined ? null : { staying: own.staying, days: found.get(placeOf(at)) ?? [] };
  };
}

async function writeInfluences(
  engine: Engine,
  places: readonly Coordinates[],
  influences: ReadonlyMap<string, Influences>,
): Promise<void> {
  const numbers = ['rise', 'fall', 'fall_alone', 'area'] as const;
  await engine.createTable(
    'row_influence',
    [
      { name: 'place', type: 'VARCHAR' },
      { name: 'day', type: 'BIGINT' },
      { name: 'outcome', type: 'VARCHAR' },
      ...numbers.map((column) => ({ name: column, type: 'DOUBLE' as const })),
    ],
    places.flatMap((at) =>
      (influences.get(coordinateKey(at))?.rows ?? []).map(
        ({ day, ends, rise, fall, fallAlone, area }): SqlValue[] => [
          ...[placeOf(at), day, outcomes[ends]],
          ...[rise, fall, fallAlone, area],
        ],
      ),
    ),
  );
}

/** Groups pairs by place and by how their rows end; pairs that differ in what a place tells are in none. */
async function placePairs(engine: Engine, tables: readonly Table[], among: Among): Promise<void> {
  const sets = tables.flatMap(groupingSets);
  const ends = ['first_day', 'first_outcome', 'last_day', 'last_outcome'];
  const ofPlace = placeColumns.map((column) =>
    sets.some((set) => set.includes(column)) ? `COALESCE(${identifier(column)}, '_T')` : "'_T'",
  );
  await engine.run(
    `CREATE OR REPLACE TABLE placed_pair AS
     SELECT ${ofPlace.join(" || '|' || ")} AS place, ${ends.join(', ')}, count(*) AS pairs
     FROM help_pair ${among === 'all' ? '' : 'WHERE NOT was_running'}
     GROUP BY GROUPING SETS (${sets.map((set) => setOf([...set, ...ends])).join(', ')})
     HAVING ${ofPlace.map((column) => `${column} <> ''`).join(' AND ')}`,
    'indicators/pairs of rows',
  );
}

function placeOf(at: Coordinates): string {
  const own = regions.map((level) => (at.region_level === level ? at.region : '_T'));
  return [...dimensions.map((name) => at[name]), ...own].join('|');
}
