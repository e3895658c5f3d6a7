import type { Measured, NestedPair, SurplusLookup, UnsafeCell, UnsafeCube } from '../cube/unsafe-cube.ts';
import { derivedUnions } from './derived-counts.ts';
import { printsFigures } from './figures.ts';
import { Findings } from './findings.ts';
import { unsafeReasons } from './primary-rules.ts';
import { type DisclosureRules, isSmall } from './rules.ts';
import { bySystem, type ToldCount } from './systems.ts';
import type { ReleasePlan, UnitDecision } from './unit-decision.ts';

/** What is settled before units are: the cells that are shown beside them, and the units that may not be. */
export interface Settled {
  /** By position: single cells, and what was published before. */
  readonly shown: ReadonlySet<number>;
  /** Units beside which too little of a small count is left open. */
  readonly barred: ReadonlySet<string>;
}

interface Unit {
  readonly cells: number[];
  readonly members: Set<number>;
  /** Pairs of which at least one side lies in the unit. */
  readonly pairs: NestedPair[];
}

/**
 * Walks the units of a cube in their order of priority and releases a unit when each of its cells is safe by itself,
 * all coarser units are released, and neither a difference from another cell, in it, shown beside it or in a unit released
 * before, nor any sum and difference of counts of the same groups is a small number of people.
 *
 * A count that is just the minimum leaves too little open: whoever is one of ten knows any part of them that is withheld to be one to
 * ten, nine apart. Units know of no parts, which may be withheld in any table, so that such a count is not released.
 *
 * The outcome depends on the cells, not on their order. Decisions come in the order of the walk; units outside the plan
 * come last, in code-unit order, and are withheld.
 */
export function decideUnits<Row extends Measured>(
  cube: UnsafeCube<Row>,
  rules: DisclosureRules,
  plan: ReleasePlan<Row>,
  settled: Settled = { shown: new Set(), barred: new Set() },
): UnitDecision[] {
  const unitNames = cube.cells.map((cell) => plan.unitOf(cell));
  const units = gatherUnits(cube, unitNames, plan);
  const positions = new Map(cube.cells.map((cell, index) => [cell, index]));
  const planned = new Set(plan.priority);
  const unplanned = [...units.keys()].filter((name) => !planned.has(name)).sort();
  const shown = wholeTables(cube, unitNames, settled.shown, plan);
  const known = new Known(plan, cube.surplus);
  const single = [...settled.shown].flatMap((index) => cube.cells[index]?.row ?? []);
  known.add([...single, ...(plan.knownBefore ?? [])].filter(plan.isBesideUnits));
  const decisions: UnitDecision[] = [];
  for (const name of [...planned, ...unplanned]) {
    const unit = units.get(name);
    if (unit === undefined) continue;
    const findings = new Findings();
    const beside = (index: number) => {
      const other = unitNames[index];
      const isInUnit = units.get(other ?? '')?.members.has(index) === true;
      return settled.shown.has(index) || (isInUnit && (other === name || shown.has(other ?? '')));
    };
    const rows = unit.cells.flatMap((index) => cube.cells[index]?.row ?? []);
    if (!planned.has(name)) findings.addAll('not_in_the_plan', unit.cells);
    if (settled.barred.has(name)) findings.addAll('leaves_too_little_open', unit.cells);
    if (!plan.coarserThan(name).every((other) => shown.has(other)))
      findings.addAll('coarser_withheld', unit.cells);
    judgeCells(cube, unit, rules, findings);
    judgeSources(cube, unit, (source) => beside(positions.get(source) ?? -1), findings);
    judgePairs(cube, unit, beside, rules, plan, findings);
    // The dearest check comes last, and only where nothing else was found.
    if (findings.sorted().size === 0 && leavesTooLittle(cube, unit, rows, { beside, known, rules, plan }))
      findings.addAll(
        known.tellsTooMuchWith(rows, rules) ? 'small_remainder' : 'leaves_too_little_open',
        unit.cells,
      );
    const reasons = findings.sorted();
    const released = reasons.size === 0;
    if (released) {
      shown.add(name);
      known.add(rows);
    }
    decisions.push({ unit: name, released, cells: unit.cells, reasons });
  }
  return decisions;
}

/** The positions of all cells in units that are not released. */
export function withheldCells(decisions: readonly UnitDecision[]): ReadonlySet<number> {
  return new Set(decisions.flatMap(({ released, cells }) => (released ? [] : cells)));
}

