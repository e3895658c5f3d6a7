import type { ReleaseBefore } from '../../reports/input.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { PublicCube } from '../../src/cube/public-cube.ts';

/**
 * The release before a fixture's, with a truth that is known: children under guardianship were linked three points
 * better, orders half a point worse in every year, and the victim records were withheld; nothing else differs.
 */
export function releaseBefore({ cells }: PublicCube<Cell>): ReleaseBefore {
  const rates = cells.filter(({ indicator }) => indicator === 'linkage-rate');
  return { state: 'read', id: '2018-2', cells: rates.map((cell) => ({ ...cell, ...asBefore(cell) })) };
}

function asBefore(cell: Cell): Partial<Cell> {
  const { category, measure, period } = cell;
  if (category === 'victim_records')
    return { numerator: null, denominator: null, value: null, status: 'suppressed' };
  if (category === '_T' && measure === 'guardianship') return moved(cell, 0.03);
  if (category === 'protection_orders' && period !== '_T') return moved(cell, -0.005);
  return {};
}

/** The same cell with another rate, as far as whole units allow; a withheld cell stays as it is. */
function moved({ numerator, denominator }: Cell, by: number): Partial<Cell> {
  if (numerator === null || denominator === null) return {};
  const linked = Math.round(numerator + denominator * by);
  return { numerator: linked, value: linked / denominator };
}
