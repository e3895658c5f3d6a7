// One measured run of link, spells and cohort, as a process of its own so that its peak memory is its own:
// node linkage-run.mjs orders care persons memory scratch. Prints one JSON object.
import pino from 'pino';
import { makeCohort } from '../../dist/pipeline/cohort.js';
import { link } from '../../dist/pipeline/link.js';
import { readRegionTables } from '../../dist/pipeline/regions/tables.js';
import { makeCareSpells } from '../../dist/pipeline/spells/make-spells.js';
import { countOrderFlow } from '../../dist/pipeline/spells/order-flow.js';
import { configuration } from '../../dist/schemas/configuration.js';
import { columnMeta } from '../../dist/schemas/register.js';
import { registerNames, registers } from '../../dist/schemas/registers/index.js';
import { fieldsOf, sqlType } from '../../dist/src/contract/fields.js';
import { openDuckDb } from '../../dist/src/duckdb/duckdb-engine.js';
import { Accounting } from '../../dist/src/run/accounting.js';
import { registerStatements } from './linkage-registers.mjs';

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

const engine = await openDuckDb({ memory, threads, scratch, allowedDirectories: [scratch] });
const statements = new Map();
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

/** Starts a clock; calling it tells the time since, on the wall and of the processor (all threads together). */
function startLap() {
  const start = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { seconds: (performance.now() - start) / 1000, processorSeconds: (user + system) / 1e6 };
  };
}

/** The engine, with every statement timed under its label. */
const timed = new Proxy(engine, {
  get(target, name) {
    const own = target[name];
    if (typeof own !== 'function') return own;
    if (name !== 'run' && name !== 'rows') return own.bind(target);
    return async (sql, label) => {
      const lap = startLap();
      const result = await own.call(target, sql, label);
      const { seconds, processorSeconds } = lap();
      const before = statements.get(label) ?? { seconds: 0, processorSeconds: 0 };
      statements.set(label, {
        seconds: before.seconds + seconds,
        processorSeconds: before.processorSeconds + processorSeconds,
      });
      await held();
      return result;
    };
  },
});

async function makeRegisters() {
  for (const sql of registerStatements({ orders, careRows, persons })) await engine.run(sql, 'registers');
  for (const name of registerNames) {
    const columns = fieldsOf(registers[name].columns, columnMeta)
      .map((field) => `"${field.name}" ${sqlType(field)}`)
      .join(', ');
    const table = `accepted_${name}`;
    await engine.run(
      `CREATE TABLE IF NOT EXISTS ${table} (${columns}, file_no BIGINT, record_no BIGINT)`,
      table,
    );
    // Columns that the made registers lack are empty.
    for (const field of fieldsOf(registers[name].columns, columnMeta))
      await engine.run(
        `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS "${field.name}" ${sqlType(field)}`,
        table,
      );
  }
  await engine.run(
    `CREATE TABLE quarantine (register VARCHAR, file_no BIGINT, record_no BIGINT, rules VARCHAR, original VARCHAR);
     CREATE TABLE quality (register VARCHAR, file_no BIGINT, rule VARCHAR, severity VARCHAR, action VARCHAR, count BIGINT)`,
    'registers',
  );
}

const run = {
  engine: timed,
  logger: pino({ level: 'silent' }),
  accounting: new Accounting(),
  folder: scratch,
  scratch,
  say: () => undefined,
  signal: new AbortController().signal,
};
const stages = [];
async function stage(name, work) {
  const lap = startLap();
  const result = await work();
  stages.push({ stage: name, ...lap() });
  return result;
}

await makeRegisters();
// As the intake leaves them.
await engine.settle();
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
