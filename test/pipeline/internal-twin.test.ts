import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import { internalCase } from '../naive/arbitraries/internal.ts';
import { runBatch } from '../naive/batch.ts';
import { addingProblems } from '../naive/internal/add-up.ts';
import { internalDifferences } from '../naive/internal/compare.ts';
import { neighbourhoodTeams, teamProblems } from '../naive/internal/neighbourhood-teams.ts';
import { naiveCohort } from '../naive/cohort.ts';
import { institutionProblems } from '../naive/internal/institutions.ts';
import { internalTwin } from '../naive/internal/twin.ts';
import { optionsOf, sourcesOf } from '../naive/options.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

describe('the internal edition of the batch and its naive twin', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  it('agree figure by figure, in every margin, on random registers; categories add up to their whole', async () => {
    await fc.assert(
      fc.asyncProperty(internalCase, async ({ registers, settings }) => {
        const options = optionsOf(configuration.parse({ ...settings, registers: sourcesOf(registers) }));
        const twin = internalTwin(registers, options);
        const batch = await runBatch(run, registers, settings);
        expect(internalDifferences(batch.internalCells, twin, options)).toEqual([]);
        const published = batch.cells.map(({ row }) => row);
        expect(teamProblems(batch.internalCells, published, neighbourhoodTeams(registers, options))).toEqual(
          [],
        );
        const isNamed = options.breakdowns.includes('institution');
        const children = naiveCohort(registers, options);
        expect(institutionProblems(batch.internalCells, children, isNamed)).toEqual([]);
        expect(published.filter(({ region_level }) => region_level === 'institution')).toEqual([]);
        expect(addingProblems(batch.internalCells)).toEqual([]);
      }),
      { numRuns: process.env.ZICHT_LONG === '1' ? 300 : 20 },
    );
  }, 900_000);
});
