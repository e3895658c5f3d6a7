import { canonical } from './canonical-rows.ts';
import { csv } from './csv.ts';
import { internalTruth } from './internal/truth.ts';
import type { Plan } from './plan.ts';
import { surroundings } from './quotas.ts';
import type { Records } from './records.ts';
import { json, type SampleFile } from './sample-set.ts';
import { sample } from './specification.ts';
import { truthCells } from './truth.ts';
import { truthFlow, truthGroups, truthLinkage, truthRecords } from './truth-accounts.ts';
import type { Truth } from './truth-file.ts';

/** The start of the second year: what begins before it lies in the first file of a register. */
const split = '2018-01-01';

/** The registers in the canonical layout, complete and without a fault. The truth is written apart. */
export function cleanSet(plan: Plan, records: Records): SampleFile[] {
  const orders = inTwo(records.orders, surroundings.duplicates.orders);
  const care = inTwo(records.care, surroundings.duplicates.care);
  const text = <T>(
    { columns, fields }: { columns: readonly string[]; fields: (row: T) => ReturnType<Fields> },
    rows: readonly T[],
  ) => csv(columns, rows.map(fields));
  const victims = records.victims.filter((record) => !record.insteadOfGround);
  return [
    { path: 'zicht.json', text: json(configuration) },
    { path: 'orders/2017.csv', text: text(canonical.orders, orders.first) },
    { path: 'orders/2018.csv', text: text(canonical.orders, orders.second) },
    { path: 'care/2017.parquet', table: { csv: text(canonical.care, care.first), columns: careTypes } },
    { path: 'care/2018.csv', text: text(canonical.care, care.second) },
    { path: 'persons.csv', text: text(canonical.persons, records.persons) },
    { path: 'victims.csv', text: text(canonical.victims, victims) },
    { path: 'crosswalk.csv', text: text(canonical.crosswalk, records.crosswalk) },
    { path: 'population.csv', text: populationText(plan) },
  ];
}

type Fields = typeof canonical.orders.fields;

/** What a run over the clean set must find. */
export function cleanTruth(seed: number, plan: Plan, records: Records): Truth {
  const delivered = { ...records, victims: records.victims.filter((record) => !record.insteadOfGround) };
  return {
    set: 'clean',
    seed,
    copies: 1,
    groups: truthGroups(plan.children),
    populationFlow: truthFlow(plan.children, records.orders.length - surroundings.duplicates.orders),
    linkage: truthLinkage(plan.children),
    records: truthRecords(delivered, plan.municipalities.length * 2),
    cells: truthCells(
      plan.children.flatMap(({ rows }) => rows),
      plan.municipalities,
    ),
    internal: internalTruth(plan.children, delivered),
  };
}

const careTypes = canonical.care.columns.map(
  (name) => [name, name.endsWith('_on') ? 'DATE' : name === 'crisis' ? 'BOOLEAN' : 'VARCHAR'] as const,
);

const canonicalFiles = (...files: string[]) => ({ files, layout: 'canonical' });

const configuration = {
  $schema: '../../schemas/json/configuration.schema.json',
  release: {
    id: sample.release,
    status: 'provisional',
    publisher: 'Example office',
    contact: 'statistics@example.org',
  },
  period: { from: sample.from, until: sample.until },
  observedUntil: sample.observedUntil,
  registers: {
    protection_orders: { ...canonicalFiles('orders/*.csv'), observedFrom: '2015-01-01' },
    youth_care: { ...canonicalFiles('care/*.parquet', 'care/*.csv'), observedFrom: '2015-01-01' },
    persons: canonicalFiles('persons.csv'),
    victim_records: canonicalFiles('victims.csv'),
    key_crosswalk: canonicalFiles('crosswalk.csv'),
    population: canonicalFiles('population.csv'),
  },
};

/** Records by the year they start in; the duplicates at the end of the list all come in the second file. */
function inTwo<T extends { readonly startsOn: string }>(records: readonly T[], duplicates: number) {
  const isFirst = (record: T, at: number) => record.startsOn < split && at < records.length - duplicates;
  return {
    first: records.filter(isFirst),
    second: records.filter((record, at) => !isFirst(record, at)),
  };
}

function populationText({ municipalities }: Plan): string {
  const rows = (['2017', '2018'] as const).flatMap((year) =>
    municipalities.map(({ municipality, inhabitants }) => [year, municipality, inhabitants[year]]),
  );
  return csv(['year', 'municipality', 'persons'], rows);
}
