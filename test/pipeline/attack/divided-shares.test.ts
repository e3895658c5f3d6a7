import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackCounts } from '../../../pipeline/attack/attack-counts.ts';
import { type CandidateFiles, readCandidate } from '../../../pipeline/attack/files.ts';
import { rowName } from '../../../pipeline/attack/told.ts';
import { sharesOf } from '../../../pipeline/attack/windows.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type SampleCandidate, sampleCandidate } from './sample-candidate.ts';

let sample: SampleCandidate;
let files: CandidateFiles;
beforeAll(async () => {
  sample = await sampleCandidate();
  files = await readCandidate(sample.run.engine, sample.configuration, sample.run.folder);
}, 600_000);
afterAll(() => sample.close());

const attackOn = (rows: readonly Cell[]) =>
  attackCounts({
    ...files,
    rows,
    earlier: [],
    configuration: sample.configuration,
    regions: sample.figures.regions,
  });
/** The public rows with some of them as counted, withheld or not. */
const shownToo = (test: (row: Cell) => boolean) => {
  const counted = new Map(files.counted.map((row) => [rowName(row), row]));
  return files.rows.map((row) => (test(row) ? (counted.get(rowName(row)) ?? row) : row));
};
const isOf = (indicator: string, at: Partial<Cell>) => (row: Cell) =>
  row.indicator === indicator && Object.entries(at).every(([name, code]) => row[name as keyof Cell] === code);
const isSmall = ({ numerator }: Cell) => (numerator ?? 0) > 0 && (numerator ?? 0) < 10;

describe('shares that divide the children of the headline further', () => {
  it('stand in the sample release, shown and withheld', () => {
    const rows = files.rows.filter((row) => sharesOf(row) !== undefined);
    const states = new Set(rows.map(({ indicator, status }) => `${indicator} ${status}`));
    expect([...states]).toEqual(
      expect.arrayContaining([
        ...['first-help-type value', 'first-help-type suppressed', 'help-lasting suppressed'],
        ...['first-help-referrer value', 'repeat-order value', 'repeat-order suppressed'],
      ]),
    );
  });

  it('give a category away where all others are shown', async () => {
    const isHere = isOf('first-help-type', { period: '_T', victim: 'victim', region_level: 'country' });
    const small = files.counted.filter((row) => isHere(row) && isSmall(row));
    expect(small.length).toBeGreaterThan(1);
    const [last] = small;
    const rows = shownToo((row) => isHere(row) && row.category !== last?.category);
    const { findings } = await attackOn(rows);
    expect(findings.find(({ key }) => key === `${last && rowName(last)} numerator`)).toMatchObject({
      kind: 'exact',
    });
  }, 600_000);

  it('tell of a headline figure that is withheld, as the same children', async () => {
    const started = isOf('help-status-6m', { category: 'started', region_level: 'province', victim: '_T' });
    const small = files.counted.find((row) => started(row) && isSmall(row));
    if (small === undefined) throw new Error('the sample has few children with help that started somewhere');
    const here = isOf('first-help-type', { region_level: 'province', region: small.region });
    const { findings } = await attackOn(shownToo(here));
    expect(findings.find(({ key }) => key === `${rowName(small)} numerator`)).toMatchObject({
      kind: 'exact',
    });
  }, 600_000);

  it('tell who was not known long enough, beside the children with help that started', async () => {
    const place = { period: '2017', victim: 'other', region_level: 'country' } as const;
    const isHere = isOf('help-lasting', { region_level: 'country' });
    const known = files.counted.find(isOf('help-lasting', place));
    const started = files.counted.find(isOf('help-status-6m', { ...place, category: 'started' }));
    const beyond = (started?.numerator ?? 0) - (known?.denominator ?? 0);
    expect(beyond).toBeGreaterThan(0);
    expect(beyond).toBeLessThan(10);
    const rows = shownToo(
      (row) => isHere(row) || (started !== undefined && rowName(row) === rowName(started)),
    );
    const { findings } = await attackOn(rows);
    expect(
      findings.some(({ key }) => key.startsWith('help-lasting _T beyond') && key.includes('2017|other')),
    ).toBe(true);
  }, 600_000);
});
