import type { Measured, UnsafeCell, UnsafeCube } from '../../cube/unsafe-cube.ts';
import type { CellPlan } from '../cells/cell-plan.ts';
import type { Decision } from '../cells/decide-cells.ts';
import type { CellDecision } from '../cells/protect-cells.ts';
import { printsFigures } from '../figures.ts';
import { unsafeReasons } from '../primary-rules.ts';
import type { DisclosureRules } from '../rules.ts';
import type { TargetWidth } from '../suppression/widths.ts';
import type { WithholdingReason } from '../unit-decision.ts';
import { type Attribution, attribute } from './attribution.ts';

/** Why a cell is withheld: what is unsafe in it, what it would tell of others, or what it hangs together with. */
export interface WithheldFor {
  readonly reasons: readonly (
    | WithholdingReason
    | 'small_rows'
    | 'complementary'
    | 'exception'
    | 'with_its_unit'
  )[];
  /** For a complementary cell: whose protection it is for. */
  readonly attribution: Attribution | null;
  /** Positions of withheld cells that it is computed from. */
  readonly sources: readonly number[];
  /** The unit that it is withheld with. */
  readonly unit: string | null;
}

/** What was decided on a cube, by which plan, and which cells an exception withholds. */
export interface Decided<Row extends Measured> extends Decision {
  readonly plan: CellPlan<Row>;
  readonly excepted: ReadonlySet<number>;
}

/** Why each withheld cell that would print figures is withheld, by position. */
export function withheldFor<Row extends Measured>(
  cube: UnsafeCube<Row>,
  decided: Decided<Row>,
  rules: DisclosureRules,
): Map<number, WithheldFor> {
  const { single, withheld, plan, excepted } = decided;
  const unsafe = new Set(single.problem.targets.map(({ key }) => cellOfTarget(key)));
  const together = togetherWith(cube, decided, rules);
  const found = new Map<number, WithheldFor>();
  const complementary = new Set<string>();
  for (const index of [...withheld].sort((a, b) => a - b)) {
    const cell = cube.cells[index];
    if (cell === undefined || !printsFigures(cell.row)) continue;
    const because = (reasons: WithheldFor['reasons']) =>
      found.set(index, { reasons, attribution: null, sources: [], unit: null });
    if (plan.fateOf(cell) !== 'single') found.set(index, together(cell, index));
    else if (unsafe.has(plan.keyOf(cell.row))) because(orRows(ownReasons(cell, rules)));
    else if (excepted.has(index)) because(['exception']);
    else if (single.telling.has(index)) because(['small_remainder']);
    else complementary.add(String(index));
  }
  const pattern = { shown: readersHave(single), taken: single.protection.taken };
  for (const [key, attribution] of attribute(single.problem, pattern, complementary))
    found.set(Number(key), { reasons: ['complementary'], attribution, sources: [], unit: null });
  return found;
}

/** A cell that is not decided on by itself: it is computed from withheld ones, or its unit is withheld. */
function togetherWith<Row extends Measured>(
  cube: UnsafeCube<Row>,
  { units, withheld }: Decision,
  rules: DisclosureRules,
): (cell: UnsafeCell<Row>, index: number) => WithheldFor {
  const unitAt = new Map(units.flatMap((unit) => unit.cells.map((index) => [index, unit] as const)));
  const positions = new Map(cube.cells.map((cell, index) => [cell, index]));
  return (cell, index) => {
    const own = ownReasons(cell, rules);
    const sources = (cell.derivedFrom ?? [])
      .map((source) => positions.get(source) ?? -1)
      .filter((source) => withheld.has(source));
    const unit = unitAt.get(index);
    const ofUnit = [...(unit?.reasons ?? [])].flatMap(([name, cells]) =>
      cells.includes(index) ? [name] : [],
    );
    const ofSources = sources.length > 0 ? (['source_withheld'] as const) : [];
    const reasons = [...new Set([...own, ...ofSources, ...ofUnit])];
    return {
      reasons: reasons.length > 0 ? reasons : ['with_its_unit'],
      ...{ attribution: null, sources, unit: unit?.unit ?? null },
    };
  };
}

/** What is unsafe in a cell. A count shows no group of which it is a part: who is not in it counts where the group is shown. */
function ownReasons<Row extends Measured>(cell: UnsafeCell<Row>, rules: DisclosureRules) {
  const reasons = unsafeReasons(cell, rules);
  if (cell.sums?.denominator !== null) return reasons;
  return reasons.filter((reason) => reason !== 'small_complement' && reason !== 'small_denominator');
}

/** Where no people are few, the rows that are counted are. */
const orRows = (reasons: WithheldFor['reasons']): WithheldFor['reasons'] =>
  reasons.length > 0 ? reasons : ['small_rows'];

/** The key of the cell that a target is a part of. */
const cellOfTarget = (key: string) => key.slice(0, key.lastIndexOf(' '));

/** Candidates that readers have: what is shown beside single cells too. */
function readersHave({ problem, shown }: CellDecision): ReadonlySet<string> {
  const forced = problem.candidates.filter(({ state }) => state === 'forced').map(({ key }) => key);
  return new Set([...forced, ...[...shown].map(String)]);
}

/** The narrowest interval that any unsafe count behind a cell is left with, by the key of the cell. */
export function widthsByCell({ protection }: CellDecision): Map<string, TargetWidth> {
  const found = new Map<string, TargetWidth>();
  for (const width of protection.widths) {
    const cell = cellOfTarget(width.key);
    const before = found.get(cell);
    if (before === undefined || width.high - width.low < before.high - before.low) found.set(cell, width);
  }
  return found;
}
