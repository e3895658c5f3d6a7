import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { runBatch } from '../naive/batch.ts';
import { registersOf } from '../naive/edge-cases/edge-case.ts';
import { careCases } from '../naive/internal/edge-cases/care.ts';
import { firstHelpCases } from '../naive/internal/edge-cases/first-help.ts';
import { type InternalEdgeCase, longObserved } from '../naive/internal/edge-cases/internal-case.ts';
import { orderCases } from '../naive/internal/edge-cases/orders.ts';
import { internalDifferences } from '../naive/internal/compare.ts';
import { internalTwin } from '../naive/internal/twin.ts';
import { optionsOf, sourcesOf } from '../naive/options.ts';
import type { Registers } from '../naive/rows.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

/** The figures of the provinces that a case names, or why there are none. */
function inPlaces(cells: readonly Cell[], { places = {} }: InternalEdgeCase): InternalEdgeCase['places'] {
  const found = Object.keys(places).map((name) => {
    const [indicator, category, region] = name.split(' ');
    const cell = cells.find(
      (one) =>
        one.indicator === indicator &&
        one.category === category &&
        one.statistic === 'estimate' &&
        one.region_level === 'province' &&
        one.region === region &&
        one.victim === '_T',
    );
    return [name, cell?.status === 'value' ? [cell.numerator, cell.denominator] : cell?.status];
  });
  return Object.fromEntries(found);
}

const whole = { period: '_T', victim: '_T', region_level: 'country', sex: '_T', age_group: '_T' };

describe('the internal edition, case by case', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  const registersIn = (edgeCase: InternalEdgeCase): Registers => ({
    ...registersOf({ ...edgeCase, expected: [] }),
    ...(edgeCase.lacking === undefined ? {} : { lacking: edgeCase.lacking }),
    ...(edgeCase.careObservedFrom === undefined ? {} : { careObservedFrom: edgeCase.careObservedFrom }),
  });

  for (const edgeCase of [...firstHelpCases, ...orderCases, ...careCases]) {
    it(edgeCase.words, async () => {
      const registers = registersIn(edgeCase);
      const settings = { ...longObserved, ...edgeCase.settings };
      const { internalCells } = await runBatch(run, registers, settings);
      const cells = internalCells.filter((cell) =>
        Object.entries({ ...whole, measure: '_T' }).every(
          ([name, value]) => cell[name as keyof typeof cell] === value,
        ),
      );
      const found = Object.fromEntries(
        Object.keys(edgeCase.expected).map((name) => {
          const [indicator, category, more = ''] = name.split(' ');
          const cell = cells.find(
            (one) =>
              one.indicator === indicator &&
              one.category === category &&
              (more === '' ? one.help_status === '_T' : [one.help_status, one.statistic].includes(more)),
          );
          return [name, [cell?.numerator, cell?.denominator ?? 0]];
        }),
      );
      expect(found).toEqual(edgeCase.expected);
      expect(inPlaces(internalCells, edgeCase)).toEqual(edgeCase.places ?? {});
      const options = optionsOf(configuration.parse({ ...settings, registers: sourcesOf(registers) }));
      expect(internalDifferences(internalCells, internalTwin(registers, options), options)).toEqual([]);
    });
  }
});
