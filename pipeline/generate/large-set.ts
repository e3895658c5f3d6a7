import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/duckdb/engine.ts';
import { cleanSet, cleanTruth } from './clean-set.ts';
import { chooseMisses } from './missed-choice.ts';
import type { MissedLinks } from './missed-links.ts';
import { linkablePersons } from './missed-persons.ts';
import { type HarmedSample, missedTruth } from './missed-truth.ts';
import { otherCandidatesQuery, otherCareQuery, otherPersons } from './other-care.ts';
import { makePlan, type Plan } from './plan.ts';
import { Random } from './random.ts';
import { makeRecords, type Records } from './records.ts';
import { type Harm, type Scale, scaleSet } from './scale.ts';
import { multiplied, type Truth, truthText } from './truth-file.ts';
import { writeSet } from './write-set.ts';

export interface LargeSet extends Scale {
  readonly seed: number;
  readonly missedLinks?: MissedLinks;
}

export interface Sample {
  readonly plan: Plan;
  readonly records: Records;
}

/** A large set before any file is written. */
interface PlannedSet extends Sample {
  readonly truth: Truth;
  readonly harm?: Harm;
}

/** Writes the clean set in so many copies, with care of others and missed links where asked for, and its truth. */
export async function writeLargeSet(
  engine: Engine,
  folder: string,
  scratch: string,
  set: LargeSet,
): Promise<void> {
  const { plan, records, truth, harm } = await planLargeSet(engine, set);
  const plain = join(scratch, 'plain');
  mkdirSync(plain);
  await writeSet(engine, plain, cleanSet(plan, records));
  for (const name of ['zicht.json', 'population.csv']) cpSync(join(plain, name), join(folder, name));
  await scaleSet(engine, plain, folder, set, harm);
  writeFileSync(join(folder, 'truth.json'), truthText(truth));
}

/** Plans the set, chooses in the engine whose links are missed, and works out the truth. */
async function planLargeSet(engine: Engine, set: LargeSet): Promise<PlannedSet> {
  const { seed, copies, otherCare, missedLinks } = set;
  const { plan, records } = makeSample(seed);
  if (missedLinks === undefined) {
    const truth = multiplied(cleanTruth(seed, plan, records), copies, { youth_care: otherCare });
    return { plan, records, truth };
  }
  const persons = otherCare === 0 ? 0 : otherPersons(otherCare);
  const truth = multiplied(cleanTruth(seed, plan, records), copies, { youth_care: otherCare, persons });
  const harmed = await harmSample(engine, { plan, records }, missedLinks, set);
  const missed = await missedTruth(engine, harmed, truth.populationFlow);
  const harm = { register: missedLinks.register, persons: harmed.persons.length };
  return { plan, records, truth: { ...truth, missed }, harm };
}

/** Chooses in the engine whose links are missed. */
export async function harmSample(
  engine: Engine,
  { plan, records }: Sample,
  links: MissedLinks,
  { seed, copies, otherCare }: LargeSet,
): Promise<HarmedSample> {
  const persons = linkablePersons(plan, records, links.register);
  const hasOthers = otherCare > 0;
  const canMissOthers = hasOthers && links.register === 'youth_care';
  if (hasOthers)
    await engine.run(`CREATE OR REPLACE TABLE other_care AS ${otherCareQuery(otherCare)}`, 'generate/care');
  if (canMissOthers)
    await engine.run(
      `CREATE OR REPLACE TABLE other_person AS ${otherCandidatesQuery(persons.length)}`,
      'generate/others',
    );
  const chosen = await chooseMisses(engine, seed, links, persons, copies, canMissOthers);
  return { plan, records, links, persons, chosen, copies, hasOthers };
}

/** The plan and the records that would have led to it. */
export function makeSample(seed: number): Sample {
  const random = new Random(seed);
  const plan = makePlan(random);
  return { plan, records: makeRecords(random, plan) };
}
