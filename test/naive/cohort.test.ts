import { describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import { type NaiveChild, naiveCohort } from './cohort.ts';
import { baseConfiguration, type EdgeCase, type ExpectedRow, registersOf } from './edge-cases/edge-case.ts';
import { edgeCases } from './edge-cases/index.ts';
import { keyValue } from './keys.ts';
import { type NaiveOptions, optionsOf } from './options.ts';

function optionsFor(edgeCase: EdgeCase): NaiveOptions {
  const files = { files: ['*.csv'] };
  return optionsOf(
    configuration.parse({
      ...baseConfiguration,
      registers: { protection_orders: files, youth_care: files },
      ...edgeCase.settings,
    }),
  );
}

function rowOf(child: NaiveChild): Required<ExpectedRow> {
  return {
    ...child,
    key: keyValue(child.key),
    municipality: child.place.municipality,
    youthRegion: child.place.youth_region,
    province: child.place.province,
  };
}

describe('the naive cohort agrees with the edge cases worked out by hand', () => {
  for (const edgeCase of edgeCases) {
    it(edgeCase.words, () => {
      const run = () => naiveCohort(registersOf(edgeCase), optionsFor(edgeCase)).map(rowOf);
      if (edgeCase.expected === 'refused') {
        expect(run).toThrow(/crosswalk/);
        return;
      }
      const rows = run();
      expect(rows.map((row) => `${row.key} ${row.indexDate}`).sort()).toEqual(
        edgeCase.expected.map((row) => `${row.key} ${row.indexDate}`).sort(),
      );
      for (const expected of edgeCase.expected) {
        const found = rows.find((row) => row.key === expected.key && row.indexDate === expected.indexDate);
        expect(found).toMatchObject(expected);
      }
    });
  }
});
