import type { ReportInput } from '../../reports/input.ts';
import type { Cell } from '../../schemas/cube.ts';
import { changedCube, reportInput } from './fixture.ts';

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;

/** Shares far above, above, below and far below that of the country (0.0696), by the last digit of the code of a region. */
const moved: Readonly<Record<string, number>> = { '1': 0.11, '3': 0.089, '4': 0.053, '6': 0.035 };

/**
 * A release in which regions have every state that a map can show: shares in all five places, some withheld, and some that
 * nobody can be followed in; and children of whom the region is not known.
 */
export function regionInput(input: Partial<ReportInput> = {}): ReportInput {
  return reportInput({
    released: 'fullest',
    before: 'none',
    input: { cube: changedCube({ released: 'fullest' }, changeOf, () => true, unplaced), ...input },
  });
}

function changeOf({ indicator, region, region_level, denominator }: Cell): Partial<Cell> {
  if (region_level === 'country') return {};
  if (/[27]$/.test(region)) return { ...nothing, status: 'suppressed' };
  if (/[05]$/.test(region)) return { ...nothing, status: 'not_estimable' };
  const share = moved[region.at(-1) ?? ''];
  if (indicator !== 'without-help-6m' || share === undefined || !denominator) return {};
  const counted = Math.round(denominator * share);
  const value = counted / denominator;
  return { numerator: counted, value, lower: value * 0.9, upper: value * 1.1 };
}

/** Children whose municipality is not known, in all of the country and in a province. */
function unplaced(cells: readonly Cell[]): Cell[] {
  const like = cells.filter(({ region }) => region === 'JZ01');
  return ['NL_U', 'PV30_U'].flatMap((region) => like.map((cell) => ({ ...cell, region })));
}
