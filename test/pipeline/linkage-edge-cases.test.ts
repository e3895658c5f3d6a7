import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import { runBatch } from '../naive/batch.ts';
import {
  baseConfiguration,
  type EdgeCase,
  registersOf,
  withoutYears,
} from '../naive/edge-cases/edge-case.ts';
import { naiveLinkage } from '../naive/linkage/linkage.ts';
import { optionsOf } from '../naive/options.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

interface LinkageCase extends Pick<EdgeCase, 'words' | 'registers' | 'settings'> {
  /** For the whole period and country, by `indicator category` or `statistic victim`: numerator and denominator. */
  readonly figures?: Readonly<Record<string, readonly [number | null, number | null]>>;
  /** Unlinked keys of care that may be missed help, and all such keys. */
  readonly careKeys?: readonly [missed: number, all: number];
}

const halfYear = {
  ...withoutYears,
  period: { from: '2018-01-01', until: '2018-12-31' },
  observedUntil: '2018-12-31',
};

/** The persons register, with girls under these keys of type R. */
const known = (...keys: readonly string[]) =>
  ['person_key,sex,birth_date', ...keys.map((key) => `${key},female,2010-05-05`)].join('\n');

const cases: readonly LinkageCase[] = [
  {
    words: 'two orders of one child on one day each keep the type of key under which they came',
    registers: {
      protection_orders: `order_id,person_key_type,person_key,starts_on,ground
        a,S,x,2018-01-10,neglect
        b,R,1,2018-01-10,other`,
      persons: known('1'),
      key_crosswalk: 'old_key_type,old_key,new_key_type,new_key\nS,x,R,1',
    },
    figures: {
      'linkage-rate protection_orders_key_type_s': [1, 1],
      'linkage-rate protection_orders_key_type_r': [1, 1],
    },
  },
  {
    words: 'an order that came twice, under an old key and under its new one, came under the old one',
    registers: {
      protection_orders: `order_id,person_key_type,person_key,starts_on
        a,R,1,2018-01-10
        a,S,x,2018-01-10`,
      persons: known('1'),
      key_crosswalk: 'old_key_type,old_key,new_key_type,new_key\nS,x,R,1',
    },
    figures: {
      'linkage-rate protection_orders': [1, 1],
      'linkage-rate protection_orders_key_type_s': [1, 1],
      'linkage-rate protection_orders_key_type_r': [0, 0],
    },
  },
  {
    words: 'care after the last horizon is no missed help, also where that ends a month of 30 days',
    // Who is followed to 31 December has an index date by 30 June, and a horizon by 30 December.
    registers: {
      protection_orders: 'person_key,starts_on\n1,2018-06-30',
      youth_care: `person_key_type,person_key,starts_on
        S,8,2018-12-30
        S,9,2018-12-31`,
      persons: known('1'),
    },
    settings: halfYear,
    careKeys: [1, 1],
  },
  {
    words: 'no care is missed help where nobody can be followed to the end',
    registers: {
      protection_orders: 'person_key,starts_on\n1,2018-06-30',
      youth_care: 'person_key_type,person_key,starts_on\nS,8,2018-07-01',
      persons: known('1'),
    },
    settings: { ...halfYear, period: { from: '2018-07-01', until: '2018-12-31' } },
    careKeys: [0, 0],
  },
  {
    words: 'any unlinked child may be a victim; who is known as one is no other',
    registers: {
      protection_orders: `person_key_type,person_key,starts_on,ground
        R,1,2018-01-10,trafficking
        R,2,2018-01-10,neglect
        S,3,2018-01-10,trafficking
        S,4,2018-01-10,neglect
        S,5,2018-01-10,`,
      persons: known('1', '2'),
    },
    figures: {
      'bound_low victim': [1, 4],
      'bound_high victim': [4, 4],
      'bound_high other': [3, 3],
      'bound_high _T': [5, 5],
    },
  },
  {
    words: 'without persons no rate and no bound is known, also where some keys are of another type',
    registers: {
      protection_orders: `person_key_type,person_key,starts_on,ground
        R,1,2018-01-10,trafficking
        S,2,2018-01-10,neglect`,
      youth_care: 'person_key_type,person_key,starts_on\nS,8,2018-02-01',
    },
    figures: {
      'linkage-rate _T': [null, null],
      'linkage-rate youth_care': [null, null],
      'linkage-rate protection_orders_key_type_s': [null, null],
      'linkage-pass key': [null, null],
      'linkage-profile ground_known_linked': [null, null],
      'implausible-links care_before_birth': [null, null],
      'bound_low _T': [null, null],
      'bound_high _T': [null, null],
    },
  },
];

interface Figure {
  readonly name: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly people: readonly (number | null)[];
}

describe('linkage, case by case', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  function expectFigures({ figures = {}, careKeys }: LinkageCase, found: readonly Figure[]): void {
    for (const [name, counts] of Object.entries(figures)) {
      const figure = found.find((one) => one.name === name);
      expect({ name, counts: [figure?.numerator, figure?.denominator] }).toEqual({ name, counts });
    }
    if (careKeys === undefined) return;
    const [all, missed] = found.find(({ name }) => name === 'corrected _T')?.people ?? [];
    expect([missed, all]).toEqual(careKeys);
  }

  const isWhole = (row: { period: string; measure: string; region: string }) =>
    row.period === '_T' && row.measure === '_T' && row.region === 'NL';
  const nameOf = (row: { indicator: string; statistic: string; category: string; victim: string }) =>
    row.statistic === 'estimate' ? `${row.indicator} ${row.category}` : `${row.statistic} ${row.victim}`;

  it.each(cases)('$words', async (one) => {
    const settings = { ...baseConfiguration, ...one.settings };
    const registers = registersOf({ ...one, expected: [] });
    const files = { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } };
    const options = optionsOf(configuration.parse({ ...settings, registers: files }));
    const naive = naiveLinkage(registers, options).filter(isWhole);
    expectFigures(
      one,
      naive.map((figure) => ({ ...figure, name: nameOf(figure) })),
    );
    const { cells } = await runBatch(run, registers, settings);
    expectFigures(
      one,
      cells
        .filter(({ row }) => isWhole(row))
        .map(({ row, contributors: { denominator, numerator, complement } }) => ({
          ...{ name: nameOf(row), numerator: row.numerator, denominator: row.denominator },
          people: [denominator, numerator, complement],
        })),
    );
  });
});
