import type { OpenSum, OpenTarget } from './open-system.ts';
import { weighed } from './twins.ts';
import type { WidthRules } from './widths.ts';

const tolerance = 1e-6;
const most = 600;
const recent = 200;

/** An end of each target: how far it is seen to go, and the solution, by twins, in which it does. */
interface Ends {
  readonly counts: Float64Array;
  readonly seenIn: Float64Array[];
}

/** Solutions found so far, and for each target two of them that show how far apart its ends are. */
export class Witnesses {
  readonly #targets: readonly OpenTarget[];
  readonly #rules: WidthRules;
  /** The true counts come first. */
  #all: Float64Array[];
  readonly #lowest: Ends;
  readonly #highest: Ends;

  private constructor(
    targets: readonly OpenTarget[],
    rules: WidthRules,
    all: Float64Array[],
    ends: readonly [Ends, Ends],
  ) {
    this.#targets = targets;
    this.#rules = rules;
    this.#all = all;
    [this.#lowest, this.#highest] = ends;
  }

  /** @param truth the true counts by twins, which fit whatever is shown. */
  static of(targets: readonly OpenTarget[], rules: WidthRules, truth: Float64Array): Witnesses {
    const seenIn = () => targets.map(() => truth);
    const at = (part: 'least' | 'most') =>
      Float64Array.from(targets, (target) => target.known + weighed(target[part], truth));
    const ends = [
      { counts: at('least'), seenIn: seenIn() },
      { counts: at('most'), seenIn: seenIn() },
    ] as const;
    return new Witnesses(targets, rules, [truth], ends);
  }

  /**
   * Those in which a further sum is what it truly is, and means of one in which it is more and one in which it is less: what
   * fits what is known is convex.
   */
  knowing({ weights, count }: OpenSum): Witnesses {
    const over = new Map(this.#all.map((one) => [one, weighed(weights, one) - count]));
    const overOf = (one: Float64Array) => over.get(one) ?? 0;
    const fits = (one: Float64Array) => Math.abs(overOf(one)) < tolerance;
    const all = this.#all.filter(fits);
    const [lowest, highest] = [copyOf(this.#lowest), copyOf(this.#highest)];
    const lost = [...this.#targets.keys()].filter(
      (at) => !fits(lowest.seenIn[at] as Float64Array) || !fits(highest.seenIn[at] as Float64Array),
    );
    const [over1, under1] = [1, -1].map((sign) =>
      this.#all.reduce((best, one) => (sign * overOf(one) > sign * overOf(best) ? one : best)),
    );
    for (const one of new Set(lost.flatMap((at) => [lowest.seenIn[at], highest.seenIn[at]]))) {
      if (one === undefined || fits(one)) continue;
      const partner = overOf(one) > 0 ? under1 : over1;
      if (partner === undefined || overOf(one) * overOf(partner) > -tolerance) continue;
      all.push(mean(one, partner, overOf(partner) / (overOf(partner) - overOf(one))));
    }
    const [truth] = this.#all as [Float64Array];
    const knowing = new Witnesses(this.#targets, this.#rules, all, [lowest, highest]);
    for (const at of lost) {
      lowest.counts[at] = Number.POSITIVE_INFINITY;
      highest.counts[at] = Number.NEGATIVE_INFINITY;
    }
    knowing.#compare(lost, truth);
    for (const one of all) knowing.#compare(lost, one);
    return knowing;
  }

  /** Takes in what was found for somebody who knows more: it fits here too. */
  learn(from: Witnesses): void {
    const known = new Set(this.#all);
    this.#all.push(...from.#all.filter((one) => !known.has(one)));
    if (this.#all.length <= most) return;
    const [truth] = this.#all;
    const needed = new Set([truth, ...this.needed(), ...this.#all.slice(-recent)]);
    this.#all = this.#all.filter((one) => needed.has(one));
  }

  /** Takes in a solution, and looks at some targets in it. */
  add(sums: Float64Array, targets: readonly number[]): void {
    this.#all.push(sums);
    this.#compare(targets, sums);
  }

  isWide(target: number): boolean {
    const { width, ownRecord } = this.#rules;
    const low = Math.ceil((this.#lowest.counts[target] as number) - tolerance);
    return this.height(target) - (ownRecord ? Math.max(low, 1) : low) >= width;
  }

  /** How high a target is seen to reach. */
  height(target: number): number {
    return Math.floor((this.#highest.counts[target] as number) + tolerance);
  }

  narrow(): number[] {
    return [...this.#targets.keys()].filter((target) => !this.isWide(target));
  }

  /** The solutions that show how far apart the ends of some target are. */
  needed(): Float64Array[] {
    return [...new Set([...this.#lowest.seenIn, ...this.#highest.seenIn])];
  }

  #compare(targets: readonly number[], sums: Float64Array): void {
    for (const at of targets) {
      const { known, least, most } = this.#targets[at] as OpenTarget;
      const low = known + weighed(least, sums);
      const high = known + weighed(most, sums);
      if (low < (this.#lowest.counts[at] as number)) {
        this.#lowest.counts[at] = low;
        this.#lowest.seenIn[at] = sums;
      }
      if (high > (this.#highest.counts[at] as number)) {
        this.#highest.counts[at] = high;
        this.#highest.seenIn[at] = sums;
      }
    }
  }
}

const copyOf = ({ counts, seenIn }: Ends): Ends => ({ counts: counts.slice(), seenIn: [...seenIn] });

/** A mean of two solutions, of which the first has the given share. */
function mean(a: Float64Array, b: Float64Array, share: number): Float64Array {
  const mixed = new Float64Array(a.length);
  for (let at = 0; at < a.length; at++)
    mixed[at] = share * (a[at] as number) + (1 - share) * (b[at] as number);
  return mixed;
}
