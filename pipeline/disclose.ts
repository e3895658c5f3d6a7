import type { Configuration } from '../schemas/configuration.ts';
import type { Cell } from '../schemas/cube.ts';
import { type Audit, PublicCube, releasedRows } from '../src/cube/public-cube.ts';
import type { UnsafeCell, UnsafeCube } from '../src/cube/unsafe-cube.ts';
import { type AuditSubject, auditRelease, type Derivation } from '../src/disclosure/audit.ts';
import type { CellPlan } from '../src/disclosure/cells/cell-plan.ts';
import type { Decision } from '../src/disclosure/cells/decide-cells.ts';
import { recordDecisions, type UnitRecord } from '../src/disclosure/decision-record.ts';
import { exitCodes, failure, ZichtError } from '../src/run/errors.ts';
import { sha256 } from '../src/run/hash.ts';
import { yearsOf } from './cube/coordinates.ts';
import { type CellRecord, decideCells, recordOf } from './disclose-cells.ts';
import {
  type Excepted,
  exceptedCells,
  type MatchedException,
  matchExceptions,
} from './disclosure-exceptions.ts';
import { countOf, keyOf, releasePlan } from './disclosure-plan.ts';
import { flowCounts } from './flow-counts.ts';
import { isObservedYear } from './observed-years.ts';

/** What disclosure control did, by which rules, and what its audit found. For `internal/disclosure-audit.json` only. */
export interface AuditedRecord {
  readonly method: Configuration['disclosure']['method'];
  readonly minimumCount: number;
  readonly zeros: Configuration['disclosure']['zeros'];
  readonly audit: Audit;
}

/** What was decided and why: it tells what was unsafe. */
export interface DisclosureRecord extends AuditedRecord {
  readonly units: readonly UnitRecord[];
  /** Cells that are decided on singly. */
  readonly cells: CellRecord;
}

/** What the decisions rest on, for whoever looks them over; as internal as the cells themselves. */
export interface DisclosureEvidence extends Decision {
  readonly plan: CellPlan<Cell>;
  readonly exceptions: readonly MatchedException[];
  /** What else the decisions were given, to decide on other tables in the same way. */
  readonly given: Required<Pick<DiscloseOptions, 'published' | 'knownBefore' | 'tieOf' | 'excepted'>>;
}

/** What disclosure control hands over: the cells that may be shown, and why the others may not (internal). */
export interface Cleared {
  readonly cube: PublicCube<Cell>;
  readonly decisions: AuditedRecord;
  /** What the decisions rest on; a method that changes counts, and withholds none for others, has none. */
  readonly evidence?: DisclosureEvidence;
}

/** The same where figures are withheld. */
export interface ClearedByWithholding extends Cleared {
  readonly decisions: DisclosureRecord;
  readonly evidence: DisclosureEvidence;
}

/** The audit did not pass (exit 5). The record names the cells; the message does not. */
export class AuditFailure extends ZichtError {
  readonly record: AuditedRecord;

  constructor(record: AuditedRecord) {
    super(exitCodes.disclosure, [
      {
        code: 'disclosure.audit-failed',
        what: `The audit of the figures to be published found ${record.audit.findings.length} that say too much. Nothing was published.`,
        expected: 'no figure from which something about a child can be learned',
        remedy:
          'The findings stand in internal/disclosure-audit.json of the candidate. This is a defect in Zicht: please report it.',
      },
    ]);
    this.name = 'AuditFailure';
    this.record = record;
  }
}

export interface DiscloseOptions {
  /** Positions of cells that were published earlier: readers know them, and they are never withheld. */
  readonly published?: ReadonlySet<number>;
  /** Counts that readers know from before, one by one: rows with these, and nothing else. */
  readonly knownBefore?: readonly Cell[];
  /** What orders cells that are wanted as much: a hash of their keys, under a secret where there is one. */
  readonly tieOf?: (key: string) => string;
  /** Cells of exceptions, by position; those of the configuration where nothing is given. */
  readonly excepted?: Excepted;
  readonly audit?: (subject: AuditSubject<Cell>) => Audit;
}

