import type { Audit } from '../cube/public-cube.ts';
import type { Measured } from '../cube/unsafe-cube.ts';
import { deducedGroups } from './deduced-groups.ts';

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
  /** Unions of disjoint groups (by number) of which a row prints the size. */
  readonly tells: (row: Row) => readonly { readonly groups: readonly number[]; readonly count: number }[];
  readonly mayBePublic: (row: Row) => boolean;
  readonly keyOf: (row: Row) => string;
  readonly minimumCount: number;
  readonly zeros: 'protect' | 'allow';
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
  subject.rows.forEach((row, index) => {
    const key = subject.keyOf(row);
    for (const defect of defectsOf(subject, row, subject.isSensitive(index))) found.add(`${defect}: ${key}`);
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
  for (const { groups, count } of deducedGroups(subject.rows.flatMap(subject.tells))) {
    if (count >= 1 && count < subject.minimumCount)
      found.add(`small remainder: groups ${groups.join(' + ')}`);
  }
  const findings = [...found].sort();
  return { passed: findings.length === 0, findings };
}

function defectsOf<Row extends Measured>(
  subject: AuditSubject<Row>,
  row: Row,
  isSensitive: boolean,
): string[] {
  if (isEmpty(row)) return row.status === 'value' ? ['value without figures'] : [];
  if (row.status === 'suppressed') return ['figures in a withheld row'];
  const defects = subject.mayBePublic(row) ? [] : ['not public here'];
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

function isEmpty(row: Measured): boolean {
  return (
    row.numerator === null &&
    row.denominator === null &&
    row.value === null &&
    row.lower === null &&
    row.upper === null
  );
}
