// One measured run of everything behind link, as a process of its own: node indicators-run.mjs orders care persons memory
// scratch. Prints one JSON object, with a hash of all cells: the same registers must give the same cells.
import { createHash } from 'node:crypto';
import pino from 'pino';
import { makeCareStarts } from '../../dist/pipeline/care.js';
import { makeCohort } from '../../dist/pipeline/cohort.js';
import { countIndicators } from '../../dist/pipeline/indicators.js';
import { makeAttributeTable, toldOfChildren } from '../../dist/pipeline/intake/linking-attributes.js';
import { internalCells } from '../../dist/pipeline/internal-cube/internal-cells.js';
import { link } from '../../dist/pipeline/link.js';
import { readRegionTables } from '../../dist/pipeline/regions/tables.js';
import { countOrderFlow } from '../../dist/pipeline/spells/order-flow.js';
import { configuration } from '../../dist/schemas/configuration.js';
import { openDuckDb } from '../../dist/src/duckdb/duckdb-engine.js';
import { Accounting } from '../../dist/src/run/accounting.js';
import { populationStatement } from './linkage-registers.mjs';
import { dearest, makeRegisters, rounded, roundedTimes, stageClock, timedEngine } from './measured.mjs';

const [orders, careRows, persons] = process.argv.slice(2, 5).map(Number);
const [memory, scratch] = process.argv.slice(5);
const threads = 2;
const source = { files: ['none.csv'] };
const names = ['protection_orders', 'youth_care', 'persons', 'victim_records', 'key_crosswalk', 'population'];
const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: {
    ...Object.fromEntries(names.map((name) => [name, source])),
    youth_care: { ...source, observedFrom: '2012-01-01' },
  },
});

const engine = await openDuckDb({
  ...{ memory, threads, scratch, keepsOrder: false },
  allowedDirectories: [scratch],
});
await engine.run(populationStatement, 'population');
// Orders that tell nothing of the children themselves.
await makeAttributeTable(engine, 'protection_orders', toldOfChildren);
await makeRegisters(engine, { orders, careRows, persons });
const { timed, statements } = timedEngine(engine);
const run = {
  engine: timed,
  logger: pino({ level: 'silent' }),
  accounting: new Accounting(),
  folder: scratch,
  scratch,
  say: () => undefined,
  signal: new AbortController().signal,
};
const regions = readRegionTables();
const { records } = await link(run, settings, { hasPersons: true, hasVictims: true }, regions);
statements.clear();

const { stages, stage } = stageClock();
await stage('cohort', () => makeCohort(run, settings));
await stage('order flow', () => countOrderFlow(timed, settings));
const facts = {
  ...{ hasVictims: true, hasPopulation: true, told: [] },
  registers: names.map((register) => {
    const used = records.get(register)?.kept ?? 0;
    return { register, delivered: used, used };
  }),
};
const cube = await stage('indicators', () => countIndicators(timed, settings, facts, regions));
await stage('care', () => makeCareStarts(timed, settings));
const published = cube.cells.map(({ row }) => row);
const internal = await stage('internal indicators', () =>
  internalCells(timed, settings, regions, true, published),
);
engine.close();

// What the stage of indicators does beside the indicators of the catalogue, told apart by its statements: only in the engine, so
// that reading their few rows stays with the indicators.
const apart = [
  { stage: 'linkage figures', holds: (label) => label.startsWith('diagnostics/') },
  {
    stage: 'rows of the same children',
    holds: (label) => /^indicators\/(index_state|.*_surplus)$/.test(label),
  },
];
const sum = (laps, name) => laps.reduce((total, lap) => total + lap[name], 0);
const seconds = sum(stages, 'seconds');
const inStatements = [...statements].map(([label, times]) => ({ label, ...times }));
const parts = apart.map(({ stage: name, holds }) => {
  const own = inStatements.filter(({ label }) => holds(label));
  return {
    stage: name,
    seconds: sum(own, 'seconds'),
    processorSeconds: sum(own, 'processorSeconds'),
  };
});
const allStages = stages.flatMap((one) =>
  one.stage === 'indicators'
    ? [
        ...parts,
        {
          ...one,
          seconds: one.seconds - sum(parts, 'seconds'),
          processorSeconds: one.processorSeconds - sum(parts, 'processorSeconds'),
        },
      ]
    : [one],
);
const everything = [...cube.cells, ...cube.nested, ...internal].map((one) => JSON.stringify(one)).toSorted();
process.stdout.write(
  JSON.stringify({
    ...{ orders, careRows, persons, memory, threads },
    cells: cube.cells.length,
    internalCells: internal.length,
    seconds: rounded(seconds),
    processorSeconds: rounded(sum(stages, 'processorSeconds')),
    outsideEngineSeconds: rounded(seconds - sum(inStatements, 'seconds')),
    stages: allStages.map(roundedTimes),
    statements: dearest(inStatements, 30),
    cellsSha256: createHash('sha256').update(everything.join('\n')).digest('hex'),
    peakProcessMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
