import type { Measured, NestedPair, UnsafeCube } from '../cube/unsafe-cube.ts';
import { derivedCounts, type KnownCount } from './derived-counts.ts';
import { printsFigures } from './figures.ts';
import { Findings } from './findings.ts';
import { unsafeReasons } from './primary-rules.ts';
import { type DisclosureRules, isSmall } from './rules.ts';
import type { ReleasePlan, UnitDecision } from './unit-decision.ts';

interface Unit {
  readonly cells: number[];
  /** Pairs of which at least one side lies in the unit. */
  readonly pairs: NestedPair[];
}

/**
 * Walks the units of a cube in their order of priority and releases a unit when each of its cells is safe by itself,
 * all coarser units are released, and neither a difference from another cell, in it or in a unit released before, nor
 * any sum and difference of counts of the same groups is a small number of people.
 *
 * The outcome depends on the cells, not on their order. Decisions come in the order of the walk; units outside the plan
 * come last, in code-unit order, and are withheld.
 */
export function decideUnits<Row extends Measured>(
  cube: UnsafeCube<Row>,
  rules: DisclosureRules,
  plan: ReleasePlan<Row>,
): UnitDecision[] {
  const unitNames = cube.cells.map((cell) => plan.unitOf(cell));
  const units = gatherUnits(cube, unitNames);
  const planned = new Set(plan.priority);
  const unplanned = [...units.keys()].filter((name) => !planned.has(name)).sort();
  const shown = new Set<string>();
  const known: KnownCount[] = [];
  const decisions: UnitDecision[] = [];
  for (const name of [...planned, ...unplanned]) {
    const unit = units.get(name);
    if (unit === undefined) continue;
    const findings = new Findings();
    const beside = (index: number) => {
      const other = unitNames[index];
      return other !== undefined && (other === name || shown.has(other));
    };
    const told = toldBy(cube, unit, plan);
    if (!planned.has(name)) findings.addAll('not_in_the_plan', unit.cells);
    if (!plan.coarserThan(name).every((other) => shown.has(other)))
      findings.addAll('coarser_withheld', unit.cells);
    if (told.length > 0 && derivedCounts([...known, ...told]).some((count) => isSmall(count, rules)))
      findings.addAll('small_remainder', unit.cells);
    judgeCells(cube, unit, rules, plan, findings);
    judgePairs(cube, unit, beside, rules, plan, findings);
    const reasons = findings.sorted();
    const released = reasons.size === 0;
    if (released) {
      shown.add(name);
      known.push(...told);
    }
    decisions.push({ unit: name, released, cells: unit.cells, reasons });
  }
  return decisions;
}

/** The positions of all cells in units that are not released. */
export function withheldCells(decisions: readonly UnitDecision[]): ReadonlySet<number> {
  return new Set(decisions.flatMap(({ released, cells }) => (released ? [] : cells)));
}

function gatherUnits<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unitNames: readonly string[],
): Map<string, Unit> {
  const units = new Map<string, Unit>();
  unitNames.forEach((name, index) => {
    const unit = units.get(name);
    if (unit === undefined) units.set(name, { cells: [index], pairs: [] });
    else unit.cells.push(index);
  });
  for (const pair of cube.nested) {
    const sides = new Set([unitNames[pair.outer], unitNames[pair.inner]]);
    for (const name of sides) if (name !== undefined) units.get(name)?.pairs.push(pair);
  }
  return units;
}

function toldBy<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unit: Unit,
  plan: ReleasePlan<Row>,
): KnownCount[] {
  return unit.cells.flatMap((index) => {
    const row = cube.cells[index]?.row;
    return row === undefined ? [] : plan.tells(row);
  });
}

function judgeCells<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unit: Unit,
  rules: DisclosureRules,
  plan: ReleasePlan<Row>,
  findings: Findings,
): void {
  for (const index of unit.cells) {
    const cell = cube.cells[index];
    if (cell === undefined) continue;
    if (!plan.mayBePublic(cell.row)) findings.add('not_public_here', index);
    for (const reason of unsafeReasons(cell, rules)) findings.add(reason, index);
  }
}

function judgePairs<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unit: Unit,
  isShown: (index: number) => boolean,
  rules: DisclosureRules,
  plan: ReleasePlan<Row>,
  findings: Findings,
): void {
  const own = new Set(unit.cells);
  for (const { outer, inner, children } of unit.pairs) {
    const whole = cube.cells[outer]?.row;
    const part = cube.cells[inner]?.row;
    if (whole === undefined || part === undefined || !isShown(outer) || !isShown(inner)) continue;
    if (!printsFigures(whole) || !printsFigures(part)) continue;
    const wholeCount = plan.countOf(whole);
    const partCount = plan.countOf(part);
    const printed = wholeCount === null || partCount === null ? null : wholeCount - partCount;
    if (!isSmall(children, rules) && !isSmall(printed, rules)) continue;
    for (const index of [outer, inner]) if (own.has(index)) findings.add('small_difference', index);
  }
}
