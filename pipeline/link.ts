import type { Configuration } from '../schemas/configuration.ts';
import type { RegisterName } from '../schemas/registers/index.ts';
import type { RunContext } from '../src/run/context.ts';
import { exitCodes, failure } from '../src/run/errors.ts';
import { keyedRegisters, usesCrosswalk } from './keys/key-domains.ts';
import { resolveCrosswalk } from './link/crosswalk.ts';
import { demandCardinalities } from './link/joins.ts';
import { settlePopulation } from './link/population.ts';
import { linkByPasses, type PassCounts } from './link/passes.ts';
import { type RecordCounts, resolveRecords } from './link/records.ts';
import { type Delivered, writeSettings } from './link/settings.ts';
import type { RegionTables } from './regions/tables.ts';
import { statement } from './statement.ts';

/** What the link stage made of each register, and of the children with an order. */
export interface Linkage {
  readonly records: ReadonlyMap<RegisterName, RecordCounts>;
  readonly children: number;
  readonly linked: number;
  readonly passes: readonly PassCounts[];
}

const linkSteps = [
  ...['linked_person', 'child', 'child_order'],
  ...['child_care', 'care_record', 'child_victim', 'victim_record'],
] as const;

/**
 * Who is who: keys through the crosswalk and the passes, identical records once, records in conflict set aside, and children
 * with an order found in the population register or not (methodology section 3).
 */
export async function link(
  run: RunContext,
  configuration: Configuration,
  delivered: Delivered,
  regions: RegionTables,
): Promise<Linkage> {
  await writeSettings(run.engine, configuration, delivered, regions);
  const { accepted, pairs } = await resolveCrosswalk(run.engine);
  const crosswalk = { accepted, kept: pairs, identicalDuplicates: accepted - pairs, sameIdOtherContent: 0 };
  const records = new Map<RegisterName, RecordCounts>([['key_crosswalk', crosswalk]]);
  const byCrosswalk = (name: RegisterName) => pairs > 0 && usesCrosswalk(configuration, name);
  records.set('persons', await resolveRecords(run.engine, 'persons', byCrosswalk('persons')));
  await run.engine.run(statement('link/person'), 'link/person');
  const passes = await linkByPasses(run, configuration);
  for (const name of keyedRegisters.filter((register) => register !== 'persons'))
    records.set(name, await resolveRecords(run.engine, name, passes.length > 0 || byCrosswalk(name)));
  records.set('population', await settlePopulation(run.engine));
  account(run, records);
  await reportQuality(run, records);
  for (const step of linkSteps) await run.engine.run(statement(`link/${step}`), `link/${step}`);
  await demandCardinalities(run.engine, configuration);
  const [found] = await run.engine.rows<{ children: number; linked: number }>(
    'SELECT count(*) AS children, count(CASE WHEN linked THEN 1 END) AS linked FROM child',
    'link/children',
  );
  const { children, linked } = found ?? { children: 0, linked: 0 };
  demandRate(configuration, children, linked);
  return { records, children, linked, passes };
}

function account(run: RunContext, records: ReadonlyMap<RegisterName, RecordCounts>): void {
  for (const [subject, { accepted, kept, identicalDuplicates, sameIdOtherContent }] of records) {
    run.accounting.add({
      stage: 'link',
      subject,
      unit: 'record',
      input: accepted,
      kept,
      setAside: { 'identical-duplicate': identicalDuplicates, 'same-id-other-content': sameIdOtherContent },
    });
  }
}

async function reportQuality(
  run: RunContext,
  records: ReadonlyMap<RegisterName, RecordCounts>,
): Promise<void> {
  const rows = [...records].flatMap(([name, counts]) => [
    `('${name}', NULL, 'identical-duplicate', 'information', 'report', ${counts.identicalDuplicates})`,
    `('${name}', NULL, 'same-id-other-content', 'error', 'quarantine', ${counts.sameIdOtherContent})`,
  ]);
  await run.engine.run(
    `INSERT INTO quality (register, file_no, rule, severity, action, count) VALUES ${rows.join(', ')}`,
    'link/quality',
  );
}

function demandRate(configuration: Configuration, children: number, linked: number): void {
  const { minimumRate } = configuration.linkage;
  if (children === 0 || linked / children >= minimumRate) return;
  throw failure(exitCodes.linkage, {
    code: 'linkage.below-minimum',
    where: 'linkage.minimumRate',
    what: 'Fewer children with an order could be linked than linkage.minimumRate demands.',
    expected: `a share of at least ${minimumRate}`,
    remedy: 'Check the crosswalk, the key types and the period of the persons register.',
  });
}
