import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settlePopulation } from '../../../pipeline/link/population.ts';
import { type AcceptedRows, accept, openTestRun, type TestRun } from '../../support/accepted.ts';

const place = { year: 2017, municipality: 'GM0014', persons: 1000 };

describe('settlePopulation', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  const settle = async (population: NonNullable<AcceptedRows['population']>) => {
    await accept(run.engine, { population });
    return settlePopulation(run.engine);
  };

  it('counts identical rows once', async () => {
    expect(await settle([place, place, { ...place, year: 2018 }])).toEqual({
      accepted: 3,
      kept: 2,
      identicalDuplicates: 1,
      sameIdOtherContent: 0,
    });
  });

  it('takes parts by sex and age group', async () => {
    const parts = ['male', 'female'].flatMap((sex) =>
      ['0-3', '4-11'].map((age_group) => ({ ...place, sex, age_group })),
    );
    expect(await settle(parts)).toMatchObject({ kept: 4 });
  });

  it.each([
    ['a total beside a part', [place, { ...place, sex: 'male', persons: 480 }]],
    ['two numbers for one group', [place, { ...place, persons: 999 }]],
    [
      'parts by age beside parts that are not',
      [
        { ...place, sex: 'male', age_group: '0-3' },
        { ...place, sex: 'female' },
      ],
    ],
  ])('refuses %s, which would be added twice', async (_, rows) => {
    await expect(settle(rows)).rejects.toMatchObject({
      exitCode: 3,
      problems: [{ code: 'population.counted-twice' }],
    });
  });
});
