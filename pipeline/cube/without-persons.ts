import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';

/**
 * A figure about links where the configuration names no persons register: it cannot be estimated, whatever the data.
 *
 * No key is looked up then, and every key of a counted type is taken to be right. So the share linked would say no more than
 * which types were delivered, nothing is known of the children and the care whose key is nobody's, and nobody has a date of
 * birth or death that a link could contradict. Keys of the other types are certainly not linked, but bounds from them alone
 * would be narrower than the truth, so that there are none.
 *
 * What holds without persons stays: how many children are left out because their key is of another type is a step of the
 * population flow, and what an assumed share of missed links would make of a figure is computed from that figure alone.
 */
export function unknownWithoutPersons({ row, margin }: UnsafeCell<Cell>): UnsafeCell<Cell> {
  const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null };
  return {
    row: { ...row, ...nothing, status: 'not_estimable', reason: 'no_persons_register' },
    margin,
    sensitive: false,
    contributors: { denominator: null, numerator: 0, complement: null },
  };
}
