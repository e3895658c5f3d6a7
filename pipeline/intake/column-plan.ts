import type { ColumnSource, Layout, RecodeTable } from '../../schemas/layout.ts';
import type { RegisterName } from '../../schemas/registers/index.ts';
import type { Field } from '../../src/contract/fields.ts';
import type { Problem } from '../../src/run/errors.ts';
import { nearest } from '../../src/run/nearest.ts';
import { attributeFields, layoutFields, registerFields } from './fields.ts';

export type DateFormat = 'YYYY-MM-DD' | 'YYYYMMDD' | 'DD-MM-YYYY';

/** Where one canonical column of one file comes from; columns of the file by their number from 0. */
export type ColumnPlan = { readonly column: string } & (
  | { readonly kind: 'absent' }
  | { readonly kind: 'constant'; readonly text: string }
  | {
      readonly kind: 'text';
      readonly at: number;
      readonly missing: readonly string[];
      readonly date: DateFormat;
      /** Numbers of fewer digits get zeros in front. */
      readonly digits?: number;
      readonly recode?: RecodeTable['codes'];
    }
  | {
      readonly kind: 'parts';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly missing: readonly string[];
    }
);

/** How a file's columns become the register's, or what stands in the way. */
export interface PlannedColumns {
  readonly plans: readonly ColumnPlan[];
  /** Linking attributes that the file brings. */
  readonly attributes: readonly ColumnPlan[];
  readonly problems: readonly Problem[];
  /** Columns of the file that the layout does not use. */
  readonly extra: number;
}

/** The names of a delivery's columns that a layout looks for. */
export function wantedNames(layout: Layout): string[] {
  return Object.values(layout.columns).flatMap(namesIn);
}

/**
 * Matches a file's header with a layout, without regard to case. A needed column that is not there and a name that stands
 * there twice are problems (exit 3); names that the layout does not know are never repeated in a message, as a file without
 * a header would then show its first row.
 */
export function planColumns(
  register: RegisterName,
  layout: Layout,
  header: readonly string[],
  where: string,
): PlannedColumns {
  const lower = header.map((name) => name.toLowerCase());
  const wanted = wantedNames(layout);
  const used = new Set(wanted.map((name) => name.toLowerCase()));
  if (!lower.some((name) => used.has(name))) {
    const needed = registerFields(register).flatMap(({ name }) => {
      const source = layout.columns[name];
      return source === undefined ? [] : namesIn(source);
    });
    return { plans: [], attributes: [], problems: [noHeader(where, needed)], extra: 0 };
  }
  const problems: Problem[] = repeatedNames(lower, wanted, where);
  const planned = layoutFields(register).map(({ name }): ColumnPlan => {
    const source = layout.columns[name];
    if (source === undefined) return { column: name, kind: 'absent' };
    const absent = namesIn(source).filter((wantedName) => !lower.includes(wantedName.toLowerCase()));
    if (absent.length === 0) return planOf(name, source, layout, lower);
    if (!('constant' in source) && !source.optional) {
      problems.push(...absent.map((wantedName) => missingColumn(wantedName, header, used, where)));
    }
    return { column: name, kind: 'absent' };
  });
  const among = (fields: readonly Field[]) =>
    planned.filter(({ column }) => fields.some(({ name }) => name === column));
  const plans = among(registerFields(register));
  const attributes = among(attributeFields(register)).filter(({ kind }) => kind !== 'absent');
  return { plans, attributes, problems, extra: lower.filter((name) => !used.has(name)).length };
}

function namesIn(source: ColumnSource): string[] {
  if ('from' in source) return [source.from];
  return 'dateParts' in source ? [source.dateParts.year, source.dateParts.month, source.dateParts.day] : [];
}

function planOf(column: string, source: ColumnSource, layout: Layout, lower: readonly string[]): ColumnPlan {
  if ('constant' in source) return { column, kind: 'constant', text: source.constant };
  const at = (name: string) => lower.indexOf(name.toLowerCase());
  const missing = source.missing ?? layout.missing;
  if ('dateParts' in source) {
    const { year, month, day } = source.dateParts;
    return { column, kind: 'parts', year: at(year), month: at(month), day: at(day), missing };
  }
  const recode = source.recode === undefined ? undefined : layout.recodes[source.recode]?.codes;
  return {
    column,
    kind: 'text',
    at: at(source.from),
    missing,
    date: source.date ?? 'YYYY-MM-DD',
    ...(source.digits === undefined ? {} : { digits: source.digits }),
    ...(recode === undefined ? {} : { recode }),
  };
}

function noHeader(where: string, wanted: readonly string[]): Problem {
  return {
    code: 'input.no-header',
    where: `${where}, record 1`,
    what: 'The first record names none of the columns of the layout.',
    expected: `a header with ${wanted.join(', ')}`,
    remedy:
      'Check that the file starts with its header, and that it is the right file for this register and layout.',
  };
}

function missingColumn(
  name: string,
  header: readonly string[],
  used: ReadonlySet<string>,
  where: string,
): Problem {
  const near = nearest(
    name,
    header.filter((found) => !used.has(found.toLowerCase())),
  );
  return {
    code: 'input.missing-column',
    where: `${where}, header`,
    what: `The column ${name} is not there.`,
    expected: `a column ${name}; capitals do not matter`,
    remedy:
      near === undefined
        ? 'Ask the supplier for the column, or use a layout that fits the file.'
        : `Column ${header.indexOf(near) + 1} has a name much like it: correct the header, or use a layout that fits the file.`,
  };
}

function repeatedNames(lower: readonly string[], wanted: readonly string[], where: string): Problem[] {
  const repeated = [...new Set(lower)].filter(
    (name) => name !== '' && lower.indexOf(name) !== lower.lastIndexOf(name),
  );
  return repeated.map((name) => {
    const known = wanted.find((candidate) => candidate.toLowerCase() === name);
    const places = lower.flatMap((found, at) => (found === name ? [at + 1] : []));
    return {
      code: 'input.repeated-column',
      where: `${where}, header, columns ${places.join(' and ')}`,
      what: `${known === undefined ? 'A column name' : `The column name ${known}`} stands there more than once.`,
      expected: 'every column name once; capitals do not matter',
      remedy: 'Remove or rename one of them: Zicht does not guess which one holds.',
    };
  });
}
