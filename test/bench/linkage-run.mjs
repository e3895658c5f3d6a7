// One measured run of link, spells and cohort, as a process of its own so that its peak memory is its own:
// node linkage-run.mjs orders care persons memory scratch. Prints one JSON object.
import pino from 'pino';
import { makeCohort } from '../../dist/pipeline/cohort.js';
import { link } from '../../dist/pipeline/link.js';
import { readRegionTables } from '../../dist/pipeline/regions/tables.js';
import { makeCareSpells } from '../../dist/pipeline/spells/make-spells.js';
import { countOrderFlow } from '../../dist/pipeline/spells/order-flow.js';
import { configuration } from '../../dist/schemas/configuration.js';
import { openDuckDb } from '../../dist/src/duckdb/duckdb-engine.js';
import { Accounting } from '../../dist/src/run/accounting.js';
import { makeRegisters, stageClock, timedEngine } from './measured.mjs';

const [orders, careRows, persons] = process.argv.slice(2, 5).map(Number);
const [memory, scratch] = process.argv.slice(5);
const threads = 2;
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
const source = { files: ['none.csv'] };
const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: {
    protection_orders: source,
    youth_care: source,
    persons: source,
    victim_records: source,
    key_crosswalk: source,
  },
});

const engine = await openDuckDb({
  ...{ memory, threads, scratch, keepsOrder: false },
  allowedDirectories: [scratch],
});
let peakEngine = 0;
let peakScratch = 0;

async function held() {
  const [now] = await engine.rows(
    `SELECT (SELECT CAST(sum(memory_usage_bytes) AS BIGINT) FROM duckdb_memory()) AS memory,
       (SELECT CAST(COALESCE(sum(size), 0) AS BIGINT) FROM duckdb_temporary_files()) AS scratch`,
    'held',
  );
  peakEngine = Math.max(peakEngine, now.memory);
  peakScratch = Math.max(peakScratch, now.scratch);
}

const { timed, statements } = timedEngine(engine, held);

const run = {
  engine: timed,
  logger: pino({ level: 'silent' }),
  accounting: new Accounting(),
  folder: scratch,
  scratch,
  say: () => undefined,
  signal: new AbortController().signal,
};
const { stages, stage } = stageClock();

await makeRegisters(engine, { orders, careRows, persons });
const registersAt = process.resourceUsage().maxRSS;
const { children, linked } = await stage('link', () =>
  link(run, settings, { hasPersons: true, hasVictims: true }, readRegionTables()),
);
const { inCohort } = await stage('cohort', () => makeCohort(run, settings));
await stage('order flow', () => countOrderFlow(timed, settings));
const sum = (name) => stages.reduce((total, lap) => total + lap[name], 0);
const [seconds, processorSeconds] = [sum('seconds'), sum('processorSeconds')];
await stage('care spells', () => makeCareSpells(timed));
engine.close();
process.stdout.write(
  JSON.stringify({
    orders,
    careRows,
    persons,
    memory,
    threads,
    children,
    linked,
    inCohort,
    seconds,
    processorSeconds,
    stages,
    statements: [...statements].map(([label, times]) => ({ label, ...times })),
    peakProcessMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    peakProcessBeforeMegabytes: Math.round(registersAt / 1024),
    peakEngineMegabytes: megabytes(peakEngine),
    peakScratchMegabytes: megabytes(peakScratch),
  }),
);
