import { describe, expect, it } from 'vitest';
import { publicationDue } from '../../../pipeline/ledger/cadence.ts';
import { demandFixedPools } from '../../../pipeline/ledger/pools.ts';
import { configuration } from '../../../schemas/configuration.ts';
import type { PublishedRelease } from '../../../src/ledger/chain.ts';
import { ZichtError } from '../../../src/run/errors.ts';

const years = (from: number, until: number) => ({ from: `${from}-01-01`, until: `${until}-12-31` });

function published(
  release: string,
  period: { readonly from: string; readonly until: string },
): PublishedRelease {
  const none = { previous: null, settings: {}, definitions: {}, shown: [], standing: {}, files: {} };
  return {
    folder: release,
    sha256: '',
    entry: { format: 1, sequence: 1, release, period, keyId: '', regions: '', ...none },
  };
}

describe('pools of years', () => {
  const before = [published('r1', years(2017, 2018))];

  it('may be the same, may grow by whole years, or have no day in common', () => {
    const allowed = [years(2017, 2018), years(2017, 2019), years(2015, 2018), years(2019, 2020)];
    for (const period of allowed) expect(() => demandFixedPools(before, period)).not.toThrow();
    expect(() => demandFixedPools([], years(2017, 2018))).not.toThrow();
  });

  it.each([
    [2018, 2019],
    [2017, 2017],
    [2018, 2018],
    [2016, 2017],
  ])('refuses %i to %i beside 2017 to 2018 (7)', (from, until) => {
    expect(() => demandFixedPools(before, years(from, until))).toThrow(ZichtError);
    try {
      demandFixedPools(before, years(from, until));
    } catch (error) {
      expect(error).toMatchObject({
        exitCode: 7,
        problems: [{ code: 'ledger.pools-overlap', where: 'period' }],
      });
    }
  });

  it('are held against every release, not the last alone', () => {
    const both = [...before, published('r2', years(2019, 2020))];
    expect(() => demandFixedPools(both, years(2018, 2020))).toThrow(ZichtError);
    expect(() => demandFixedPools(both, years(2017, 2018))).not.toThrow();
  });
});

describe('a public release', () => {
  const due = (cadence: string, until: string, observedUntil: string) =>
    publicationDue(
      configuration.parse({
        release: { cadence },
        period: { from: '2017-01-01', until },
        observedUntil,
        registers: { protection_orders: { files: ['a.csv'] }, youth_care: { files: ['b.csv'] } },
      }),
    );

  it('is due once the horizon of the last index date is observed', () => {
    expect(due('half-year', '2018-12-31', '2019-06-30')).toEqual({ isDue: true });
    expect(due('half-year', '2018-12-31', '2019-06-29')).toEqual({
      isDue: false,
      observedUntil: '2019-06-30',
    });
    expect(due('half-year', '2018-06-30', '2018-12-30')).toEqual({ isDue: true });
    expect(due('year', '2018-12-31', '2018-12-31')).toEqual({ isDue: false, observedUntil: '2019-06-30' });
  });

  it('is due every night where there is no cadence', () => {
    expect(due('none', '2018-12-31', '2018-12-31')).toEqual({ isDue: true });
  });
});
