import { z } from 'zod';
import { type CodeListName, codesOf } from './code-lists.ts';
import type { Words } from './words.ts';

/** What a reader of the data dictionary wants to know of a column. */
export interface ColumnMeta {
  readonly label: Words;
  readonly note?: Words;
  /** Name of the code list the values come from. */
  readonly codeList?: CodeListName;
  /** `required`: a row without a value is set aside. */
  readonly required?: boolean;
}

/** Where labels and other facts about columns live; read through `.nullable()` by `src/contract/fields.ts`. */
export const columnMeta = z.registry<ColumnMeta>();

/** Free text: an identifier, a key or a code of somebody else's list. At most 64 characters, no control characters. */
export const text = (meta: ColumnMeta) => column(z.string().regex(/^[^\p{Cc}]{1,64}$/u), meta);

/** A calendar date, `YYYY-MM-DD`. */
export const date = (meta: ColumnMeta) => column(z.iso.date(), meta);

/** A code of one of Zicht's code lists. */
export const coded = (list: CodeListName, meta: ColumnMeta) =>
  column(z.enum(codesOf(list) as [string, ...string[]]), { ...meta, codeList: list });

/** A municipality code of Statistics Netherlands. */
export const municipality = (meta: ColumnMeta) => column(z.string().regex(/^GM[0-9]{4}$/), meta);

/** A whole number of at least `minimum`. */
export const whole = (minimum: number, maximum: number, meta: ColumnMeta) =>
  column(z.int().min(minimum).max(maximum), meta);

/** Yes or no, written `true` or `false`. */
export const flag = (meta: ColumnMeta) => column(z.boolean(), meta);

function column<T extends z.ZodType>(schema: T, meta: ColumnMeta): z.ZodNullable<T> | T {
  const finished = meta.required === true ? schema : z.nullable(schema);
  columnMeta.add(finished, meta);
  return finished;
}

/** A register of the canonical layout: one zod object of columns, in their order. */
export interface Register {
  readonly name: string;
  readonly title: Words;
  /** What one row is. */
  readonly row: Words;
  /** The column that identifies a record, where the register has one. */
  readonly id?: string;
  /** Key columns (type and value) that the crosswalk resolves. */
  readonly keys: readonly { readonly type: string; readonly value: string }[];
  readonly columns: z.ZodObject;
  /** A run cannot do without it. */
  readonly required: boolean;
}
