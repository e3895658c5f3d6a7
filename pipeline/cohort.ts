import type { Configuration } from '../schemas/configuration.ts';
import type { RunContext } from '../src/run/context.ts';
import { findResidence } from './residence.ts';
import { makeCareSpells, makeOrderSpells } from './spells/make-spells.ts';
import { statement } from './statement.ts';

/** How many candidates the cohort stage considered, and what became of them. */
export interface CohortCounts {
  readonly candidates: number;
  readonly inCohort: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const steps = [
  ...['next_spell', 'index_spell', 'index_help', 'first_help', 'help_care', 'help_reach'],
  ...['cohort', 'cohort_flag', 'waiting_spell', 'waiting', 'help_event'],
] as const;

/** One row a child and index date: spells, the index date, exclusions, follow-up and help (methodology sections 4 and 5). */
export async function makeCohort(run: RunContext, configuration: Configuration): Promise<CohortCounts> {
  const byResidence = configuration.region.source === 'residence';
  await makeOrderSpells(run.engine);
  for (const step of steps) {
    if (step === 'index_help')
      await findResidence(run.engine, byResidence, 'cohort/index_residence', [rowNumber('index_no')]);
    if (step === 'help_reach') await makeCareSpells(run.engine, 'help_care');
    if (step === 'waiting')
      await findResidence(run.engine, byResidence, 'cohort/waiting_residence', [rowNumber('child_no')]);
    await run.engine.run(statement(`cohort/${step}`), `cohort/${step}`);
  }
  const counts = await run.engine.rows<{ excluded: string | null; children: number }>(
    'SELECT excluded, count(*) AS children FROM cohort GROUP BY excluded ORDER BY excluded NULLS FIRST',
    'cohort/count',
  );
  const excluded = { unlinked: 0, adult: 0, after_leaving: 0 };
  let inCohort = 0;
  for (const { excluded: reason, children } of counts) {
    if (reason === null) inCohort = children;
    else excluded[reason as keyof typeof excluded] = children;
  }
  const [found] = await run.engine.rows<{ n: number }>(
    'SELECT count(*) AS n FROM index_spell WHERE is_index',
    'cohort/input',
  );
  const candidates = found?.n ?? 0;
  run.accounting.add({
    stage: 'cohort',
    subject: 'index dates',
    unit: 'child',
    input: candidates,
    kept: inCohort,
    setAside: excluded,
  });
  return { candidates, inCohort, excluded };
}

const rowNumber = (name: string) => ({ name, type: 'BIGINT' as const });
