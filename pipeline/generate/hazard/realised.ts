import type { Engine } from '../../../src/duckdb/engine.ts';
import { statement } from '../../statement.ts';
import { json } from '../sample-set.ts';
import type { FileKind } from './files.ts';
import { type GroupKey, groupsOf } from './groups.ts';
import type { HazardSpecification } from './specification.ts';
import { childrenOf, type HazardSize } from './tables.ts';

/** What a row of `hazard_count` counts beside its stratum and version. */
export const counted = [
  'children',
  ...['left_6m', 'running_6m', 'started_6m', 'none_6m', 'waiting'],
  ...['help', 'left', 'censored'].flatMap((what) => [42, 91, 183, 365].map((day) => `${what}_${day}`)),
  ...['repeat_known_12m', 'repeats_12m', 'repeat_known_24m', 'repeats_24m'],
  ...['siblings', 'missed_orders', 'missed_help'],
] as const;
export type Counts = Readonly<Record<string, number>>;

/** What became of a group of children: as they are, and as a run counts them through their keys. */
export interface RealisedGroup {
  readonly group: GroupKey;
  readonly true: Counts;
  readonly counted: Counts;
}

/** Adds up what is drawn, chunk by chunk, from the days and causes of the children themselves. */
export class Realisation {
  readonly #engine: Engine;
  readonly #files = new Map<FileKind['id'], number>();
  readonly #records = {
    conflicting: 0,
    duplicateOrders: 0,
    duplicateCare: 0,
    missedOrders: 0,
    missedCare: 0,
  };
  readonly #keys = { missedOrders: 0, missedCare: 0 };

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  static async start(engine: Engine): Promise<Realisation> {
    await engine.createTable(
      'hazard_count',
      [
        { name: 'version', type: 'VARCHAR' },
        { name: 'stratum', type: 'BIGINT' },
        ...counted.map((name) => ({ name, type: 'BIGINT' as const })),
      ],
      [],
    );
    return new Realisation(engine);
  }

  /** Counts the chunk that was made last. */
  async add(): Promise<void> {
    await this.#engine.run(statement('generate/hazard_count'), 'generate/counts');
    const [orders] = await this.#engine.rows<Record<string, number>>(
      `SELECT count(*) FILTER (is_twice AND NOT is_late) AS twice, count(*) FILTER (is_missed) AS missed,
         count(DISTINCT CASE WHEN is_missed THEN child END) AS keys
       FROM hazard_order`,
      'generate/orders',
    );
    const [care] = await this.#engine.rows<Record<string, number>>(
      `SELECT count(*) FILTER (is_twice) AS twice, count(*) FILTER (is_conflicting) AS conflicting,
         count(*) FILTER (is_missed) AS missed, count(DISTINCT CASE WHEN is_missed THEN child END) AS keys
       FROM hazard_care`,
      'generate/care',
    );
    this.#records.duplicateOrders += orders?.twice ?? 0;
    this.#records.missedOrders += orders?.missed ?? 0;
    this.#keys.missedOrders += orders?.keys ?? 0;
    this.#records.duplicateCare += care?.twice ?? 0;
    this.#records.conflicting += care?.conflicting ?? 0;
    this.#records.missedCare += care?.missed ?? 0;
    this.#keys.missedCare += care?.keys ?? 0;
  }

  /** Counts the records of a file. */
  delivered({ id }: FileKind, rows: number): void {
    this.#files.set(id, (this.#files.get(id) ?? 0) + rows);
  }

  async groups(specification: HazardSpecification): Promise<RealisedGroup[]> {
    const sums = counted.map((name) => `CAST(sum(${name}) AS BIGINT) AS ${name}`).join(', ');
    const rows = await this.#engine.rows<Record<string, number | string>>(
      `SELECT version, stratum, ${sums} FROM hazard_count GROUP BY version, stratum`,
      'generate/realised',
    );
    return groupsOf(specification).map(({ key, strata }) => {
      const total = (version: string): Counts =>
        Object.fromEntries(
          counted.map((name) => [
            name,
            rows
              .filter((row) => row.version === version && strata.some(({ at }) => at === row.stratum))
              .reduce((sum, row) => sum + Number(row[name]), 0),
          ]),
        );
      return { group: key, true: total('true'), counted: total('counted') };
    });
  }

  async text(specification: HazardSpecification, { seed, careRows }: HazardSize): Promise<string> {
    return json({
      set: 'hazard',
      seed,
      careRows,
      children: childrenOf(specification, careRows),
      records: this.#registers(),
      missedKeys: { protection_orders: this.#keys.missedOrders, youth_care: this.#keys.missedCare },
      missedRecords: { protection_orders: this.#records.missedOrders, youth_care: this.#records.missedCare },
      groups: await this.groups(specification),
    });
  }

  /** Records of each register that a run reads, identical duplicates, those set aside, and those used. */
  #registers(): Readonly<Record<string, Counts>> {
    const rows = (...ids: FileKind['id'][]) => ids.reduce((sum, id) => sum + (this.#files.get(id) ?? 0), 0);
    const account = (delivered: number, duplicates: number, setAside: number, superseded: number) => ({
      ...{ delivered, duplicates, setAside, used: delivered - duplicates - setAside, superseded },
    });
    const { conflicting, duplicateOrders, duplicateCare } = this.#records;
    return {
      protection_orders: account(rows('orders', 'orders_late'), duplicateOrders, 0, 0),
      youth_care: account(
        rows('care', 'care_late', 'care_corrected'),
        duplicateCare,
        2 * conflicting,
        rows('care_wrong'),
      ),
      persons: account(rows('persons'), 0, 0, 0),
      victim_records: account(rows('victims'), 0, 0, 0),
      key_crosswalk: account(rows('crosswalk'), 0, 0, 0),
    };
  }
}
