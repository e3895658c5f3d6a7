import type { Audit } from '../cube/public-cube.ts';
import type { Measured } from '../cube/unsafe-cube.ts';
import { deducedGroups, type Told } from './deduced-groups.ts';

/** Rows as they will be published, and what an auditor must know of them; nothing of how they were chosen. */
export interface AuditSubject<Row extends Measured> {
  readonly rows: readonly Row[];
  /** Whether none or all of a group says something about its members, by position. */
  readonly isSensitive: (index: number) => boolean;
  /** Pairs of positions of which the first row counts everybody whom the second counts. */
  readonly nested: readonly { readonly outer: number; readonly inner: number }[];
  /** How many people a row is about, as printed. */
  readonly countOf: (row: Row) => number | null;
  /** The size of the group that a count is part of, as another row prints it; `null` where a row prints its own. */
  readonly groupOf: (row: Row) => number | null;
  /** What rows tell of groups that several of them count; groups of different systems are different groups. */
  readonly tells: (rows: readonly Row[]) => readonly (Told & { readonly system: string })[];
  /** How many rows of some groups of a system are further rows of people who have one there already. */
  readonly surplus: (system: string, groups: readonly number[]) => number;
  /**
   * For a figure that counts nobody itself, such as a bound: the keys of the rows that it is computed from, and the counts
   * of people that it can be undone to. `null` for every other row.
   */
  readonly derivation: (index: number) => Derivation | null;
  readonly keyOf: (row: Row) => string;
  readonly minimumCount: number;
  readonly zeros: 'protect' | 'allow';
}

export interface Derivation {
  readonly sources: readonly string[];
  readonly counts: readonly number[];
  /** The group of which the figure tells how many have something; judged where that is sensitive. */
  readonly told: { readonly group: number; readonly having: number } | null;
}

/**
 * Checks published rows from their own numbers, as a reader could: no small count, no group of which all or none is
 * shown, no small difference between two rows of which one contains the other, no small group that follows from the
 * sizes of others, and nothing left in a withheld row.
 * Written apart from the code that decides what to withhold, and sharing nothing with it, so that a slip in one is
 * caught by the other. Findings name rows by key and are internal; they are sorted, and unique.
 */
export function auditRelease<Row extends Measured>(subject: AuditSubject<Row>): Audit {
  const found = new Set<string>();
  const printed = new Set(subject.rows.filter((row) => !isEmpty(row)).map(subject.keyOf));
  subject.rows.forEach((row, index) => {
    const derivation = subject.derivation(index);
    const defects =
      derivation === null
        ? defectsOf(subject, row, subject.isSensitive(index))
        : derivedDefects(subject, row, derivation, printed, subject.isSensitive(index));
    for (const defect of defects) found.add(`${defect}: ${subject.keyOf(row)}`);
  });
  for (const { outer, inner } of subject.nested) {
    const whole = subject.rows[outer];
    const part = subject.rows[inner];
    if (whole === undefined || part === undefined || isEmpty(whole) || isEmpty(part)) continue;
    const all = subject.countOf(whole);
    const some = subject.countOf(part);
    const rest = all === null || some === null ? 0 : all - some;
    if (rest >= 1 && rest <= subject.minimumCount - 1)
      found.add(`small difference: ${subject.keyOf(whole)} less ${subject.keyOf(part)}`);
  }
  const told = subject.tells(subject.rows);
  for (const system of new Set(told.map((count) => count.system))) {
    for (const { groups, count } of deducedGroups(told.filter((count) => count.system === system)))
      for (const size of [Math.abs(count), count - subject.surplus(system, groups)])
        if (size >= 1 && size < subject.minimumCount)
          found.add(`small remainder: ${system}, groups ${groups.join(' + ')}`);
  }
  const findings = [...found].sort();
  return { passed: findings.length === 0, findings };
}

function defectsOf<Row extends Measured>(
  subject: AuditSubject<Row>,
  row: Row,
  isSensitive: boolean,
): string[] {
  const defects = stateDefects(row);
  if (isEmpty(row) || row.status === 'suppressed') return defects;
  const { numerator, denominator } = row;
  if (numerator === null) return [...defects, 'figures without counts'];
  const tooFew = (count: number) => count >= 1 && count < subject.minimumCount;
  if (tooFew(numerator)) defects.push('small numerator');
  if (denominator !== null && tooFew(denominator)) defects.push('small denominator');
  if (denominator !== null && tooFew(denominator - numerator)) defects.push('small complement');
  const group = subject.groupOf(row) ?? denominator;
  if (!isSensitive || subject.zeros === 'allow' || group === 0) return defects;
  if (numerator === 0) defects.push('nobody in a group');
  if (numerator === group) defects.push('everybody in a group');
  return defects;
}

/** A figure that counts nobody itself: judged by the rows that it comes from, which must stand beside it. */
function derivedDefects<Row extends Measured>(
  subject: AuditSubject<Row>,
  row: Row,
  { sources, counts, told }: Derivation,
  printed: ReadonlySet<string>,
  isSensitive: boolean,
): string[] {
  const defects = stateDefects(row);
  if (isEmpty(row) || row.status === 'suppressed') return defects;
  if (sources.length === 0 || !sources.every((source) => printed.has(source)))
    defects.push('figures without their source');
  if (counts.some((count) => count >= 1 && count < subject.minimumCount)) defects.push('small count behind');
  if (!isSensitive || subject.zeros === 'allow' || told === null || told.group === 0) return defects;
  if (told.having === 0) defects.push('nobody in a group behind');
  if (told.having === told.group) defects.push('everybody in a group behind');
  return defects;
}

/** What is wrong with the state of a row, whatever its numbers. */
function stateDefects(row: Measured): string[] {
  if (isEmpty(row)) return row.status === 'value' ? ['value without figures'] : [];
  return row.status === 'suppressed' ? ['figures in a withheld row'] : [];
}

function isEmpty(row: Measured): boolean {
  return (
    row.numerator === null &&
    row.denominator === null &&
    row.value === null &&
    row.lower === null &&
    row.upper === null
  );
}