/**
 * Decides which cells may be shown, checks the result apart from that decision, and clears it.
 * Accounts of the process share the fate of their unit; counts and shares of children are decided on cell by cell, so that a
 * small count withholds what would tell it and no more.
 *
 * @throws AuditFailure (exit 5) when the check finds anything; ZichtError (exit 5) when nothing protects a count, and
 * (exit 2) for a method that changes counts, which `discloseChanged` applies, and for exceptions about cells that do not exist.
 */
export async function disclose(
  cube: UnsafeCube<Cell>,
  configuration: Configuration,
  options: DiscloseOptions = {},
): Promise<ClearedByWithholding> {
  const { published = new Set(), tieOf = sha256, excepted: given, audit = auditRelease } = options;
  const { knownBefore = [] } = options;
  const { method, minimumCount, zeros } = configuration.disclosure;
  if (method !== 'suppress') throw otherMethod(method);
  const years = { years: yearsOf(configuration), isObserved: isObservedYear(configuration) };
  const released = { ...releasePlan(cube, years, tieOf), knownBefore };
  const exceptions = given === undefined ? matchExceptions(cube, configuration, released.fateOf) : [];
  const excepted = given ?? exceptedCells(exceptions);
  const plan = preferring(released, cube, excepted.first);
  const decided = await decideCells(cube, configuration, plan, published, excepted.withhold);
  const { withheld } = decided;
  const rows = releasedRows(cube, withheld);
  const found = audit({
    rows,
    groupOf: groupsIn(rows),
    isSensitive: (index) => cube.cells[index]?.sensitive ?? true,
    nested: cube.nested,
    countOf,
    tells: (shown) => flowCounts(years)([...shown, ...knownBefore]),
    surplus: cube.surplus,
    derivation: (index) => derivationOf(cube.cells[index]),
    keyOf,
    minimumCount,
    zeros,
  });
  const decisions: DisclosureRecord = {
    method,
    minimumCount,
    zeros,
    units: recordDecisions(cube, decided.units, keyOf),
    cells: recordOf(cube, decided, configuration, plan),
    audit: found,
  };
  if (!found.passed) throw new AuditFailure(decisions);
  const evidence = { ...decided, plan, exceptions, given: { published, knownBefore, tieOf, excepted } };
  return { cube: PublicCube.clear(cube, { withheld, audit: found }), decisions, evidence };
}

/** The plan with some cells before all others: it is tried first whether they can be shown. */
function preferring(
  plan: CellPlan<Cell>,
  cube: UnsafeCube<Cell>,
  first: ReadonlySet<number>,
): CellPlan<Cell> {
  if (first.size === 0) return plan;
  const preferred = new Set([...first].map((index) => cube.cells[index]));
  return { ...plan, ranksOf: (cell) => [preferred.has(cell) ? 0 : 1, ...plan.ranksOf(cell)] };
}

/** What a figure that counts nobody is computed from: the rows that must stand beside it, and the counts behind it. */
function derivationOf(cell: UnsafeCell<Cell> | undefined): Derivation | null {
  if (cell?.derivedFrom === undefined) return null;
  const counts = [cell.contributors, ...(cell.implies ?? [])];
  const { denominator: group, numerator: having } = cell.contributors;
  return {
    sources: cell.derivedFrom.map(({ row }) => keyOf(row)),
    counts: counts.flatMap(({ denominator, numerator, complement }) => [
      denominator ?? 0,
      numerator,
      complement ?? 0,
    ]),
    told: group === null ? null : { group, having },
  };
}

/** Victims and others are parts of all children at the same place; a count of them prints no denominator of its own. */
function groupsIn(rows: readonly Cell[]): (row: Cell) => number | null {
  const wholes = new Map(
    rows.filter(({ victim }) => victim === '_T').map((row) => [keyOf(row), row.numerator]),
  );
  return (row) =>
    row.unit === 'share' || row.victim === '_T'
      ? null
      : (wholes.get(keyOf({ ...row, victim: '_T' })) ?? null);
}

/** A method that changes counts needs more than a cube; nobody may take this for it. */
function otherMethod(method: string): ZichtError {
  return failure(exitCodes.usage, {
    code: 'disclosure.other-method',
    what: `Figures would be withheld, while the method "${method}" changes counts.`,
    where: 'disclosure.method, disclosure.seriesKey',
    expected: 'the secret of the series, from which the changes follow',
    remedy: 'Name a key file in disclosure.seriesKey, or set disclosure.method to "suppress".',
  });
}
