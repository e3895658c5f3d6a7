import { z } from 'zod';
import { words } from './words.ts';

/** How one canonical column is read from a delivery. Names are compared without regard to case. */
export const columnSource = z.union([
  z.strictObject({
    from: z.string().min(1).meta({ description: 'Column of the delivery.' }),
    date: z.enum(['YYYY-MM-DD', 'YYYYMMDD', 'DD-MM-YYYY']).optional(),
    recode: z.string().optional().meta({ description: 'Name of a recode table of this layout.' }),
    missing: z
      .array(z.string())
      .optional()
      .meta({ description: 'Texts that mean "no value" in this column.' }),
    digits: z.int().min(1).max(64).optional().meta({
      description: 'Numbers of fewer digits get zeros in front, which spreadsheets and number columns lose.',
    }),
    optional: z.boolean().default(false).meta({ description: 'The delivery may lack the column.' }),
  }),
  z.strictObject({
    dateParts: z.strictObject({ year: z.string(), month: z.string(), day: z.string() }).meta({
      description: 'A date in three columns; a missing day counts as the 15th, a missing month as 1 July.',
    }),
    missing: z.array(z.string()).optional(),
    optional: z.boolean().default(false),
  }),
  z.strictObject({ constant: z.string() }),
]);

export const recodeTable = z.strictObject({
  confirmed: z.boolean().meta({
    description: "Whether an analyst has checked the table against the supplier's own code list.",
  }),
  note: words.optional(),
  codes: z.record(z.string(), z.string()),
});

/** A delivery layout: maps files as a register holder sends them to one canonical register. */
export const layout = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]+$/),
  register: z.string(),
  title: words,
  source: z.string().optional().meta({ description: 'Where the facts in this layout come from.' }),
  csv: z
    .strictObject({
      delimiter: z
        .enum([',', ';', '\t', '|'])
        .optional()
        .meta({ description: 'Sniffed from the header when absent.' }),
      encoding: z.enum(['utf-8', 'utf-16', 'latin-1']).default('utf-8'),
    })
    .prefault({}),
  versioned: z.boolean().default(false).meta({
    description:
      'File names end in V and a number; of names that differ in it alone, only the highest is read.',
  }),
  missing: z
    .array(z.string())
    .default([])
    .meta({ description: 'Texts that mean "no value" in every column.' }),
  columns: z.record(z.string(), columnSource),
  recodes: z.record(z.string(), recodeTable).default({}),
});

export type Layout = z.infer<typeof layout>;
export type ColumnSource = z.infer<typeof columnSource>;
export type RecodeTable = z.infer<typeof recodeTable>;
