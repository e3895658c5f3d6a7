import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../../../pipeline/configuration/load.ts';
import type { HazardSpecification } from '../../../../pipeline/generate/hazard/specification.ts';
import { countFigures, type Figures } from '../../../../pipeline/nightly.ts';
import type { Cell } from '../../../../schemas/cube.ts';
import { openTestRun, type TestRun } from '../../../support/accepted.ts';
import { type MadeSet, makeHazardSet, plain, shipped } from '../../../support/hazard-set.ts';

const specifications: readonly [name: string, HazardSpecification][] = [
  ['without noise in keys', plain],
  ['with siblings and noise in keys', shipped],
];

describe.each(specifications)('the batch on a hazard set %s', (_, specification) => {
  let run: TestRun;
  let set: MadeSet;
  let figures: Figures;
  let cells: Cell[];
  beforeAll(async () => {
    run = await openTestRun();
    set = await makeHazardSet(run, { careRows: 24_000, specification, seed: 3 });
    const { configuration, folder } = loadConfiguration(join(set.folder, 'zicht.json'));
    figures = await countFigures(run, configuration, folder);
    cells = [...figures.cube.cells.map(({ row }) => row), ...figures.internalCells];
  });
  afterAll(() => run.close());

  /** The one cell of these facts at a group; dimensions that are not named are `_T`. */
  function cell(group: MadeSet['realised']['groups'][number]['group'], facts: Partial<Cell>): Cell {
    const isProvince = group.province !== '_T';
    const at = {
      ...{ period: '_T', victim: group.victim, measure: group.measure, sex: '_T', age_group: '_T' },
      region_level: isProvince ? 'province' : 'country',
      region: isProvince ? group.province : 'NL',
      ...{ statistic: 'estimate', category: '_T', help_status: '_T' },
      ...facts,
    };
    const found = cells.filter((one) =>
      Object.entries(at).every(([name, value]) => one[name as keyof Cell] === value),
    );
    expect(found).toHaveLength(1);
    return found[0] as Cell;
  }

  /** Groups of which the batch makes a table: all, victims and others, measures, and provinces. */
  const told = () =>
    set.realised.groups.filter(
      ({ group }) =>
        Object.values(group).filter((code) => code !== '_T').length <= 1 ||
        (group.measure !== '_T' && group.province === '_T'),
    );

  it('counts the children, who left, and whose help ran, started or did not come, exactly', () => {
    expect(told().length).toBeGreaterThan(8);
    for (const { group, counted } of told()) {
      const n = (name: string) => counted[name] ?? Number.NaN;
      const followed = n('running_6m') + n('started_6m') + n('none_6m');
      expect(n('children')).toBe(followed + n('left_6m'));
      expect(cell(group, { indicator: 'children-with-order', unit: 'count' }).numerator).toBe(n('children'));
      expect(cell(group, { indicator: 'without-help-6m', unit: 'share' })).toMatchObject({
        numerator: n('none_6m'),
        denominator: followed,
      });
      for (const category of ['running', 'started', 'none'])
        expect(cell(group, { indicator: 'help-status-6m', category }).numerator).toBe(n(`${category}_6m`));
    }
  });

  it('counts the events up to each horizon of the curve, exactly', () => {
    for (const { group, counted } of told()) {
      const n = (name: string) => counted[name] ?? Number.NaN;
      const sums = { events: 0, competing: 0, censored: 0 };
      for (const day of [42, 91, 183, 365]) {
        const count = (statistic: string) =>
          cell(group, { indicator: 'help-within', statistic, category: `day_${day}` }).numerator ??
          Number.NaN;
        if (day === 42) expect(count('at_risk')).toBe(n('waiting'));
        sums.events += count('events');
        sums.competing += count('competing');
        sums.censored += count('censored');
        expect(sums).toEqual({
          events: n(`help_${day}`),
          competing: n(`left_${day}`),
          censored: n(`censored_${day}`),
        });
      }
    }
  });

  it('counts who could have a further order, and who had one, exactly', () => {
    for (const { group, counted } of told())
      for (const months of [12, 24])
        expect(cell(group, { indicator: 'repeat-order', category: `months_${months}` })).toMatchObject({
          numerator: counted[`repeats_${months}m`],
          denominator: counted[`repeat_known_${months}m`],
        });
  });

  it('accounts for late, duplicated, corrected and conflicting records as the truth says', () => {
    const { records } = set.realised;
    for (const name of ['protection_orders', 'youth_care', 'persons'] as const) {
      const expected = records[name] ?? {};
      const accepted = figures.acceptance.registers.get(name);
      const linked = figures.linkage.records.get(name);
      expect({ name, delivered: accepted?.delivered, kept: linked?.kept }).toEqual({
        name,
        delivered: expected.delivered,
        kept: expected.used,
      });
      expect(linked?.identicalDuplicates).toBe(expected.duplicates);
      expect(linked?.sameIdOtherContent).toBe(expected.setAside);
    }
    const { duplicates, setAside, superseded } = records.youth_care ?? {};
    expect(Math.min(duplicates ?? 0, setAside ?? 0, superseded ?? 0)).toBeGreaterThan(10);
    expect(figures.deliveries.filter(({ path }) => /-V1\./.test(path))).toEqual([]);
    expect(figures.deliveries.filter(({ path }) => /-V2\./.test(path))).toHaveLength(1);
  });

  it('misses the links that the truth says are missed, and no other', async () => {
    const [missed] = await run.engine.rows<Record<string, number>>(
      `SELECT (SELECT count(*) FROM child WHERE NOT linked) AS children,
         (SELECT count(DISTINCT person_key_type || person_key) FROM record_youth_care ANTI JOIN person USING (person_key_type, person_key)) AS keys`,
      'missed',
    );
    const { missedKeys, groups } = set.realised;
    expect(missed?.children).toBe(missedKeys.protection_orders);
    expect(missed?.children).toBe(groups[0]?.true.missed_orders);
    expect(missed?.keys).toBe(missedKeys.youth_care);
    expect((groups[0]?.true.children ?? 0) - (groups[0]?.counted.children ?? 0)).toBe(missed?.children);
    if (specification === shipped)
      expect(Math.min(missed?.children ?? 0, missed?.keys ?? 0)).toBeGreaterThan(10);
    else expect(missed).toEqual({ children: 0, keys: 0 });
  });
});
