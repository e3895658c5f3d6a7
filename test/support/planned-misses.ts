import { harmSample, makeSample, type Sample } from '../../pipeline/generate/large-set.ts';
import type { PlantedBounds } from '../../pipeline/generate/missed-bounds.ts';
import type { MissedLinks } from '../../pipeline/generate/missed-links.ts';
import type { LinkageRate } from '../../pipeline/generate/missed-rates.ts';
import { ratesAndBounds } from '../../pipeline/generate/missed-truth.ts';
import type { Engine } from '../../src/duckdb/engine.ts';

/** Plants misses without writing a file: what a run must find, for many seeds in little time. */
export class Planter {
  readonly #engine: Engine;
  readonly #samples = new Map<number, Sample>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async plant(
    links: Partial<MissedLinks>,
    { seed, copies = 1, otherCare = 0 }: { seed: number; copies?: number; otherCare?: number },
  ): Promise<{ rates: readonly LinkageRate[]; bounds: readonly PlantedBounds[] }> {
    const sample = this.#samples.get(seed) ?? makeSample(seed);
    this.#samples.set(seed, sample);
    const full: MissedLinks = { register: 'youth_care', percent: 0, subgroups: [], ...links };
    const harmed = await harmSample(this.#engine, sample, full, { seed, copies, otherCare });
    return ratesAndBounds(this.#engine, harmed);
  }
}