/** Tables of single cells of which every figure is shown. */
function wholeTables<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unitNames: readonly string[],
  shown: ReadonlySet<number>,
  plan: ReleasePlan<Row>,
): Set<string> {
  const tables = new Map<string, boolean>();
  cube.cells.forEach((cell, index) => {
    if (plan.fateOf(cell) !== 'single') return;
    const isOut = shown.has(index) || !printsFigures(cell.row);
    const name = unitNames[index] ?? '';
    tables.set(name, (tables.get(name) ?? true) && isOut);
  });
  return new Set([...tables].flatMap(([name, isWhole]) => (isWhole ? [name] : [])));
}

function gatherUnits<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unitNames: readonly string[],
  plan: ReleasePlan<Row>,
): Map<string, Unit> {
  const units = new Map<string, Unit>();
  cube.cells.forEach((cell, index) => {
    if (plan.fateOf(cell) !== 'unit') return;
    const name = unitNames[index] ?? '';
    const unit = units.get(name) ?? { cells: [], members: new Set(), pairs: [] };
    unit.cells.push(index);
    unit.members.add(index);
    units.set(name, unit);
  });
  for (const pair of cube.nested) {
    const sides = new Set([unitNames[pair.outer], unitNames[pair.inner]]);
    for (const name of sides) if (name !== undefined) units.get(name)?.pairs.push(pair);
  }
  return units;
}

/** What the rows shown so far tell of groups in common, and what a further unit would add to it. */
class Known<Row extends Measured> {
  readonly #plan: ReleasePlan<Row>;
  readonly #surplus: SurplusLookup;
  #rows: readonly Row[] = [];
  /** Systems as they were judged, by name: one that a unit does not change need not be judged again. */
  readonly #judged = new Map<string, readonly ToldCount[]>();

  constructor(plan: ReleasePlan<Row>, surplus: SurplusLookup) {
    this.#plan = plan;
    this.#surplus = surplus;
  }

  tellsTooMuchWith(rows: readonly Row[], rules: DisclosureRules): boolean {
    for (const [name, told] of bySystem(this.#plan.tells([...this.#rows, ...rows]))) {
      if (isSame(this.#judged.get(name), told)) continue;
      for (const { groups, count } of derivedUnions(told)) {
        const people = count - this.#surplus(name, groups);
        if (isSmall(Math.abs(count), rules) || isSmall(people, rules)) return true;
      }
    }
    return false;
  }

  add(rows: readonly Row[]): void {
    this.#rows = [...this.#rows, ...rows];
    for (const [name, told] of bySystem(this.#plan.tells(this.#rows))) this.#judged.set(name, told);
  }
}

function isSame(before: readonly ToldCount[] | undefined, told: readonly ToldCount[]): boolean {
  if (before?.length !== told.length) return false;
  return told.every(({ groups, less = [], count }, at) => {
    const other = before[at];
    if (other === undefined || other.count !== count) return false;
    return isSameList(other.groups, groups) && isSameList(other.less ?? [], less);
  });
}

const isSameList = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((group, at) => group === b[at]);

interface Beside<Row extends Measured> {
  readonly beside: (index: number) => boolean;
  readonly known: Known<Row>;
  readonly rules: DisclosureRules;
  readonly plan: ReleasePlan<Row>;
}

/** Whether a unit of which all is safe would not be if one person more were asked of every count. */
function leavesTooLittle<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unit: Unit,
  rows: readonly Row[],
  { beside, known, rules, plan }: Beside<Row>,
): boolean {
  const oneMore = { ...rules, minimumCount: rules.minimumCount + 1 };
  const findings = new Findings();
  judgeCells(cube, unit, oneMore, findings);
  judgePairs(cube, unit, beside, oneMore, plan, findings);
  return findings.sorted().size > 0 || known.tellsTooMuchWith(rows, oneMore);
}

function judgeCells<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unit: Unit,
  rules: DisclosureRules,
  findings: Findings,
): void {
  for (const index of unit.cells) {
    const cell = cube.cells[index];
    if (cell === undefined) continue;
    for (const reason of unsafeReasons(cell, rules)) findings.add(reason, index);
  }
}

/** A figure computed from other cells is shown only where these are, with their figures. */
function judgeSources<Row extends Measured>(
  cube: UnsafeCube<Row>,
  unit: Unit,
  isShown: (source: UnsafeCell<Row>) => boolean,
  findings: Findings,
): void {
  for (const index of unit.cells) {
    const cell = cube.cells[index];
    if (cell?.derivedFrom === undefined || !printsFigures(cell.row)) continue;
    if (!cell.derivedFrom.every((source) => printsFigures(source.row) && isShown(source)))
      findings.add('source_withheld', index);
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
