import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import { registers as anyRegisters } from '../naive/arbitraries/registers.ts';
import { settings as anySettings } from '../naive/arbitraries/settings.ts';
import { runBatch } from '../naive/batch.ts';
import { naiveFlow } from '../naive/accounts.ts';
import { naiveCells, victimsAreKnown } from '../naive/cells.ts';
import { naiveCohort } from '../naive/cohort.ts';
import { differences, expectedChild, flowDifferences, sorted } from '../naive/compare.ts';
import { openEffects } from '../naive/open-effects.ts';
import { optionsOf } from '../naive/options.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

describe('the batch and its naive twin', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  it('agree child by child and cell by cell on random registers', async () => {
    const files = { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } };
    await fc.assert(
      fc.asyncProperty(anyRegisters, anySettings, async (registers, settings) => {
        const options = optionsOf(configuration.parse({ ...settings, registers: files }));
        const children = naiveCohort(registers, options);
        const tellVictims = victimsAreKnown(registers);
        const batch = await runBatch(run, registers, settings);
        expect(sorted(batch.children)).toEqual(
          sorted(children.map((child) => expectedChild(child, tellVictims))),
        );
        const cells = naiveCells(children, options, tellVictims);
        const effects = openEffects(children, options);
        expect(differences(batch.cells, cells, registers.population, options, effects)).toEqual([]);
        expect(flowDifferences(batch.cells, naiveFlow(children, registers.persons !== undefined))).toEqual(
          [],
        );
      }),
      { numRuns: process.env.ZICHT_LONG === '1' ? 300 : 60 },
    );
    // A register that fails is shrunk to a small one, which takes longer than all that pass.
  }, 900_000);
});
