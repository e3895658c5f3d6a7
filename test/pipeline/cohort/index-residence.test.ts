import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statement } from '../../../pipeline/statement.ts';
import { addDays } from '../../naive/dates.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';

interface Home {
  readonly code: string;
  readonly from: string;
  readonly until: string | null;
}

/** A child with its homes, and the day on which its residence is asked. */
interface Asked {
  readonly day: string;
  readonly homes: readonly Home[];
}

describe('index_residence', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  /** The residence of each child on its day; `null` where it has none. */
  async function residences(children: readonly Asked[]): Promise<(string | null)[]> {
    const { engine } = run;
    const key = (at: number) => String(at).padStart(9, '0');
    await engine.createTable(
      'index_spell',
      [
        { name: 'index_no', type: 'BIGINT' },
        { name: 'child_no', type: 'BIGINT' },
        { name: 'index_date', type: 'DATE' },
        { name: 'is_index', type: 'BOOLEAN' },
      ],
      children.map(({ day }, at) => [at, at, day, true]),
    );
    await engine.createTable(
      'child',
      [
        { name: 'child_no', type: 'BIGINT' },
        { name: 'person_key_type', type: 'VARCHAR' },
        { name: 'person_key', type: 'VARCHAR' },
      ],
      children.map((_, at) => [at, 'R', key(at)]),
    );
    await engine.createTable(
      'record_residence',
      [
        { name: 'person_key_type', type: 'VARCHAR' },
        { name: 'person_key', type: 'VARCHAR' },
        { name: 'municipality', type: 'VARCHAR' },
        { name: 'starts_on', type: 'DATE' },
        { name: 'ends_on', type: 'DATE' },
      ],
      children.flatMap(({ homes }, at) =>
        homes.map(({ code, from, until }) => ['R', key(at), code, from, until]),
      ),
    );
    await engine.run(statement('cohort/index_residence'), 'residence');
    const rows = await engine.rows<{ index_no: number; municipality: string }>(
      'SELECT index_no, municipality FROM index_residence',
      'read',
    );
    const found = new Map(rows.map((row) => [row.index_no, row.municipality]));
    expect(found.size).toBe(rows.length);
    return children.map((_, at) => found.get(at) ?? null);
  }

  const on = async (day: string, ...homes: [code: string, from: string, until: string | null][]) =>
    (await residences([{ day, homes: homes.map(([code, from, until]) => ({ code, from, until })) }]))[0];

  it('holds on the first and the last day, and on no day around them', async () => {
    const home: [string, string, string] = ['GM0014', '2018-02-01', '2018-02-28'];
    expect(await on('2018-01-31', home)).toBeNull();
    expect(await on('2018-02-01', home)).toBe('GM0014');
    expect(await on('2018-02-28', home)).toBe('GM0014');
    expect(await on('2018-03-01', home)).toBeNull();
  });

  it('is unknown in a gap between two homes, and runs on without an end', async () => {
    const homes: [string, string, string | null][] = [
      ['GM0014', '2018-01-01', '2018-01-31'],
      ['GM0034', '2018-02-02', null],
    ];
    expect(await on('2018-02-01', ...homes)).toBeNull();
    expect(await on('2018-02-02', ...homes)).toBe('GM0034');
    expect(await on('2099-12-31', ...homes)).toBe('GM0034');
  });

  it('is, of homes that overlap, the one that started last, and the older one again when that has ended', async () => {
    const homes: [string, string, string | null][] = [
      ['GM0014', '2018-01-01', null],
      ['GM0363', '2018-02-01', '2018-02-28'],
    ];
    expect(await on('2018-01-31', ...homes)).toBe('GM0014');
    expect(await on('2018-02-15', ...homes)).toBe('GM0363');
    expect(await on('2018-03-01', ...homes)).toBe('GM0014');
  });

  it('is the lowest code of homes that start on one day, whichever row comes first', async () => {
    const low: [string, string, null] = ['GM0014', '2018-01-01', null];
    const high: [string, string, null] = ['GM0363', '2018-01-01', null];
    expect(await on('2018-02-01', low, high)).toBe('GM0014');
    expect(await on('2018-02-01', high, low)).toBe('GM0014');
    expect(await on('2018-02-01', low, low)).toBe('GM0014');
  });

  it('equals a look at every home, on two thousand random children', async () => {
    const day = fc.nat({ max: 12 }).map((days) => addDays('2018-02-22', days));
    const home = fc.record({
      code: fc.constantFrom('GM0014', 'GM0034', 'GM0363', 'GM1945'),
      from: day,
      length: fc.option(fc.nat({ max: 6 })),
    });
    const asked: fc.Arbitrary<Asked> = fc.record({
      day,
      homes: fc.array(home, { maxLength: 5 }).map((homes) =>
        homes.map(({ code, from, length }) => ({
          code,
          from,
          until: length === null ? null : addDays(from, length),
        })),
      ),
    });
    const children = fc.sample(asked, { numRuns: 2000, seed: 9 });
    expect(await residences(children)).toEqual(
      children.map(({ day: asksFor, homes }) => {
        const holds = homes.filter(
          ({ from, until }) => from <= asksFor && (until === null || until >= asksFor),
        );
        const latest = holds.reduce((found, { from }) => (from > found ? from : found), '');
        const codes = holds.filter(({ from }) => from === latest).map(({ code }) => code);
        return codes.sort()[0] ?? null;
      }),
    );
  });
});
