import type { Measured, UnsafeCell, UnsafeCube } from '../../cube/unsafe-cube.ts';
import type { CellDecision } from '../cells/protect-cells.ts';
import { printsFigures } from '../figures.ts';
import { unsafeReasons } from '../primary-rules.ts';
import type { DisclosureRules } from '../rules.ts';
import type { TargetWidth } from '../suppression/widths.ts';
import type { UnitDecision, WithholdingReason } from '../unit-decision.ts';
import { type Attribution, attribute } from './attribution.ts';

/** Why a cell is withheld: what is unsafe in it, what it would tell of others, or what it hangs together with. */
export interface WithheldFor {
  readonly reasons: readonly (WithholdingReason | 'complementary' | 'with_its_unit')[];
  /** For a complementary cell: whose protection it is for. */
  readonly attribution: Attribution | null;
  /** Positions of withheld cells that it is computed from. */
  readonly sources: readonly number[];
  /** The unit that it is withheld with. */
  readonly unit: string | null;
}

/** What was decided on a cube. */
export interface Decided {
  readonly decided: readonly UnitDecision[];
  readonly single: CellDecision | null;
  readonly withheld: ReadonlySet<number>;
}

/** Why each withheld cell that would print figures is withheld, by position. */
export function withheldFor<Row extends Measured>(
  cube: UnsafeCube<Row>,
  { decided, single, withheld }: Decided,
  rules: DisclosureRules,
  keyOf: (row: Row) => string,
): Map<number, WithheldFor> {
  const unsafe = new Set(single?.problem.targets.map(({ key }) => cellOfTarget(key)));
  const units = new Map(decided.flatMap((unit) => unit.cells.map((index) => [index, unit] as const)));
  const positions = new Map(cube.cells.map((cell, index) => [cell, index]));
  const candidates = new Map(single?.problem.candidates.map(({ key, state }) => [key, state]));
  const found = new Map<number, WithheldFor>();
  const complementary = new Set<string>();
  for (const index of [...withheld].sort((a, b) => a - b)) {
    const cell = cube.cells[index];
    if (cell === undefined || !printsFigures(cell.row)) continue;
    const own = ownReasons(cell, rules);
    const state = candidates.get(String(index));
    const base = { reasons: own, attribution: null, sources: [], unit: null };
    if (state === 'hidden') found.set(index, { ...base, reasons: [...own, 'small_remainder'] });
    else if (state === 'open' && unsafe.has(keyOf(cell.row))) found.set(index, base);
    else if (state === 'open') complementary.add(String(index));
    else found.set(index, { ...base, ...together(cell, index) });
  }
  if (single === null) return found;
  const { problem, shown, protection } = single;
  const pattern = { shown: forcedAnd(problem.candidates, shown), taken: protection.taken };
  for (const [key, attribution] of attribute(problem, pattern, complementary))
    found.set(Number(key), { reasons: ['complementary'], attribution, sources: [], unit: null });
  return found;

  /** A cell that is not decided on by itself: it is computed from withheld ones, or its unit is withheld. */
  function together(cell: UnsafeCell<Row>, index: number): Partial<WithheldFor> {
    const own = ownReasons(cell, rules);
    const sources = (cell.derivedFrom ?? [])
      .map((source) => positions.get(source) ?? -1)
      .filter((source) => withheld.has(source));
    const unit = units.get(index);
    const ofUnit = [...(unit?.reasons ?? [])]
      .filter(([, cells]) => cells.includes(index))
      .map(([name]) => name);
    const reasons = [
      ...new Set([...own, ...(sources.length > 0 ? ['source_withheld' as const] : []), ...ofUnit]),
    ];
    if (reasons.length > 0) return { reasons, sources, unit: unit?.unit ?? null };
    return { reasons: ['with_its_unit'], sources, unit: unit?.unit ?? null };
  }
}

/** What is unsafe in a cell. A count shows no group of which it is a part: who is not in it counts where the group is shown. */
function ownReasons<Row extends Measured>(cell: UnsafeCell<Row>, rules: DisclosureRules) {
  const reasons = unsafeReasons(cell, rules);
  if (cell.sums?.denominator !== null) return reasons;
  return reasons.filter((reason) => reason !== 'small_complement' && reason !== 'small_denominator');
}

/** The key of the cell that a target is a part of. */
const cellOfTarget = (key: string) => key.slice(0, key.lastIndexOf(' '));

function forcedAnd(
  candidates: CellDecision['problem']['candidates'],
  shown: ReadonlySet<number>,
): ReadonlySet<string> {
  const forced = candidates.filter(({ state }) => state === 'forced').map(({ key }) => key);
  return new Set([...forced, ...[...shown].map(String)]);
}

/** The narrowest interval that any unsafe count behind a cell is left with, by the key of the cell. */
export function widthsByCell(single: CellDecision | null): Map<string, TargetWidth> {
  const found = new Map<string, TargetWidth>();
  for (const width of single?.protection.widths ?? []) {
    const cell = cellOfTarget(width.key);
    const before = found.get(cell);
    if (before === undefined || width.high - width.low < before.high - before.low) found.set(cell, width);
  }
  return found;
}
