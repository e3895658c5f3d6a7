import type { Field } from './fields.ts';

type Texts = Readonly<Record<string, string>>;

/** A code and what it means, in every language. */
export interface LabelledCode {
  readonly code: string;
  readonly label: Texts;
  /** More about it, such as a figure to read it beside. */
  readonly note?: Texts;
}

/** What a reader wants to know of one column. */
export interface DictionaryColumn {
  readonly column: string;
  readonly label: Texts;
  readonly note?: Texts;
  readonly type: Field['kind'];
  readonly nullable: boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly codes?: readonly LabelledCode[];
}

/** Where labels of codes come from. */
export interface CodeLabels {
  /** By name of the code list, or of the column for codes that are in no list. */
  readonly lists: Readonly<Record<string, readonly LabelledCode[]>>;
  /** Codes that may stand in any column, such as one for the total. */
  readonly shared: readonly LabelledCode[];
}

/**
 * The data dictionary of a table: one entry a column, in order, each code with its label. A column whose codes the
 * schema does not list has those that `labels` gives under its name. Never made from data: a code list is complete,
 * whichever codes occur.
 *
 * @throws Error when a code of the schema has no label.
 */
export function dictionaryOf(fields: readonly Field[], labels: CodeLabels): DictionaryColumn[] {
  return fields.map((field) => {
    const codes = codesOf(field, labels);
    return {
      column: field.name,
      label: field.meta.label,
      ...(field.meta.note === undefined ? {} : { note: field.meta.note }),
      type: field.kind,
      nullable: field.nullable,
      ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
      ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
      ...(field.maximum === undefined ? {} : { maximum: field.maximum }),
      ...(codes === undefined ? {} : { codes }),
    };
  });
}

function codesOf(field: Field, { lists, shared }: CodeLabels): readonly LabelledCode[] | undefined {
  const list = lists[field.meta.codeList ?? field.name];
  if (field.codes === undefined) return list;
  const known = new Map([...shared, ...(list ?? [])].map((entry) => [entry.code, entry]));
  return field.codes.map((code) => {
    const entry = known.get(code);
    if (entry === undefined) throw new Error(`code ${code} of column ${field.name} has no label`);
    return { code, label: entry.label };
  });
}
