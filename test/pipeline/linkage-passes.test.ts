import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv } from '../../pipeline/generate/csv.ts';
import { linkagePass } from '../../schemas/linking.ts';
import { type NaiveLink, naiveLinks } from '../naive/passes.ts';
import { hasCare, hasSlip, passes, passFiles, passRun, slipped } from '../support/pass-files.ts';
import { makePersons } from '../support/person-files.ts';
import { type FilesRun, runFiles } from '../support/run-files.ts';

const people = 1_500;

describe.each([1, 2, 3])('passes over made-up person files, seed %i', (seed) => {
  const made = makePersons(seed, people);
  let folder: string;
  let files: FilesRun;
  let links: NaiveLink[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-passes-'));
    for (const [name, text] of Object.entries(passFiles(made)))
      writeFileSync(join(folder, `${name}.csv`), text);
    files = await run(passRun);
    links = await files.run.engine.rows<NaiveLink & Record<string, string>>(
      `SELECT old_key AS key, new_key AS person, id AS pass
       FROM pass_link JOIN linkage_pass ON linkage_pass.pass_no = pass_link.pass_no ORDER BY old_key`,
      'read',
    );
  }, 60_000);
  afterAll(() => {
    files.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function run(configuration: object): Promise<FilesRun> {
    writeFileSync(join(folder, 'zicht.json'), JSON.stringify(configuration));
    return runFiles(join(folder, 'zicht.json'));
  }

  const steps = ['key', ...passes.map(({ id }) => id)];
  const shownBy = (start: string) =>
    files.figures.cube.cells
      .filter(({ row }) => row.indicator === 'linkage-pass' && row.category.startsWith(start))
      .map(({ row }) => [row.category, row.numerator]);
  const ofOrders = () => links.filter(({ key }) => key.startsWith('Q'));

  it('make no false link', () => {
    const truth = new Map(
      made.flatMap(({ key, source }) => [
        [slipped(key), key] as const,
        ...(source === null ? [] : [[source.key, key] as const]),
      ]),
    );
    expect(links.filter(({ key, person }) => truth.get(key) !== person)).toEqual([]);
  });

  it('find every link that is unique on both sides, each in its pass, and no other', () => {
    const slips = made.filter((_, at) => hasCare(at) && hasSlip(at));
    const keys = [
      ...made.flatMap(({ source }) =>
        source === null ? [] : [{ ...source, uses: ['protection_orders Q'] }],
      ),
      ...slips.map(({ key, told }) => ({ key: slipped(key), records: [told], uses: ['youth_care R'] })),
    ];
    const own = made.filter(({ registered }, at) => registered && hasCare(at) && !hasSlip(at));
    const persons = made
      .filter(({ registered }) => registered)
      .map(({ key, told }) => ({ key, records: [told] }));
    const expected = naiveLinks(
      keys,
      persons,
      passes.map((pass) => linkagePass.parse(pass)),
      new Map([['youth_care R', new Set(own.map(({ key }) => key))]]),
    );
    const order = (one: NaiveLink, other: NaiveLink) => (one.key < other.key ? -1 : 1);
    expect(links.toSorted(order)).toEqual(expected.toSorted(order));
  });

  it('find care that came under a key with a slip in it, beside orders under another key', () => {
    const found = links.filter(({ key }) => !key.startsWith('Q'));
    const slips = made.filter(({ registered }, at) => registered && hasCare(at) && hasSlip(at));
    expect(found.length / slips.length).toBeGreaterThan(0.95);
  });

  it('find most of those who are registered, and each pass some', () => {
    const findable = made.filter(({ source, registered }) => source !== null && registered).length;
    expect(ofOrders().length / findable).toBeGreaterThan(0.85);
    for (const { id } of passes) expect(links.filter(({ pass }) => pass === id).length).toBeGreaterThan(5);
  });

  it('account for every key in every pass, and show the pass of each child', async () => {
    const entries = files.run.accounting.entries.filter(({ subject }) => subject.startsWith('pass '));
    expect(entries.map(({ subject }) => subject)).toEqual(passes.map(({ id }) => `pass ${id}`));
    const unknownCare = made.filter(
      ({ registered }, at) => hasCare(at) && (hasSlip(at) || !registered),
    ).length;
    const open = made.filter(({ source }) => source !== null).length + unknownCare;
    let before = 0;
    for (const { input, kept } of entries) {
      expect(input).toBe(open - before);
      before += kept;
    }
    expect(shownBy('').slice(0, steps.length)).toEqual(
      steps.map((id) => [id.replaceAll('-', '_'), ofOrders().filter(({ pass }) => pass === id).length]),
    );
  });

  it('show the pass of each linked order and trajectory, beside all that are linked of their register', () => {
    const passOf = new Map(links.map(({ key, pass }) => [key, pass]));
    const orders = made.flatMap(({ source }) =>
      (source?.records ?? []).map(() => passOf.get(source?.key ?? '')),
    );
    const care = made.flatMap(({ key, registered }, at) => {
      if (!hasCare(at)) return [];
      return [hasSlip(at) ? passOf.get(slipped(key)) : registered ? 'key' : undefined];
    });
    for (const [register, found] of Object.entries({ protection_orders: orders, youth_care: care })) {
      const all = found.filter((pass) => pass !== undefined).length;
      const expected = steps.map((id) => [id, found.filter((pass) => pass === id).length, all]);
      expect(shownBy(`${register}_`)).toEqual(
        expected.map(([id, own]) => [`${register}_${String(id).replaceAll('-', '_')}`, own]),
      );
      const cells = files.figures.cube.cells.filter(({ row }) => row.category.startsWith(`${register}_`));
      const passed = cells.filter(({ row }) => row.indicator === 'linkage-pass');
      expect(new Set(passed.map(({ row }) => row.denominator))).toEqual(new Set([all]));
    }
  });

  it('give the figures that a crosswalk with the same links gives', async () => {
    writeFileSync(
      join(folder, 'crosswalk.csv'),
      csv(
        ['old_key_type', 'old_key', 'new_key_type', 'new_key'],
        links.map(({ key, person }) => [key.startsWith('Q') ? 'Q' : 'R', key, 'R', person]),
      ),
    );
    const registers = { ...passRun.registers, key_crosswalk: { files: ['crosswalk.csv'] } };
    const other = await run({ ...passRun, registers, linkage: {} });
    try {
      const figures = ({ figures: { cube } }: FilesRun) =>
        cube.cells.filter(({ row }) => !['linkage-pass', 'records-accepted'].includes(row.indicator));
      expect(figures(files).map(({ row }) => row)).toEqual(figures(other).map(({ row }) => row));
    } finally {
      other.close();
    }
  });
});
