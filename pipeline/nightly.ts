import type { ReleaseBefore } from '../reports/input.ts';
import type { Configuration } from '../schemas/configuration.ts';
import type { Cell } from '../schemas/cube.ts';
import type { Words } from '../schemas/words.ts';
import { type RegisterName, registerNames } from '../schemas/registers/index.ts';
import type { UnsafeCube } from '../src/cube/unsafe-cube.ts';
import type { SecretKey } from '../src/keys/secret-key.ts';
import type { RunContext } from '../src/run/context.ts';
import { attackRelease } from './attack/attack-release.ts';
import { makeCareStarts } from './care.ts';
import { type CohortCounts, makeCohort } from './cohort.ts';
import type { RegisterAccount } from './cube/accounts.ts';
import { demandSums } from './cube/conservation/demand-conservation.ts';
import { readReleaseBefore } from './diagnostics/release-before.ts';
import type { ToldDimension } from './diagnostics/linkage-model.ts';
import type { Cleared } from './disclose.ts';
import { countIndicators } from './indicators.ts';
import { type Delivery, ingest } from './ingest.ts';
import type { Delivered } from './link/settings.ts';
import { internalCells } from './internal-cube/internal-cells.ts';
import { writeInternalReport } from './internal/internal-report.ts';
import { discloseBeside } from './ledger/disclose-beside.ts';
import { printedBefore } from './ledger/printed-before.ts';
import { type Held, holdAgainstLedger, type Settled, settleRevisions } from './ledger/settle-revisions.ts';
import { writeLedger } from './ledger/write-ledger.ts';
import { type Linkage, link } from './link.ts';
import { noticesOf } from './notices.ts';
import { changesCounts, discloseChanged } from './perturb/disclose-changed.ts';
import { publish } from './publish.ts';
import { publicDictionary } from './publish/public-dictionary.ts';
import { publicFiles } from './publish/public-files.ts';
import { namedRegions, type RegionTables, readRegionTables } from './regions/tables.ts';
import { report } from './report.ts';
import { furtherReview, type ReviewWork } from './review/further.ts';
import { writeReview } from './review/write-review.ts';
import { seal } from './seal.ts';
import { seriesSecret, seriesTies } from './series-key.ts';
import { countOrderFlow } from './spells/order-flow.ts';
import { Stopwatch } from './stopwatch.ts';
import { type Acceptance, validate } from './validate.ts';
import { version } from './version.ts';

/** Everything that is known when all figures are counted and none is protected yet. */
export interface Figures {
  readonly cube: UnsafeCube<Cell>;
  /** Cells of indicators that stand in the internal edition alone. */
  readonly internalCells: readonly Cell[];
  readonly deliveries: readonly Delivery[];
  readonly acceptance: Acceptance;
  readonly linkage: Linkage;
  readonly cohort: CohortCounts;
  readonly regions: RegionTables;
}

/** Ingest and validate: what was delivered, and which records of it can be used. */
export async function checkDeliveries(
  run: RunContext,
  configuration: Configuration,
  folder: string,
  watch: Stopwatch = new Stopwatch(run),
): Promise<{ readonly deliveries: readonly Delivery[]; readonly acceptance: Acceptance }> {
  const deliveries = await watch.stage('ingest', () => ingest(run, configuration, folder));
  const acceptance = await watch.stage('validate', () => validate(run, configuration, deliveries));
  return { deliveries, acceptance };
}

/** Ingest → validate → link → cohort → indicators: all cells of the run, unsafe. */
export async function countFigures(
  run: RunContext,
  configuration: Configuration,
  folder: string,
  watch: Stopwatch = new Stopwatch(run),
): Promise<Figures> {
  const regions = readRegionTables();
  const { deliveries, acceptance } = await checkDeliveries(run, configuration, folder, watch);
  const delivered = whatIsDelivered(configuration, acceptance);
  const linkage = await watch.stage('link', () => link(run, configuration, delivered, regions));
  const cohort = await watch.stage('cohort', () => makeCohort(run, configuration));
  await watch.stage('order flow', () => countOrderFlow(run.engine, configuration));
  const facts = {
    hasVictims: delivered.hasVictims,
    hasPopulation: configuration.registers.population !== undefined,
    registers: registerNames
      .filter((name) => configuration.registers[name] !== undefined)
      .map((name) => registerAccount(name, acceptance, linkage)),
    told: toldByOrders(deliveries),
  };
  const cube = await watch.stage('indicators', () =>
    countIndicators(run.engine, configuration, facts, regions),
  );
  await watch.stage('care', () => makeCareStarts(run.engine, configuration));
  const counted = cube.cells.map(({ row }) => row);
  const internal = await watch.stage('internal indicators', () =>
    internalCells(run.engine, configuration, regions, delivered.hasVictims, counted),
  );
  demandSums([...counted, ...internal], configuration, regions);
  return { cube, internalCells: internal, deliveries, acceptance, linkage, cohort, regions };
}

