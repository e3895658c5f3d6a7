import { keyColumns } from '../../schemas/cube.ts';
import { type PublishedCell, publishedCell } from '../../schemas/published-cell.ts';
import { columnMeta } from '../../schemas/register.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';
import { type FlatTable, flatTable } from '../../src/publish/flat-table.ts';
import { methodology } from '../version.ts';

/** The dataflow that the rows belong to; its version is that of the methodology. */
export const dataflow = `ZICHT:INDICATORS(${methodology}.0.0)`;

/** The measure of an observation, then its states; then what we tell beside them, as attributes. */
const order = [
  'value',
  'obs_status',
  'conf_status',
  'numerator',
  'denominator',
  'lower',
  'upper',
  'status',
  'reason',
];

const structural: readonly Field[] = [
  constant('STRUCTURE', 'dataflow', 'soort structuur', 'kind of structure'),
  constant('STRUCTURE_ID', dataflow, 'structuur van de gegevens', 'structure of the data'),
  constant(
    'ACTION',
    'I',
    'wat met de rij gebeurt (I: informatie)',
    'what to do with the row (I: information)',
  ),
];

function constant(name: string, code: string, nl: string, en: string): Field {
  return { name, kind: 'string', nullable: false, codes: [code], meta: { label: { nl, en } } };
}

/** The column of SDMX that holds a column of the published cell. */
const sdmxName = (name: string) => (name === 'value' ? 'OBS_VALUE' : name.toUpperCase());

/**
 * The published cells as SDMX-CSV 2.0 (SDMX 3.0): structure and action, the dimensions, the observed value, and attributes.
 * Dimensions have the names of our columns, so that a column that is added to them appears here.
 */
export function sdmxTable(rows: readonly PublishedCell[]): FlatTable {
  const known = new Map(fieldsOf(publishedCell, columnMeta).map((field) => [field.name, field]));
  const columns = [...keyColumns, ...order].flatMap((name) => known.get(name) ?? []);
  const fields = [...structural, ...columns.map((field) => ({ ...field, name: sdmxName(field.name) }))];
  const head = { STRUCTURE: 'dataflow', STRUCTURE_ID: dataflow, ACTION: 'I' };
  const renamed = rows.map((row) => ({
    ...head,
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [sdmxName(name), value])),
  }));
  return flatTable(fields, keyColumns.map(sdmxName), renamed);
}
