import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZichtError } from '../../src/run/errors.ts';
import { runBatch } from '../naive/batch.ts';
import type { BatchChild } from '../naive/compare.ts';
import {
  baseConfiguration,
  type EdgeCase,
  type ExpectedRow,
  registersOf,
} from '../naive/edge-cases/edge-case.ts';
import { edgeCases } from '../naive/edge-cases/index.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

const columnOf = {
  key: 'person_key',
  indexDate: 'index_date',
  excluded: 'excluded',
  followUp: 'follow_up_6m',
  help: 'help_status_6m',
  ageGroup: 'age_group',
  sex: 'sex',
  victim: 'victim',
  measure: 'measure',
  municipality: 'municipality',
  youthRegion: 'youth_region',
  province: 'province',
} as const satisfies Record<keyof ExpectedRow, string>;

/** The expectation under the names of the cohort's columns. */
function inColumns(expected: ExpectedRow): BatchChild {
  const names = Object.keys(expected) as (keyof ExpectedRow)[];
  return Object.fromEntries(
    names.map((name) => {
      const value = expected[name] ?? null;
      return [columnOf[name], typeof value === 'boolean' ? (value ? 'victim' : 'other') : value];
    }),
  );
}

const keysOf = (rows: readonly BatchChild[]) =>
  rows.map((row) => `${row.person_key} ${row.index_date}`).sort();

describe('the cohort of the batch, case by case', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  const outcomeOf = (edgeCase: EdgeCase) =>
    runBatch(run, registersOf(edgeCase), { ...baseConfiguration, ...edgeCase.settings });

  for (const edgeCase of edgeCases) {
    it(edgeCase.words, async () => {
      if (edgeCase.expected === 'refused') {
        const error = await outcomeOf(edgeCase).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(ZichtError);
        expect((error as ZichtError).exitCode).toBe(3);
        expect((error as ZichtError).problems[0]?.code).toMatch(/^crosswalk\./);
        return;
      }
      const { children } = await outcomeOf(edgeCase);
      const expected = edgeCase.expected.map(inColumns);
      expect(keysOf(children)).toEqual(keysOf(expected));
      for (const row of expected) {
        const found = children.find((child) => keysOf([child])[0] === keysOf([row])[0]);
        expect(found).toMatchObject(row);
      }
    });
  }
});
