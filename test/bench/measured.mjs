// What the measured runs share: clocks, an engine that is timed a statement, and registers made into tables.
import { columnMeta } from '../../dist/schemas/register.js';
import { registerNames, registers } from '../../dist/schemas/registers/index.js';
import { fieldsOf, sqlType } from '../../dist/src/contract/fields.js';
import { registerStatements } from './linkage-registers.mjs';

/** Starts a clock; calling it tells the time since, on the wall and of the processor (all threads together). */
export function startLap() {
  const start = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { seconds: (performance.now() - start) / 1000, processorSeconds: (user + system) / 1e6 };
  };
}

/** Stages by name with their times, and a function that runs one. */
export function stageClock() {
  const stages = [];
  async function stage(name, work) {
    const lap = startLap();
    const result = await work();
    stages.push({ stage: name, ...lap() });
    return result;
  }
  return { stages, stage };
}

/** The engine, with every statement timed under its label; `after` runs after each, outside its time. */
export function timedEngine(engine, after = async () => undefined) {
  const statements = new Map();
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
        await after();
        return result;
      };
    },
  });
  return { timed, statements };
}

/** The `accepted_` tables as the intake leaves them; columns that the made registers lack are empty. */
export async function makeRegisters(engine, sizes) {
  for (const sql of registerStatements(sizes)) await engine.run(sql, 'registers');
  for (const name of registerNames) {
    const fields = fieldsOf(registers[name].columns, columnMeta);
    const columns = fields.map((field) => `"${field.name}" ${sqlType(field)}`).join(', ');
    const table = `accepted_${name}`;
    await engine.run(
      `CREATE TABLE IF NOT EXISTS ${table} (${columns}, file_no BIGINT, record_no BIGINT)`,
      table,
    );
    for (const field of fields)
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
  await engine.settle();
}

export const rounded = (value) => Math.round(value * 100) / 100;

export const roundedTimes = ({ seconds, processorSeconds, ...rest }) => ({
  ...rest,
  seconds: rounded(seconds),
  processorSeconds: rounded(processorSeconds),
});

/** The dearest statements, rounded. */
export const dearest = (statements, count) =>
  statements
    .toSorted((a, b) => b.processorSeconds - a.processorSeconds)
    .slice(0, count)
    .map(roundedTimes);
