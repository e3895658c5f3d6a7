import { canonical } from './canonical-rows.ts';
import { cbsCareForms, cbsMeasures, cbsSexes } from './cbs-codes.ts';
import { csv, type Field } from './csv.ts';
import type { Key } from './keys.ts';
import type { Plan } from './plan.ts';
import { surroundings } from './quotas.ts';
import type { PersonRecord, Records } from './records.ts';
import { json, type SampleFile } from './sample-set.ts';
import { type Child, type IndexRow, sample } from './specification.ts';
import { truthCells } from './truth.ts';
import { truthFlow, truthGroups, truthLinkage, truthRecords } from './truth-accounts.ts';
import type { Truth } from './truth-file.ts';

const openEnd = '88888888';
const missing = '----';

/** The same orders, care and persons in the layouts of Statistics Netherlands, each year with its own case of headers. */
export function cbsSet(records: Records): SampleFile[] {
  const orders = records.orders.map((order) => ({
    year: order.startsOn.slice(0, 4),
    fields: [...keyOf(order.key), cbsMeasures[order.measure] ?? '', ...dates(order)],
  }));
  const care = records.care.map((trajectory) => ({
    year: trajectory.startsOn.slice(0, 4),
    fields: [...keyOf(trajectory.key), cbsCareForms[trajectory.careType] ?? '', ...dates(trajectory)],
  }));
  const persons = records.persons.filter((person) => !person.canonicalOnly).map(personFields);
  const links = records.crosswalk.map(([old, next]) => [...keyOf(old), ...keyOf(next)]);
  return [
    { path: 'zicht.json', text: json(configuration) },
    ...yearly('JGDBESCHERM', orderHeader, orders),
    ...yearly('JGDHULP', careHeader, care),
    { path: 'GBAPERSOON2018TABV1.csv', text: csv(personHeader, persons, ';') },
    { path: 'VTVPERSOONTAB.csv', text: csv(crosswalkHeader, links, ';') },
    {
      path: 'victims.csv',
      text: csv(canonical.victims.columns, records.victims.map(canonical.victims.fields)),
    },
  ];
}

/** What a run over the CBS files must find: nobody has a municipality, died or moved abroad. */
export function cbsTruth(seed: number, plan: Plan, records: Records): Truth {
  const children = plan.children.map(asInCbs);
  const persons = records.persons.filter((person) => !person.canonicalOnly);
  return {
    set: 'cbs',
    seed,
    copies: 1,
    groups: truthGroups(children),
    populationFlow: truthFlow(children, records.orders.length - surroundings.duplicates.orders),
    linkage: truthLinkage(children),
    records: truthRecords({ ...records, persons }, 0),
    cells: truthCells(
      children.flatMap(({ rows }) => rows),
      null,
    ),
  };
}

function asInCbs(child: Child): Child {
  const place = { delivered: '', municipality: 'NL_U', youthRegion: 'NL_U', province: 'NL_U' };
  const stays = ({ cause }: IndexRow) => cause !== 'death' && cause !== 'emigration';
  return {
    ...child,
    rows: child.rows.map((row) => ({ ...row, place, outcome: stays(row) ? row.outcome : 'followed' })),
  };
}

const orderHeader = [
  'RINPERSOONS',
  'RINPERSOON',
  'JGDBMAATREGEL',
  'JGDBGELDIGHEIDBEGINDATUM',
  'JGDBGELDIGHEIDEINDDATUM',
];
const careHeader = [
  'RINPERSOONS',
  'RINPERSOON',
  'JGDHHULPVORM',
  'JGDHGELDIGHEIDBEGINDATUM',
  'JGDHGELDIGHEIDEINDDATUM',
];
const personHeader = [
  'Rinpersoons',
  'Rinpersoon',
  'GbaGeslacht',
  'GbaGeboorteJaar',
  'GbaGeboorteMaand',
  'GbaGeboorteDag',
];
const crosswalkHeader = ['RINPERSOONS_oud', 'RINPERSOON_oud', 'RINPERSOONS', 'RINPERSOON'];

/** How the names of columns are written, by turns: in capitals, in small letters, and in both. */
const cases: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => name.slice(0, 1) + name.slice(1).toLowerCase(),
];

/** One file for each year up to 2017, 2018 and 2019, by first day. */
function yearly(
  name: string,
  header: readonly string[],
  records: readonly { readonly year: string; readonly fields: readonly Field[] }[],
): SampleFile[] {
  return ['2017', '2018', '2019'].map((year, at) => {
    const own = records.filter((record) => record.year === year || (at === 0 && record.year < year));
    const path = `${name}${year}BUSV1.csv`;
    const written = cases[at] ?? ((column: string) => column);
    return {
      path,
      text: csv(
        header.map(written),
        own.map(({ fields }) => fields),
        ';',
      ),
    };
  });
}

const keyOf = ({ type, value }: Key): Field[] => [type, value];
const compact = (day: string) => day.replaceAll('-', '');

/** Begin and end; an end that is not known is an open end, and now and then a missing one. */
function dates({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }): Field[] {
  const unknownEnd = startsOn.endsWith('7') ? missing : openEnd;
  return [compact(startsOn), endsOn === null ? unknownEnd : compact(endsOn)];
}

/** A missing day of birth counts as the 15th: some who were born on a 15th are delivered without it. */
function personFields({ key, sex, birthDate }: PersonRecord): Field[] {
  const [year = missing, month = '--', day = '--'] = birthDate?.split('-') ?? [];
  const dayIsKnown = day !== '15' || Number(key.value) % 2 === 1;
  return [...keyOf(key), cbsSexes[sex] ?? '-', year, month, dayIsKnown ? day : '--'];
}

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
    protection_orders: {
      files: ['JGDBESCHERM*BUSV*.csv'],
      layout: 'cbs-jgdbescherm',
      observedFrom: '2015-01-01',
    },
    youth_care: { files: ['JGDHULP*BUSV*.csv'], layout: 'cbs-jgdhulp', observedFrom: '2015-01-01' },
    persons: { files: ['GBAPERSOON*TABV*.csv'], layout: 'cbs-gbapersoon' },
    victim_records: { files: ['victims.csv'], layout: 'canonical' },
    key_crosswalk: { files: ['VTVPERSOONTAB.csv'], layout: 'cbs-vtvpersoontab' },
  },
};
