import type { Cell } from '../../schemas/cube.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { ProtectionLine, ReviewCell, ReviewReason } from '../../schemas/review.ts';
import type { UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { printsFigures } from '../../src/disclosure/figures.ts';
import { type WithheldFor, widthsByCell, withheldFor } from '../../src/disclosure/review/withheld-for.ts';
import type { TargetWidth } from '../../src/disclosure/suppression/widths.ts';
import type { Cleared, DisclosureEvidence } from '../disclose.ts';
import type { MatchedException } from '../disclosure-exceptions.ts';
import { keyOf } from '../disclosure-plan.ts';

/** All cells of the cube with what was decided on them, and who is withheld for whom. */
export interface ReviewTables {
  readonly cells: readonly ReviewCell[];
  readonly protection: readonly ProtectionLine[];
}

/**
 * Looks over what became of every cell. Internal: it tells which counts are unsafe. Where a method changes counts instead of
 * withholding them, a cell that it does not print has that for a reason.
 */
export function reviewTables(
  cube: UnsafeCube<Cell>,
  cleared: Pick<Cleared, 'cube' | 'evidence'>,
  { disclosure }: Pick<Configuration, 'disclosure'>,
): ReviewTables {
  const { evidence } = cleared;
  const why =
    evidence === undefined ? notPrinted(cube, cleared.cube) : whyWithheld(cube, evidence, disclosure);
  const widths = evidence === undefined ? new Map() : widthsByCell(evidence.single);
  const exceptions = exceptionsAt(evidence?.exceptions ?? []);
  const cells = cube.cells.map((cell, index) =>
    reviewed(cube, cell, {
      why: why.get(index),
      width: widths.get(keyOf(cell.row)),
      exception: exceptions.get(index) ?? '',
    }),
  );
  const protection = [...why].flatMap(([index, { attribution }]) => {
    const cell = cube.cells[index];
    if (cell === undefined || attribution === null) return [];
    const withheld = keyOf(cell.row);
    return attribution.targets.map((protects) => ({ withheld, protects, how: attribution.how }));
  });
  return { cells, protection };
}

type Why = ReadonlyMap<number, Looked['why'] & object>;

function whyWithheld(
  cube: UnsafeCube<Cell>,
  evidence: DisclosureEvidence,
  rules: Configuration['disclosure'],
): Why {
  return withheldFor(cube, { ...evidence, excepted: evidence.given.excepted.withhold }, rules);
}

function notPrinted(cube: UnsafeCube<Cell>, cleared: Cleared['cube']): Why {
  const because = { reasons: ['method_prints_none'] as const, attribution: null, sources: [], unit: null };
  return new Map(
    cube.cells.flatMap(({ row }, index) => {
      const out = cleared.cells[index];
      const isGone = printsFigures(row) && (out === undefined || !printsFigures(out));
      return isGone ? [[index, because] as const] : [];
    }),
  );
}

/** What was found out about a cell. */
interface Looked {
  readonly why: (Omit<WithheldFor, 'reasons'> & { readonly reasons: readonly ReviewReason[] }) | undefined;
  readonly width: TargetWidth | undefined;
  readonly exception: string;
}

function reviewed(
  cube: UnsafeCube<Cell>,
  { row, margin, contributors }: UnsafeCell<Cell>,
  { why, width, exception }: Looked,
): ReviewCell {
  const {
    numerator,
    denominator,
    value: _,
    lower: __,
    upper: ___,
    status: ____,
    reason: _____,
    ...key
  } = row;
  const reasons: readonly ReviewReason[] = why?.reasons ?? [];
  const sources = (why?.sources ?? []).map((index) => cube.cells[index]).flatMap((cell) => cell ?? []);
  return {
    ...key,
    margin,
    shown: printsFigures(row) ? (why === undefined ? 'shown' : 'withheld') : 'no_figures',
    reasons: reasons.join(';'),
    ...{ numerator, denominator },
    children_denominator: contributors.denominator,
    children_numerator: contributors.numerator,
    children_complement: contributors.complement,
    low: width?.low ?? null,
    high: width?.high ?? null,
    sources: sources.length > 0 ? sources.map((cell) => keyOf(cell.row)).join(';') : (why?.unit ?? ''),
    protects: why?.attribution?.targets.length ?? 0,
    attribution: why?.attribution?.how ?? null,
    exception,
  };
}

/** Numbers of the exceptions that are about a cell, with what they ask, by position. */
function exceptionsAt(exceptions: readonly MatchedException[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { exception, number, cells } of exceptions)
    for (const index of cells) {
      const told = `${number} ${exception.action}`;
      const before = found.get(index);
      found.set(index, before === undefined ? told : `${before};${told}`);
    }
  return found;
}
