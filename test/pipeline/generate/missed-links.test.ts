import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../../pipeline/generate/generate.ts';
import { type MissedLinks, readPercent, readSubgroup } from '../../../pipeline/generate/missed-links.ts';
import { openDuckDb } from '../../../src/duckdb/duckdb-engine.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';
import type { PlantedTruth } from '../../support/missed-set.ts';

describe('readPercent', () => {
  it.each([
    ['0', 0],
    ['5', 5],
    ['2.5', 2.5],
    ['50', 50],
    ['50.1', undefined],
    ['-1', undefined],
    ['1e1', undefined],
    ['', undefined],
  ])('%s', (text, percent) => {
    expect(readPercent(text)).toBe(percent);
  });
});

describe('readSubgroup', () => {
  it('reads dimension, code and share', () => {
    expect(readSubgroup('province:PV27=12.5')).toEqual({
      dimension: 'province',
      code: 'PV27',
      percent: 12.5,
    });
    expect(readSubgroup('care_type:foster_care=8').code).toBe('foster_care');
  });

  it.each([
    'province=5',
    'region:PV27=5',
    'province:PV99=5',
    'measure:custody=5',
    'year:2016=5',
    'sex:unknown=5',
    'sex:male=51',
    'sex:male=',
  ])('refuses %s (exit 2)', (text) => {
    expect(() => readSubgroup(text)).toThrow(
      expect.objectContaining({
        exitCode: 2,
        problems: [expect.objectContaining({ code: 'generate.missed-in' })],
      }),
    );
  });
});

/** Reads a set back as delivered, with a person for every key that the crosswalk knows. */
class ReadBack {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async read(name: string, folder: string): Promise<void> {
    const csv = (pattern: string) =>
      `read_csv('${folder}/${pattern}', header = true, all_varchar = true, union_by_name = true)`;
    await this.#engine.run(
      `CREATE OR REPLACE TABLE ${name}_orders AS SELECT * FROM ${csv('orders/*.csv')};
       CREATE OR REPLACE TABLE ${name}_persons AS SELECT * FROM ${csv('persons.csv')};
       CREATE OR REPLACE TABLE ${name}_crosswalk AS SELECT * FROM ${csv('crosswalk.csv')};
       CREATE OR REPLACE TABLE ${name}_care AS
         SELECT care_id, person_key_type, person_key, care_type, CAST(starts_on AS VARCHAR) AS starts_on
         FROM read_parquet('${folder}/care/2017.parquet')
         UNION ALL
         SELECT care_id, person_key_type, person_key, care_type, starts_on FROM ${csv('care/*.csv')}`,
      'test/read',
    );
  }

  async count(sql: string): Promise<number> {
    const [row] = await this.#engine.rows<{ n: number }>(sql, 'test/count');
    return row?.n ?? -1;
  }
}

let folder: string;
let engine: Engine;
let back: ReadBack;

async function make(name: string, links: Partial<MissedLinks>, copies = 2, otherCare = 0, seed = 1) {
  const missedLinks: MissedLinks = { register: 'youth_care', percent: 0, subgroups: [], ...links };
  const output = join(folder, name);
  const [set = ''] = await generate({
    ...{ output, seed, sets: ['clean'], copies, otherCare, force: false, missedLinks },
  });
  await back.read(name, set);
  return { set, truth: JSON.parse(readFileSync(join(set, 'truth.json'), 'utf8')) as PlantedTruth };
}

