import { keyOf, type Sensitive, sumsOf } from './asked.ts';
import { type Attack, type AttackOptions, attack } from './attack.ts';
import type { Certificate, LevelResult } from './certificate.ts';
import { compile } from './compile.ts';
import { determinedSums } from './determined-sums.ts';
import { type CellInterval, provenWidth } from './interval.ts';
import type { Knowledge } from './knowledge.ts';
import { ownRecordLevel, widthFromOne } from './levels/own-record.ts';

/** Something that is granted to the reader, beside what is published. */
export interface Level {
  readonly name: string;
  readonly grant: (knowledge: Knowledge) => Knowledge;
}

export interface CertifyOptions extends Omit<AttackOptions, 'width'> {
  /** Every sensitive count must be able to vary by as much. */
  readonly width: number;
  /** Each is granted on top of those before it. */
  readonly levels: readonly Level[];
}

/** A count that is not protected. Names it, and is internal. */
export interface Finding {
  /** The first level at which it is not. */
  readonly level: string;
  readonly key: string;
  /**
   * `exact`: it has one possible value; `narrow`: it varies by less than the width; `own-record`: it does for whoever is counted in it;
   * `not-shown`: it may vary enough, but no tables of whole counts were found that show it; `linear`: linear algebra gives its
   * value, whatever the intervals say.
   */
  readonly kind: 'exact' | 'narrow' | 'own-record' | 'not-shown' | 'linear';
  readonly interval: CellInterval;
}

export interface Certified {
  readonly certificate: Certificate;
  readonly findings: readonly Finding[];
}

/**
 * Attacks a release as readers who know more and more, and certifies that every sensitive count can vary by the width: that there
 * are tables of whole counts, checked exactly, which fit all that the reader knows and differ by as much in that count.
 * What cannot be shown counts as a finding.
 *
 * The reader who knows most is tried first. Tables that fit all that this one knows fit what the others know, so that where
 * no count is found every level is certified by the same tables; only where one is, is each level tried by itself. Errors as in
 * `attack`.
 */
export async function certify(knowledge: Knowledge, options: CertifyOptions): Promise<Certified> {
  if (!(options.width >= 1)) throw new RangeError('the width to certify is at least 1');
  // Nothing granted is nothing attacked, and would pass.
  if (options.levels.length === 0) throw new RangeError('a release is certified against at least one level');
  const granted: { readonly name: string; readonly knowledge: Knowledge }[] = [];
  for (const { name, grant } of options.levels)
    granted.push({ name, knowledge: grant(granted.at(-1)?.knowledge ?? knowledge) });
  const most = granted.at(-1)?.knowledge ?? knowledge;
  const judged = await judge(most, options.sensitive, options);
  const levels: LevelResult[] = [];
  const findings: Finding[] = [];
  const suspects = new Set(judged.unsafe.map(({ key }) => key));
  for (const { name, knowledge: told } of granted) {
    const some = options.sensitive.filter((one) => suspects.has(keyOf(one)));
    const { found, unsafe } =
      told === most
        ? judged
        : some.length === 0
          ? { found: judged.found, unsafe: [] }
          : await judge(told, some, options);
    const fresh = unsafe.filter(({ key }) => !findings.some((finding) => finding.key === key));
    const own = fresh.filter(({ kind }) => kind === 'own-record');
    findings.push(
      ...fresh.map((one) => ({ level: one.kind === 'own-record' ? ownRecordLevel : name, ...one })),
    );
    levels.push(
      resultOf(
        name,
        told === most ? judged.found : mergedWith(judged.found, found),
        unsafe.filter((one) => !own.includes(one)),
        provenWidth,
      ),
    );
  }
  if (options.ownRecord === true)
    levels.push(resultOf(ownRecordLevel, judged.found, judged.unsafe, widthFromOne));
  return {
    certificate: {
      passed: findings.length === 0,
      width: options.width,
      cells: knowledge.cells.length,
      sensitive: new Set(options.sensitive.map(keyOf)).size,
      levels,
    },
    findings,
  };
}

type Unsafe = Omit<Finding, 'level'>;

async function judge(knowledge: Knowledge, sensitive: readonly Sensitive[], options: CertifyOptions) {
  const found = await attack(knowledge, { ...options, sensitive });
  const system = compile(knowledge);
  const determined = determinedSums(system, sumsOf(system, sensitive));
  const unsafe = found.intervals.flatMap((interval): Unsafe[] => {
    const kind = kindOf(interval, options, determined.has(interval.key));
    return kind === null ? [] : [{ key: interval.key, kind, interval }];
  });
  return { found, unsafe };
}

function kindOf(
  interval: CellInterval,
  { width, ownRecord = false }: CertifyOptions,
  isDetermined: boolean,
): Finding['kind'] | null {
  if (interval.low === interval.high) return 'exact';
  if (isDetermined) return 'linear';
  if (interval.high - interval.low < width) return 'narrow';
  if (provenWidth(interval) < width) return 'not-shown';
  return ownRecord && widthFromOne(interval) < width ? 'own-record' : null;
}

/** Intervals as seen at the level that grants most, but for those that were looked at anew. */
function mergedWith(most: Attack, anew: Attack): Attack {
  const byKey = new Map(anew.intervals.map((interval) => [interval.key, interval]));
  return { ...anew, intervals: most.intervals.map((interval) => byKey.get(interval.key) ?? interval) };
}

function resultOf(
  name: string,
  { intervals, unknowns, programs }: Attack,
  findings: readonly Unsafe[],
  widthOf: (interval: CellInterval) => number,
): LevelResult {
  const widths = intervals.map(widthOf);
  return {
    name,
    unknowns,
    narrowest: widths.length === 0 ? null : widths.reduce((one, other) => Math.min(one, other)),
    exact: findings.filter(({ kind }) => kind === 'exact' || kind === 'linear').length,
    below: findings.length,
    programs,
  };
}