/**
 * The batch, in order: the only place that knows the order. Leaves a complete candidate in `run.folder`; making it a
 * release is the caller's.
 *
 * @param work how much the review may cost; without it the review leaves out what costs minutes.
 */
export async function runNightly(
  run: RunContext,
  configuration: Configuration,
  folder: string,
  watch: Stopwatch = new Stopwatch(run),
  work: ReviewWork | null = null,
): Promise<Figures & { readonly settled: Settled }> {
  // Read before anything else: a run of hours must not end for want of a key.
  const secret = seriesSecret(configuration, folder);
  const figures = await countFigures(run, configuration, folder, watch);
  const held = await watch.stage('revisions', () => holdAgainstLedger(run, configuration, figures));
  const decided = await watch.stage('disclose', () => clear(run, configuration, figures, secret, held));
  const settled = settleRevisions(run, figures, decided, held);
  const { cleared } = settled;
  const notices = [...noticesOf(configuration, figures.deliveries), ...settled.notices];
  await watch.stage('publish', () => publish(run, configuration, figures, cleared, notices));
  const before = await readReleaseBefore(run);
  await watch.stage('report', () =>
    report(run, {
      cube: cleared.cube,
      before,
      configuration,
      regions: namedRegions(figures.regions),
      notices,
      versions: { zicht: version, engine: `${run.engine.name} ${run.engine.version}` },
      dictionary: publicDictionary(configuration, figures.regions).columns,
      files: publicFiles(configuration),
    }),
  );
  const words = await attackWritten(run, configuration, figures.regions, before, watch);
  await watch.stage('internal report', () => writeInternalReport(run, configuration, figures, words));
  const further =
    work === null
      ? null
      : await watch.stage('advice', () => furtherReview(run, configuration, figures, decided, work));
  await watch.stage('review', () => writeReview(run, configuration, figures, decided, further));
  await watch.stage('seal', async () => {
    await writeLedger(run, configuration, figures, settled);
    seal(run, configuration, figures, notices, secret?.id);
  });
  return { ...figures, settled };
}

/** Withholds what tells too much; or changes every count, by the secret of the series. */
function clear(
  { engine, logger }: RunContext,
  configuration: Configuration,
  { cube, regions }: Figures,
  secret: SecretKey | null,
  held: Held | null,
): Promise<Cleared> {
  return secret !== null && changesCounts(configuration)
    ? discloseChanged({ engine, configuration, cube, regions }, secret, held?.revisions ?? null)
    : discloseBeside(logger, cube, configuration, seriesTies(secret), held);
}

/** Attacks the files as written, with all that was published before. */
async function attackWritten(
  run: RunContext,
  configuration: Configuration,
  regions: RegionTables,
  before: ReleaseBefore,
  watch: Stopwatch,
): Promise<Words> {
  const published = run.series?.before ?? [];
  const releases = new Set(published.map(({ entry }) => entry.release));
  if (before.state !== 'none') releases.add(before.id);
  const { words } = await watch.stage('attack', async () => {
    const { printed, readings } = await printedBefore(run.engine, configuration, regions, published);
    return attackRelease(run, {
      ...{ configuration, regions, releases: [...releases] },
      ...{ earlier: printed, readings },
      before: before.state === 'read' ? before.cells : [],
    });
  });
  return words;
}

/** What the deliveries bring, which decides which dimensions there are; by their columns, never by their values. */
function whatIsDelivered(configuration: Configuration, acceptance: Acceptance): Delivered {
  const { registers } = configuration;
  const hasGround = acceptance.registers.get('protection_orders')?.columnsDelivered.has('ground') ?? false;
  return {
    hasPersons: registers.persons !== undefined,
    hasVictims: hasGround || registers.victim_records !== undefined,
  };
}

/** What the columns of the orders tell of the children themselves, in whichever file. */
function toldByOrders(deliveries: readonly Delivery[]): ToldDimension[] {
  const brings = (name: string) =>
    deliveries.some(
      ({ register, raw }) =>
        register === 'protection_orders' && raw.attributes.some(({ column }) => column === name),
    );
  return [
    ...(brings('sex') ? ['told_sex' as const] : []),
    ...(brings('birth_date') ? ['told_age_group' as const] : []),
  ];
}

/** Records of a register from delivery to use: after rules, duplicates and conflicts. */
function registerAccount(name: RegisterName, acceptance: Acceptance, linkage: Linkage): RegisterAccount {
  const checked = acceptance.registers.get(name);
  const used = linkage.records.get(name)?.kept ?? checked?.accepted ?? 0;
  return { register: name, delivered: checked?.delivered ?? 0, used };
}