describe('a set with missed links', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-test-missed-'));
    engine = await openDuckDb({ memory: '1GB', threads: 1, scratch: folder, allowedDirectories: [folder] });
    back = new ReadBack(engine);
    await make('none', {});
  });
  afterAll(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has in each subgroup exactly its share of persons, and is otherwise the same set', async () => {
    const subgroups = [readSubgroup('measure:guardianship=8'), readSubgroup('sex:male=2.5')];
    const { truth } = await make('some', { percent: 5, subgroups });
    for (const { percent, persons, missed } of truth.missed.classes)
      expect(missed).toBe(Math.round((persons * percent) / 100));
    expect(truth.missed.classes.map(({ subgroup }) => subgroup)).toEqual([
      'measure:guardianship',
      'sex:male',
      'elsewhere',
    ]);
    const missed = truth.missed.classes.reduce((sum, one) => sum + one.missed, 0);
    expect(
      await back.count(
        "SELECT count(DISTINCT person_key) AS n FROM some_care WHERE person_key >= '600000000'",
      ),
    ).toBe(missed);
    expect(await back.count('SELECT count(*) AS n FROM some_care')).toBe(
      await back.count('SELECT count(*) AS n FROM none_care'),
    );
    const isOther = (register: string) => (register === 'care' ? "WHERE person_key < '600000000'" : '');
    for (const register of ['orders', 'persons', 'crosswalk', 'care'])
      expect(
        await back.count(
          `SELECT count(*) AS n FROM (
             SELECT * FROM some_${register} ${isOther(register)} EXCEPT ALL SELECT * FROM none_${register})`,
        ),
      ).toBe(0);
  });

  it('gives keys that lead nowhere: two S keys to each R key', async () => {
    const { truth } = await make('dead', { percent: 10 });
    const { S, R } = truth.missed.deadKeys;
    const byType = (type: string) =>
      back.count(
        `SELECT count(DISTINCT person_key) AS n FROM dead_care
         WHERE person_key >= '600000000' AND person_key_type = '${type}'`,
      );
    expect([await byType('S'), await byType('R')]).toEqual([S, R]);
    expect(R).toBe(Math.floor((S + R) / 3));
    const known = `SELECT person_key AS key FROM dead_persons UNION ALL SELECT old_key FROM dead_crosswalk
      UNION ALL SELECT new_key FROM dead_crosswalk UNION ALL SELECT person_key FROM dead_orders`;
    expect(await back.count(`SELECT count(*) AS n FROM (${known}) AS known WHERE key >= '600000000'`)).toBe(
      0,
    );
    expect(await back.count(`SELECT count(*) AS n FROM dead_care WHERE length(person_key) <> 9`)).toBe(0);
  });

  it('takes all records of a person, under whatever key, and none of another', async () => {
    const resolved = `
      WITH RECURSIVE chain AS (
        SELECT old_key_type AS type, old_key AS key, new_key_type AS to_type, new_key AS to_key FROM none_crosswalk
        UNION
        SELECT chain.type, chain.key, next.new_key_type, next.new_key
        FROM chain JOIN none_crosswalk AS next ON next.old_key_type = chain.to_type AND next.old_key = chain.to_key
      ),
      last AS (
        SELECT * FROM chain
        WHERE NOT EXISTS (SELECT 1 FROM none_crosswalk AS n WHERE n.old_key_type = to_type AND n.old_key = to_key)
      ),
      owned AS (
        SELECT DISTINCT care_id, COALESCE(to_type || to_key, person_key_type || person_key) AS person
        FROM none_care LEFT JOIN last ON last.type = person_key_type AND last.key = person_key
      ),
      judged AS (
        SELECT person, now.person_key_type || now.person_key AS given, now.person_key >= '600000000' AS is_dead
        FROM owned JOIN dead_care AS now USING (care_id)
      )`;
    expect(
      await back.count(
        `${resolved} SELECT count(*) AS n FROM (
           SELECT person FROM judged GROUP BY person HAVING bool_or(is_dead) AND count(DISTINCT given) > 1) AS torn`,
      ),
    ).toBe(0);
    expect(
      await back.count(
        `${resolved} SELECT count(*) AS n FROM (
           SELECT given FROM judged WHERE is_dead GROUP BY given HAVING count(DISTINCT person) > 1) AS shared`,
      ),
    ).toBe(0);
  });

  it('spreads misses evenly: of helped victims and of others the same share', async () => {
    for (const seed of [1, 2, 3]) {
      const { truth } = await make(`even_${seed}`, { percent: 5 }, 4, 0, seed);
      for (const victim of ['_T', 'victim', 'other']) {
        const found = truth.bounds.find(
          (bounds) => bounds.period === '_T' && bounds.measure === '_T' && bounds.victim === victim,
        );
        const { trueNone = 0, trueFollowed = 0, none = 0 } = found ?? {};
        expect(Math.abs(none - trueNone - 0.05 * (trueFollowed - trueNone))).toBeLessThanOrEqual(4);
      }
    }
  });

  it('is the same set, byte by byte, for the same seed and options', async () => {
    const { set } = await make('again', { percent: 10 });
    const { set: first } = await make('once_more', { percent: 10 });
    const bytes = (root: string) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
        .map((path) => [path.slice(root.length), readFileSync(path).toString('base64')]);
    expect(bytes(set)).toEqual(bytes(first));
  });

  it('registers everybody who receives care without an order, and misses links of these too', async () => {
    const { truth } = await make('others', { percent: 4 }, 1, 2_000);
    const [elsewhere] = truth.missed.classes;
    expect(elsewhere?.persons).toBeGreaterThan(1_495 + 700);
    const unregistered = await back.count(
      `SELECT count(DISTINCT person_key) AS n FROM others_care
       WHERE person_key BETWEEN '500000000' AND '599999999'
         AND person_key NOT IN (SELECT person_key FROM others_persons)`,
    );
    expect(unregistered).toBe(0);
    const missedOthers = await back.count(
      `SELECT count(DISTINCT person_key) AS n FROM others_care WHERE care_id LIKE 'X%' AND person_key >= '600000000'`,
    );
    expect(Math.abs(missedOthers - 0.04 * 800)).toBeLessThan(3);
  });
});
