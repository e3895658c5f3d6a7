import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import { linkageRegisters } from '../naive/arbitraries/linkage.ts';
import { settings as anySettings } from '../naive/arbitraries/settings.ts';
import { runBatch } from '../naive/batch.ts';
import { victimsAreKnown } from '../naive/cells.ts';
import { linkageDifferences } from '../naive/linkage/compare.ts';
import { unconserved } from '../naive/linkage/conservation.ts';
import { naiveLinkage, naiveUnits } from '../naive/linkage/linkage.ts';
import { surplusDifferences } from '../naive/linkage/several-rows.ts';
import { wronglyReasoned } from '../naive/linkage/without-persons.ts';
import { optionsOf } from '../naive/options.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

describe('linkage, in the batch and its naive twin', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  it('agrees figure by figure on random registers, down to the people behind it', async () => {
    const files = { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } };
    await fc.assert(
      fc.asyncProperty(linkageRegisters, anySettings, async (registers, settings) => {
        const options = optionsOf(configuration.parse({ ...settings, registers: files }));
        const { cells, surplus } = await runBatch(run, registers, settings);
        expect(linkageDifferences(cells, naiveLinkage(registers, options))).toEqual([]);
        const units = naiveUnits(registers, options);
        expect(surplusDifferences(surplus, units, victimsAreKnown(registers), options)).toEqual([]);
        const rows = cells.map(({ row }) => row);
        expect(unconserved(rows)).toEqual([]);
        expect(wronglyReasoned(rows, registers.persons !== undefined)).toEqual([]);
      }),
      { numRuns: process.env.ZICHT_LONG === '1' ? 200 : 40 },
    );
    // A register that fails is shrunk to a small one, which takes longer than all that pass.
  }, 900_000);
});
