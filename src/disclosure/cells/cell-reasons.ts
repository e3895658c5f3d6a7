import type { Measured, UnsafeCube } from '../../cube/unsafe-cube.ts';
import { printsFigures } from '../figures.ts';
import { type PrimaryReason, unsafeReasons } from '../primary-rules.ts';
import { type DisclosureRules, isSmall } from '../rules.ts';
import type { CellPlan } from './cell-plan.ts';
import type { Decision } from './decide-cells.ts';
import { targetsOf } from './cell-targets.ts';

/** Why a cell is withheld that is not decided on with a unit. For the internal edition only. */
export interface CellReason {
  /** Unsafe by itself; withheld to keep others open; or computed from a cell that is withheld. */
  readonly kind: 'primary' | 'complementary' | 'derived';
  readonly reasons: readonly (PrimaryReason | SingleReason)[];
}

type SingleReason =
  | 'small_rows'
  | 'small_difference'
  | 'small_remainder'
  | 'protects_others'
  | 'source_withheld';

/** Withheld figures by position, each with why. Cells of units have the reasons of their unit. */
export function cellReasons<Row extends Measured>(
  cube: UnsafeCube<Row>,
  { withheld, single }: Pick<Decision, 'withheld' | 'single'>,
  rules: DisclosureRules,
  plan: CellPlan<Row>,
): ReadonlyMap<number, CellReason> {
  const near = withSmallDifference(cube, rules);
  const { counts } = cube.additivity.inner;
  const reasonOf = (index: number): CellReason | null => {
    const cell = cube.cells[index];
    if (cell === undefined || !printsFigures(cell.row)) return null;
    const fate = plan.fateOf(cell);
    if (fate === 'unit') return null;
    const own = unsafeReasons(cell, rules);
    if (fate === 'source') return { kind: 'derived', reasons: [...own, 'source_withheld'] };
    if (own.length > 0) return { kind: 'primary', reasons: own };
    if (targetsOf(cell, '', counts, rules).length > 0) return { kind: 'primary', reasons: ['small_rows'] };
    if (single.telling.has(index)) return { kind: 'complementary', reasons: ['small_remainder'] };
    return { kind: 'complementary', reasons: [near.has(index) ? 'small_difference' : 'protects_others'] };
  };
  const found = [...withheld].sort((a, b) => a - b).map((index) => [index, reasonOf(index)] as const);
  return new Map(found.flatMap(([index, reason]) => (reason === null ? [] : [[index, reason]])));
}

/** Cells of which few people lie between them and another cell. */
function withSmallDifference<Row extends Measured>(
  { nested }: UnsafeCube<Row>,
  rules: DisclosureRules,
): ReadonlySet<number> {
  return new Set(
    nested.flatMap(({ outer, inner, children }) => (isSmall(children, rules) ? [outer, inner] : [])),
  );
}
