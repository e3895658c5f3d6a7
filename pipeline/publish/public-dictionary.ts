import type { Configuration } from '../../schemas/configuration.ts';
import { publishedCell } from '../../schemas/published-cell.ts';
import { columnMeta } from '../../schemas/register.ts';
import { type DictionaryColumn, dictionaryOf } from '../../src/contract/dictionary.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';
import { changedCounts } from '../notices.ts';
import type { RegionTables } from '../regions/tables.ts';
import { codeLabels } from './code-labels.ts';
import { runCategories } from './run-categories.ts';

/** The columns of the public data files, and what each of them and of their codes means. */
export interface PublicDictionary {
  readonly fields: readonly Field[];
  readonly columns: readonly DictionaryColumn[];
}

/** The columns of counts, and of what is computed from them. */
const figures: ReadonlySet<string> = new Set(['numerator', 'denominator', 'value', 'lower', 'upper']);

/** All of it from the schema of the cube, code lists and catalogue, never from data. How counts were changed stands with every column of figures. */
export function publicDictionary(configuration: Configuration, regions: RegionTables): PublicDictionary {
  const changed = changedCounts(configuration.disclosure)?.text;
  const fields = fieldsOf(publishedCell, columnMeta).map((field) =>
    changed !== undefined && figures.has(field.name)
      ? { ...field, meta: { ...field.meta, note: changed } }
      : field,
  );
  const labels = codeLabels(regions, runCategories(configuration, regions));
  return { fields, columns: dictionaryOf(fields, labels) };
}
