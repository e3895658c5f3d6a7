import type { OpenSum, OpenTarget } from './open-system.ts';
import { valueOf } from './twins.ts';
import type { WidthRules } from './widths.ts';

/** A solution by twins, with the lowest and highest count of each target in it. */
interface Witness {
  readonly sums: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const tolerance = 1e-6;
const most = 600;
const recent = 200;

/** Solutions found so far, and for each target two of them that show how far apart its ends are. */
export class Witnesses {
  readonly #targets: readonly OpenTarget[];
  readonly #rules: WidthRules;
  #all: Witness[];
  /** By target, the solution in which it is lowest, and that in which it is highest. */
  readonly #lowest: Witness[];
  readonly #highest: Witness[];

  private constructor(targets: readonly OpenTarget[], rules: WidthRules, all: Witness[], ends: Witness[][]) {
    this.#targets = targets;
    this.#rules = rules;
    this.#all = all;
    this.#lowest = ends[0] ?? [];
    this.#highest = ends[1] ?? [];
  }

  /** @param truth the true counts by twins, which fit whatever is shown. */
  static of(targets: readonly OpenTarget[], rules: WidthRules, truth: Float64Array): Witnesses {
    const first = read(targets, truth);
    return new Witnesses(
      targets,
      rules,
      [first],
      [0, 1].map(() => targets.map(() => first)),
    );
  }

  /**
   * Those in which a further sum is what it truly is, and means of one in which it is more and one in which it is less: what
   * fits what is known is convex.
   */
  knowing({ weights, count }: OpenSum): Witnesses {
    const over = new Map(this.#all.map((one) => [one, valueOf(weights, one.sums) - count]));
    const all = this.#all.filter((one) => Math.abs(over.get(one) ?? 0) < tolerance);
    const fits = new Set(all);
    const lost = [...this.#targets.keys()].filter(
      (target) => !fits.has(this.#lowest[target] as Witness) || !fits.has(this.#highest[target] as Witness),
    );
    const far = [1, -1].map((sign) =>
      this.#all.reduce((best, one) =>
        sign * (over.get(one) ?? 0) > sign * (over.get(best) ?? 0) ? one : best,
      ),
    );
    for (const one of new Set(
      lost.flatMap((at) => [this.#lowest[at] as Witness, this.#highest[at] as Witness]),
    )) {
      const [by, partner] = [over.get(one) ?? 0, (over.get(one) ?? 0) > 0 ? far[1] : far[0]];
      const other = partner === undefined ? 0 : (over.get(partner) ?? 0);
      if (fits.has(one) || partner === undefined || by * other > -tolerance) continue;
      all.push(mean(one, partner, other / (other - by)));
    }
    const ends = [this.#lowest, this.#highest].map((those) => [...those]);
    const knowing = new Witnesses(this.#targets, this.#rules, all, ends);
    for (const target of lost) {
      knowing.#lowest[target] = all[0] as Witness;
      knowing.#highest[target] = all[0] as Witness;
    }
    for (const one of all) for (const target of lost) knowing.#compare(target, one);
    return knowing;
  }

  /** Takes in what was found for somebody who knows more: it fits here too. */
  learn(from: Witnesses): void {
    const known = new Set(this.#all);
    this.#all.push(...from.#all.filter((one) => !known.has(one)));
    if (this.#all.length <= most) return;
    const [first] = this.#all;
    const needed = new Set([first, ...this.#lowest, ...this.#highest, ...this.#all.slice(-recent)]);
    this.#all = this.#all.filter((one) => needed.has(one));
  }

  add(sums: Float64Array): void {
    const one = read(this.#targets, sums);
    this.#all.push(one);
    for (let target = 0; target < this.#targets.length; target++) this.#compare(target, one);
  }

  isWide(target: number): boolean {
    const { width, ownRecord } = this.#rules;
    const low = Math.ceil((this.#lowest[target]?.low[target] ?? 0) - tolerance);
    return this.height(target) - (ownRecord ? Math.max(low, 1) : low) >= width;
  }

  /** How high a target is seen to reach. */
  height(target: number): number {
    return Math.floor((this.#highest[target]?.high[target] ?? 0) + tolerance);
  }

  narrow(): number[] {
    return [...this.#targets.keys()].filter((target) => !this.isWide(target));
  }

  /** The solutions that show how far apart the ends of some target are. */
  needed(): Float64Array[] {
    return [...new Set([...this.#lowest, ...this.#highest])].map(({ sums }) => sums);
  }

  #compare(target: number, one: Witness): void {
    const [lowest, highest] = [this.#lowest[target] as Witness, this.#highest[target] as Witness];
    if ((one.low[target] as number) < (lowest.low[target] as number)) this.#lowest[target] = one;
    if ((one.high[target] as number) > (highest.high[target] as number)) this.#highest[target] = one;
  }
}

/** A mean of two solutions, of which the first has the given share. */
function mean(a: Witness, b: Witness, share: number): Witness {
  const mix = (x: Float64Array, y: Float64Array) =>
    x.map((value, at) => share * value + (1 - share) * (y[at] as number));
  return { sums: mix(a.sums, b.sums), low: mix(a.low, b.low), high: mix(a.high, b.high) };
}

function read(targets: readonly OpenTarget[], sums: Float64Array): Witness {
  const low = new Float64Array(targets.length);
  const high = new Float64Array(targets.length);
  targets.forEach(({ known, least, most: highest }, at) => {
    low[at] = known + valueOf(least, sums);
    high[at] = known + valueOf(highest, sums);
  });
  return { sums, low, high };
}
