import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLinkage } from '../../pipeline/diagnostics/linkage-counts.ts';
import { linkageTable } from '../../pipeline/diagnostics/linkage-table.ts';
import { disclose } from '../../pipeline/disclose.ts';
import { csv, type Field } from '../../pipeline/generate/csv.ts';
import { configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type FilesRun, runFiles } from '../support/run-files.ts';

const settings = {
  period: { from: '2017-01-01', until: '2017-12-31' },
  observedUntil: '2018-06-30',
  registers: {
    protection_orders: { files: ['orders.csv'] },
    youth_care: { files: ['care.csv'] },
    persons: { files: ['persons.csv'] },
  },
};

/** A child as its order tells it, whether the persons register has it, and what that tells where it is something else. */
interface Made {
  readonly sex: string;
  readonly born: string;
  readonly linked: boolean;
  readonly registered?: string;
  readonly registeredSex?: string;
}
const times = (count: number, made: Made) => Array.from({ length: count }, () => made);

describe('linkage by what orders tell of the child', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-told-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function count<T>(
    made: readonly Made[],
    look: (files: FilesRun) => T | Promise<T>,
    more: { readonly columns?: readonly string[]; readonly orders?: readonly (readonly Field[])[] } = {},
  ): Promise<T> {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const columns = more.columns ?? ['sex', 'birth_date'];
    write(
      'orders.csv',
      csv(
        ['order_id', 'person_key', 'measure', 'starts_on', ...columns],
        [
          ...made.map(({ sex, born }, at) => [
            ...[`o${at}`, `k${at}`, 'supervision', '2017-03-01'],
            ...columns.map((name) => (name === 'sex' ? sex : born)),
          ]),
          ...(more.orders ?? []),
        ],
      ),
    );
    write('care.csv', csv(['care_id', 'person_key', 'care_type', 'starts_on'], []));
    write(
      'persons.csv',
      csv(
        ['person_key', 'sex', 'birth_date'],
        made.flatMap(({ sex, born, linked, registered, registeredSex }, at) =>
          linked ? [[`k${at}`, registeredSex ?? sex, registered ?? born]] : [],
        ),
      ),
    );
    write('zicht.json', JSON.stringify(settings));
    const files = await runFiles(join(folder, 'zicht.json'));
    try {
      return await look(files);
    } finally {
      files.close();
    }
  }

  const told = (rows: readonly Cell[]) =>
    Object.fromEntries(
      rows
        .filter(({ indicator, category }) => indicator === 'linkage-profile' && category.startsWith('told_'))
        .map(({ category, numerator, denominator }) => [category.slice(5), [numerator, denominator]]),
    );
  const unsafe = ({ figures }: FilesRun) => figures.cube.cells.map(({ row }) => row);

  const girl = { sex: 'female', born: '2010-05-05', linked: true };
  const boy = { sex: 'male', born: '2014-05-05', linked: false };

  it('counts sex and age of linked and of unlinked children alike', async () => {
    const made = [...times(30, girl), ...times(12, { ...girl, linked: false }), ...times(11, boy)];
    const cells = await count(made, (files) => told(unsafe(files)));
    expect(cells).toEqual({
      ...{ sex_male_linked: [0, 30], sex_female_linked: [30, 30], sex_unknown_linked: [0, 30] },
      ...{ sex_male_unlinked: [11, 23], sex_female_unlinked: [12, 23], sex_unknown_unlinked: [0, 23] },
      ...{ age_group_0_3_linked: [0, 30], age_group_4_11_linked: [30, 30] },
      ...{ age_group_12_17_linked: [0, 30], age_group_unknown_linked: [0, 30] },
      ...{ age_group_0_3_unlinked: [11, 23], age_group_4_11_unlinked: [12, 23] },
      ...{ age_group_12_17_unlinked: [0, 23], age_group_unknown_unlinked: [0, 23] },
    });
  });

  it('flags, internally, a sex or age that is linked less', async () => {
    const made = [...times(400, girl), ...times(60, { ...boy, linked: true }), ...times(40, boy)];
    const rows = await count(made, async ({ run }) => linkageTable(await readLinkage(run.engine)).rows);
    const flagged = rows
      .filter((row) => row.flagged)
      .map(({ register, dimension, code }) => [register, dimension, code]);
    expect(flagged).toContainEqual(['children', 'told_sex', 'male']);
    expect(flagged).toContainEqual(['children', 'told_age_group', '0-3']);
  });

  it('counts children of whom orders tell another sex or day of birth than the register: links that cannot be true', async () => {
    const wrong = { ...girl, registered: '2010-05-06' };
    const orders = [['p', 'k0', 'supervision', '2017-04-01', 'male', null]];
    const found = await count([girl, ...times(3, wrong), boy], async ({ run }) => readLinkage(run.engine), {
      orders,
    });
    const counts = Object.fromEntries(found.implausible.map(({ kind, people }) => [kind, people]));
    expect(counts).toMatchObject({ order_other_sex: 1, order_other_birth_date: 3 });
  });

  it('calls unknown what orders of one child tell in two ways, and makes no figure of what no order brings', async () => {
    const twice = [['p', 'k0', 'supervision', '2017-04-01', 'male']];
    const cells = await count([girl, girl], (files) => told(unsafe(files)), {
      columns: ['sex'],
      orders: twice,
    });
    expect(cells).toMatchObject({ sex_unknown_linked: [1, 2], sex_female_linked: [1, 2] });
    expect(Object.keys(cells).filter((code) => code.startsWith('age'))).toEqual([]);
    expect(await count([girl], (files) => told(unsafe(files)), { columns: [] })).toEqual({});
  });

  it('withholds the profile where its difference with the cohort would tell of a few who were left out', async () => {
    const grown = (count: number) => times(count, { ...girl, registered: '1998-01-01' });
    const made = [...times(30, girl), ...times(30, { ...girl, sex: 'male' })];
    const unlinked = [...times(12, { ...girl, linked: false }), ...times(12, { ...boy, born: girl.born })];
    const others = times(11, { ...girl, sex: 'unknown' });
    const missing = times(11, { ...girl, sex: 'unknown', linked: false });
    const shown = (left: number) =>
      count([...made, ...unlinked, ...others, ...missing, ...grown(left)], async ({ figures }) => {
        const plain = configuration.parse(settings);
        const cleared = (await disclose(figures.cube, plain)).cube.cells;
        return cleared.filter(
          ({ indicator, category, status }) =>
            indicator === 'linkage-profile' && category.startsWith('told_sex') && status === 'value',
        ).length;
      });
    expect([await shown(11), await shown(3)]).toEqual([6, 0]);
  });

  it('withholds the profile where the persons register tells of a few what their orders tell otherwise', async () => {
    const made = [...times(30, girl), ...times(30, { ...girl, sex: 'male' })];
    const unlinked = [...times(12, { ...girl, linked: false }), ...times(12, { ...boy, born: girl.born })];
    const others = times(11, { ...girl, sex: 'unknown' });
    const missing = times(11, { ...girl, sex: 'unknown', linked: false });
    const known = [...made, ...unlinked, ...others, ...missing];
    const shown = (more: readonly Made[]) =>
      count([...known, ...more], async ({ figures }) => {
        const { cells } = (await disclose(figures.cube, configuration.parse(settings))).cube;
        const published = (kind: string) =>
          cells.filter(
            ({ indicator, category, status }) =>
              indicator === 'linkage-profile' && category.startsWith(kind) && status === 'value',
          ).length;
        return [published('told_sex'), published('told_age_group')];
      });
    const boys = (number: number) => times(number, { ...girl, sex: 'male', registeredSex: 'female' });
    const girls = (number: number) => times(number, { ...girl, registeredSex: 'male' });
    const younger = (number: number) => times(number, { ...girl, born: '2015-05-05', registered: girl.born });
    const small = times(12, { ...boy, born: '2015-05-05' });
    expect(await shown([])).toEqual([6, 8]);
    expect(await shown(boys(2))).toEqual([0, 8]);
    // As many the other way round leave the same totals, and still are few.
    expect(await shown([...boys(2), ...girls(2)])).toEqual([0, 8]);
    expect(await shown([...boys(12), ...girls(12)])).toEqual([6, 8]);
    expect(await shown([...small, ...younger(2)])).toEqual([6, 0]);
    expect(await shown([...small, ...younger(12)])).toEqual([6, 8]);
  });
});
