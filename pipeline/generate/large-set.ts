import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/duckdb/engine.ts';
import { cleanSet, cleanTruth } from './clean-set.ts';
import { chooseMisses } from './missed-choice.ts';
import type { MissedLinks } from './missed-links.ts';
import { linkablePersons } from './missed-persons.ts';
import { missedTruth } from './missed-truth.ts';
import { otherCandidatesQuery, otherCareQuery, otherPersons } from './other-care.ts';
import { makePlan, type Plan } from './plan.ts';
import { Random } from './random.ts';
import { makeRecords, type Records } from './records.ts';
import { withCarePersons } from './registered-persons.ts';
import { type Scale, scaleSet } from './scale.ts';
import { multiplied, type Truth, truthText } from './truth-file.ts';
import { writeSet } from './write-set.ts';

export interface LargeSet extends Scale {
  readonly seed: number;
  readonly missedLinks?: MissedLinks;
}

/** Writes the clean set in so many copies, with care of others and missed links where asked for, and its truth. */
export async function writeLargeSet(
  engine: Engine,
  folder: string,
  scratch: string,
  set: LargeSet,
): Promise<void> {
  const { seed, copies, otherCare, missedLinks } = set;
  const random = new Random(seed);
  const plan = makePlan(random);
  const made = makeRecords(random, plan);
  const records =
    missedLinks === undefined ? made : withCarePersons(random.stream('registered persons'), made);
  const plain = join(scratch, 'plain');
  mkdirSync(plain);
  await writeSet(engine, plain, cleanSet(plan, records));
  for (const name of ['zicht.json', 'population.csv']) cpSync(join(plain, name), join(folder, name));
  const more = { youth_care: otherCare };
  const truth = multiplied(cleanTruth(seed, plan, records), copies, more);
  if (missedLinks === undefined) {
    await scaleSet(engine, plain, folder, { copies, otherCare });
    writeFileSync(join(folder, 'truth.json'), truthText(truth));
    return;
  }
  const missed = await harm(engine, set, missedLinks, plan, records, truth);
  const { register } = missedLinks;
  await scaleSet(engine, plain, folder, { copies, otherCare }, { register, persons: missed.persons });
  writeFileSync(join(folder, 'truth.json'), truthText(missed.truth));
}

/** Chooses whose links are missed, and adds to the truth what will be counted then. */
async function harm(
  engine: Engine,
  { seed, copies, otherCare }: LargeSet,
  links: MissedLinks,
  plan: Plan,
  records: Records,
  planned: Truth,
): Promise<{ truth: Truth; persons: number }> {
  const persons = linkablePersons(plan, records, links.register);
  const hasOthers = otherCare > 0;
  const canMissOthers = hasOthers && links.register === 'youth_care';
  if (hasOthers) await engine.run(`CREATE TABLE other_care AS ${otherCareQuery(otherCare)}`, 'generate/care');
  if (canMissOthers)
    await engine.run(
      `CREATE TABLE other_person AS ${otherCandidatesQuery(persons.length)}`,
      'generate/others',
    );
  const chosen = await chooseMisses(engine, seed, links, persons, copies, canMissOthers);
  const sampled = { plan, records, links, persons, chosen, copies, hasOthers };
  const missed = await missedTruth(engine, sampled, planned.populationFlow);
  const truth = { ...planned, missed, records: withOtherPersons(planned, otherCare) };
  return { truth, persons: persons.length };
}

/** Persons with care of others are registered as well where links are missed. */
function withOtherPersons({ records }: Truth, otherCare: number): Truth['records'] {
  const added = otherCare === 0 ? 0 : otherPersons(otherCare);
  return records.map((account) =>
    account.register === 'persons'
      ? { ...account, delivered: account.delivered + added, used: account.used + added }
      : account,
  );
}
