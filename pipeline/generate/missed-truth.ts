import type { Engine } from '../../src/duckdb/engine.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { type PlantedBounds, plantedBounds } from './missed-bounds.ts';
import { type ChosenMisses, everyRKey, type MissedClass } from './missed-choice.ts';
import { CountedPlan } from './missed-counted.ts';
import type { MissedLinks } from './missed-links.ts';
import { type LinkablePerson, linkablePersons } from './missed-persons.ts';
import {
  addCare,
  addChildren,
  addOrders,
  type CareKeys,
  careKeysOf,
  type LinkageRate,
  type LinkedTimes,
  RateTally,
} from './missed-rates.ts';
import { firstOther } from './other-care.ts';
import type { Plan } from './plan.ts';
import type { Records } from './records.ts';
import { sample } from './specification.ts';
import { sizeOf, type TruthCell, truthCells } from './truth.ts';
import type { TruthStep } from './truth-accounts.ts';

/** What a run must count over a set in which links are missed on purpose. */
export interface MissedTruth {
  readonly facts: {
    readonly register: MissedLinks['register'];
    readonly classes: readonly MissedClass[];
    /** Dead keys by type: S keys that no crosswalk resolves, R keys that are in no population register. */
    readonly deadKeys: { readonly S: number; readonly R: number };
    readonly populationFlow: readonly TruthStep[];
    readonly linkage: { readonly numerator: number; readonly denominator: number };
  };
  readonly counted: readonly TruthCell[];
  readonly rates: readonly LinkageRate[];
  readonly bounds: readonly PlantedBounds[];
}

/** The sample with the misses that were chosen in it. */
export interface HarmedSample {
  readonly plan: Plan;
  readonly records: Records;
  readonly links: MissedLinks;
  readonly persons: readonly LinkablePerson[];
  readonly chosen: ChosenMisses;
  readonly copies: number;
  readonly hasOthers: boolean;
}

/** Works out what will be counted, from the plan and the misses; `flow` is that of all copies without any. */
export async function missedTruth(
  engine: Engine,
  sampled: HarmedSample,
  flow: readonly TruthStep[],
): Promise<MissedTruth> {
  const { links, chosen } = sampled;
  const counted = countedPlan(sampled);
  const rows = counted.rows();
  const missed = chosen.classes.reduce((sum, one) => sum + one.missed, 0);
  const R = Math.floor(missed / everyRKey);
  const linked = sizeOf(rows.filter(({ outcome }) => outcome !== 'unlinked'));
  return {
    facts: {
      register: links.register,
      classes: chosen.classes,
      deadKeys: { S: missed - R, R },
      populationFlow: counted.flow(flow),
      linkage: { numerator: linked, denominator: sizeOf(rows) },
    },
    counted: truthCells(rows, sampled.plan.municipalities),
    ...(await ratesAndBounds(engine, sampled)),
  };
}

/** The linkage rates and the bounds that a run must find. */
export async function ratesAndBounds(
  engine: Engine,
  sampled: HarmedSample,
): Promise<Pick<MissedTruth, 'rates' | 'bounds'>> {
  const { plan, records, copies } = sampled;
  const rows = countedPlan(sampled).rows();
  const planned = plan.children.flatMap((child) => child.rows.map((row) => ({ ...row, times: copies })));
  const care = linkedTimes(sampled, 'youth_care');
  const tally = new RateTally();
  addChildren(tally, rows);
  addOrders(tally, plan, records, linkedTimes(sampled, 'protection_orders'));
  addCare(tally, records, care);
  const own = careKeysOf(records, care);
  const others = sampled.hasOthers ? await countOthers(engine, sampled, tally) : { all: 0, unlinked: 0 };
  const keys = { all: own.all + others.all, unlinked: own.unlinked + others.unlinked };
  return { rates: tally.rates(), bounds: plantedBounds(planned, rows, keys) };
}

function countedPlan({ plan, links, persons, chosen, copies }: HarmedSample): CountedPlan {
  return new CountedPlan(plan, links.register, copies, persons, chosen.times);
}

function linkedTimes(sampled: HarmedSample, register: MissedLinks['register']): LinkedTimes {
  const { plan, records, links, chosen, copies } = sampled;
  const isHarmed = register === links.register;
  const persons = isHarmed ? sampled.persons : linkablePersons(plan, records, register);
  const missed = (at: number) => (isHarmed ? (chosen.times[at] ?? 0) : 0);
  return { persons, copies, linked: persons.map(({ isLinked }, at) => (isLinked ? copies - missed(at) : 0)) };
}

/** Care of persons without an order, who are all linked but for the misses; counted in the engine. */
async function countOthers(
  engine: Engine,
  { links, persons }: HarmedSample,
  tally: RateTally,
): Promise<CareKeys> {
  const isHarmed = links.register === 'youth_care';
  const number = `CAST(other_care.person_key AS BIGINT) - ${firstOther} + ${persons.length}`;
  const joined = `(SELECT other_care.*, ${isHarmed ? 'missed_link.number IS NOT NULL' : 'FALSE'} AS is_missed
    FROM other_care ${isHarmed ? `LEFT JOIN missed_link ON missed_link.person = ${number} AND missed_link.copy = 0` : ''})`;
  const groups = await engine.rows<{ year: string; care_type: string; records: number; missed: number }>(
    `SELECT CAST(extract(year FROM starts_on) AS VARCHAR) AS year, care_type, count(*) AS records,
       count(CASE WHEN is_missed THEN 1 END) AS missed
     FROM ${joined} AS care GROUP BY ALL`,
    'generate/other rates',
  );
  for (const { year, care_type, records, missed } of groups)
    tally.add('youth_care', { year, care_type }, records - missed, records);
  const [keys] = await engine.rows<{ all: number; unlinked: number }>(
    `SELECT count(DISTINCT person_key) AS "all", count(DISTINCT CASE WHEN is_missed THEN person_key END) AS unlinked
     FROM ${joined} AS care
     WHERE starts_on <= DATE ${literal(sample.observedUntil)}
       AND (ends_on IS NULL OR ends_on >= DATE ${literal(sample.from)})`,
    'generate/other keys',
  );
  return keys ?? { all: 0, unlinked: 0 };
}
