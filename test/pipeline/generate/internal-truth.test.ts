import { everyInternalCell } from '../../support/linked-cells.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../../pipeline/generate/generate.ts';
import { plantedMargins } from '../../../pipeline/generate/internal/cells.ts';
import { waitingMargins } from '../../../pipeline/generate/internal/waiting.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { margins } from '../../../schemas/margins.ts';
import { asset } from '../../../src/assets.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';

type Line = readonly (string | number | null)[];

/** What the generator planted of the internal edition; the batch never reads it. */
interface Truth {
  readonly internalColumns: readonly (keyof Cell)[];
  readonly internal: readonly Line[];
}

/** The indicators that are planted, and which of their figures: what is counted, and nothing that is estimated. */
const planted: Readonly<Record<string, readonly string[]>> = {
  'first-help-type': ['estimate'],
  'first-help-referrer': ['estimate'],
  'help-within': ['at_risk', 'events', 'competing', 'censored'],
  'help-lasting': ['estimate'],
  'repeat-order': ['estimate'],
  'orders-flow': ['flow'],
  'secure-care-victims': ['estimate'],
  'waiting-now': ['estimate'],
};

/** How many cells there are at least of each: fewer, and something would have been left out by mistake. */
const least: Readonly<Record<string, number>> = {
  'first-help-type': 300,
  'first-help-referrer': 300,
  'help-within': 600,
  'help-lasting': 40,
  'repeat-order': 100,
  'orders-flow': 48,
  'secure-care-victims': 15,
  'waiting-now': 30,
};

/** Whether a cell lies in a margin that is planted; the flow is planted for the country. */
function isPlanted(cell: Cell): boolean {
  if (!planted[cell.indicator]?.includes(cell.statistic)) return false;
  if (cell.indicator === 'orders-flow') return cell.region_level === 'country';
  return margins
    .filter(({ id }) => (cell.indicator === 'waiting-now' ? waitingMargins : plantedMargins).includes(id))
    .some(
      ({ dimensions, regionLevel }) =>
        regionLevel === cell.region_level &&
        (['period', 'sex', 'age_group', 'measure'] as const).every(
          (name) => (cell[name] !== '_T') === dimensions.includes(name),
        ),
    );
}

/** Cells of an indicator in which the batch and the truth differ, and planted cells that the batch does not have. */
function differences(truth: Truth, cells: readonly Cell[], indicator: string): unknown[] {
  const keys = truth.internalColumns.filter((column) => column !== 'numerator' && column !== 'denominator');
  const at = (line: Line | undefined, column: keyof Cell) => line?.[truth.internalColumns.indexOf(column)];
  const lines = truth.internal.filter((line) => at(line, 'indicator') === indicator);
  const left = new Map(lines.map((line) => [keys.map((key) => at(line, key)).join('|'), line]));
  const wrong = cells.filter((cell) => {
    if (cell.indicator !== indicator || !isPlanted(cell)) return false;
    const key = keys.map((column) => cell[column]).join('|');
    const line = left.get(key);
    left.delete(key);
    // A year that is not observed long enough, and a region that nobody delivered, have no figures; nothing is planted there.
    if (cell.status === 'not_yet_followed' || cell.status === 'not_applicable') return line !== undefined;
    if (line === undefined) return cell.numerator !== 0 || (cell.denominator ?? 0) !== 0;
    return cell.numerator !== at(line, 'numerator') || cell.denominator !== at(line, 'denominator');
  });
  return [...wrong, ...left.keys()];
}

const truthOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;

describe('the truth of the internal edition in sample-data/clean', () => {
  const folder = asset('sample-data', 'clean');
  const truth = truthOf(folder);
  let files: FilesRun;
  beforeAll(async () => {
    files = await runFiles(join(folder, 'zicht.json'));
  }, 120_000);
  afterAll(() => files.close());

  it.each(Object.entries(least))('is what the batch counts: %s', (indicator, cells) => {
    expect(truth.internal.filter(([name]) => name === indicator).length).toBeGreaterThanOrEqual(cells);
    expect(differences(truth, everyInternalCell(files.figures), indicator)).toEqual([]);
  });

  it('tells one child too many, and a cell that should not be there', () => {
    const column = truth.internalColumns.indexOf('numerator');
    const more = (line: Line) => line.with(column, Number(line[column]) + 1);
    for (const indicator of Object.keys(planted)) {
      const one = truth.internal.findIndex(([name]) => name === indicator);
      const changed = truth.internal.with(one, more(truth.internal[one] ?? []));
      expect(
        differences({ ...truth, internal: changed }, everyInternalCell(files.figures), indicator),
      ).toHaveLength(1);
      const fewer = truth.internal.toSpliced(one, 1);
      expect(
        differences({ ...truth, internal: fewer }, everyInternalCell(files.figures), indicator),
      ).toHaveLength(1);
    }
  });
});

describe('the truth of the internal edition of other sets', () => {
  it.each([
    { seed: 2, copies: 1, otherCare: 0 },
    { seed: 3, copies: 2, otherCare: 500 },
  ])(
    'is what the batch counts: $copies of seed $seed',
    async (scale) => {
      const output = mkdtempSync(join(tmpdir(), 'zicht-internal-truth-'));
      try {
        const [folder = ''] = await generate({ ...scale, output, sets: ['clean'], force: false });
        const files = await runFiles(join(folder, 'zicht.json'));
        const cells = everyInternalCell(files.figures);
        files.close();
        for (const indicator of Object.keys(planted))
          expect(differences(truthOf(folder), cells, indicator)).toEqual([]);
      } finally {
        rmSync(output, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
