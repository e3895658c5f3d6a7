import { z } from 'zod';
import { words } from '../../schemas/words.ts';

const dictionary = z.object({
  columns: z.array(
    z.object({
      column: z.string(),
      codes: z.array(z.object({ code: z.string(), label: words })).default([]),
    }),
  ),
});

/** The columns of a published data dictionary, with their codes. */
export function dictionaryColumns(json: string): z.infer<typeof dictionary>['columns'] {
  return dictionary.parse(JSON.parse(json)).columns;
}
