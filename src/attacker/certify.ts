import { type Attack, type AttackOptions, attack } from './attack.ts';
import type { Certificate, LevelResult } from './certificate.ts';
import { compile } from './compile.ts';
import { determinedCells } from './determined-cells.ts';
import { type CellInterval, provenWidth } from './interval.ts';
import type { Knowledge } from './knowledge.ts';

/** Something that is granted to the reader, beside what is published. */
export interface Level {
  readonly name: string;
  readonly grant: (knowledge: Knowledge) => Knowledge;
}

export interface CertifyOptions extends Omit<AttackOptions, 'width'> {
  /** Every sensitive count must be able to vary by as much. */
  readonly width: number;
  /** Each is granted by itself, to what is published. */
  readonly levels: readonly Level[];
}

/** A cell that is not protected. Names it, and is internal. */
export interface Finding {
  readonly level: string;
  readonly key: string;
  /**
   * `exact`: it has one possible value; `narrow`: it varies by less than the width; `not-shown`: it may vary enough, but no
   * tables of whole counts were found that show it; `linear`: linear algebra gives its value, whatever the intervals say.
   */
  readonly kind: 'exact' | 'narrow' | 'not-shown' | 'linear';
  readonly interval: CellInterval;
}

export interface Certified {
  readonly certificate: Certificate;
  readonly findings: readonly Finding[];
}

/**
 * Attacks a release as each kind of reader would, and certifies that every sensitive count can vary by the width: that there are
 * tables of whole counts, checked exactly, which fit all that the reader knows and differ by as much in that cell.
 * What cannot be shown counts as a finding. Errors as in `attack`.
 */
export async function certify(knowledge: Knowledge, options: CertifyOptions): Promise<Certified> {
  if (!(options.width >= 1)) throw new RangeError('the width to certify is at least 1');
  // Nothing granted is nothing attacked, and would pass.
  if (options.levels.length === 0) throw new RangeError('a release is certified against at least one level');
  const levels: LevelResult[] = [];
  const findings: Finding[] = [];
  for (const { name, grant } of options.levels) {
    const granted = grant(knowledge);
    const found = await attack(granted, options);
    const determined = determinedCells(compile(granted));
    const unsafe = found.intervals.flatMap((interval): Finding[] => {
      const kind = kindOf(interval, options.width, determined.has(interval.key));
      return kind === null ? [] : [{ level: name, key: interval.key, kind, interval }];
    });
    findings.push(...unsafe);
    levels.push(resultOf(name, found, unsafe));
  }
  return {
    certificate: {
      passed: findings.length === 0,
      width: options.width,
      cells: knowledge.cells.length,
      sensitive: new Set(options.sensitive).size,
      levels,
    },
    findings,
  };
}

function kindOf(interval: CellInterval, width: number, isDetermined: boolean): Finding['kind'] | null {
  if (interval.low === interval.high) return 'exact';
  if (isDetermined) return 'linear';
  if (interval.high - interval.low < width) return 'narrow';
  return provenWidth(interval) < width ? 'not-shown' : null;
}

function resultOf(name: string, found: Attack, findings: readonly Finding[]): LevelResult {
  const widths = found.intervals.map(provenWidth);
  return {
    name,
    unknowns: found.unknowns,
    narrowest: widths.length === 0 ? null : widths.reduce((one, other) => Math.min(one, other)),
    exact: findings.filter(({ kind }) => kind === 'exact' || kind === 'linear').length,
    below: findings.length,
    programs: found.programs,
  };
}
