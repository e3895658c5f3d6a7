import { z } from 'zod';
import { codesOf } from './code-lists.ts';
import { marginIds, regionLevels } from './margins.ts';

const codes = (list: Parameters<typeof codesOf>[0]) => z.enum(['_T', ...codesOf(list)]);

/** Which cells an exception is about: all that have every value named here. */
export const cellSelector = z
  .strictObject({
    indicator: z.string().regex(/^[a-z0-9-]+$/),
    margin: z.enum(marginIds),
    period: z.string().regex(/^(_T|[0-9]{4})$/),
    victim: codes('victim'),
    region_level: z.enum(regionLevels),
    region: z.string().regex(/^[A-Z]{2}[0-9]*(_U)?$/),
    sex: codes('sex'),
    age_group: codes('age_group'),
    measure: codes('measure'),
    category: z.string().regex(/^(_T|[a-z0-9_]+)$/),
  })
  .partial()
  .refine((selector) => Object.keys(selector).length > 0, {
    error: 'at least one of indicator, margin, period, victim, region, sex, age_group, measure, category',
  });

/**
 * What somebody decides and answers for. It can withhold more than the rules do, or have safe cells shown before others; it can
 * never show what is unsafe.
 */
export const disclosureException = z.strictObject({
  action: z.enum(['withhold', 'show-first']).meta({
    description:
      'Withhold these cells too, or prefer them where it does not matter to the rules which is shown.',
  }),
  cells: cellSelector,
  name: z.string().min(1).max(200).meta({ description: 'Who answers for it.' }),
  reason: z.string().min(1).max(1000),
  until: z.iso.date().optional().meta({
    description: 'Last day on which help is observed (observedUntil) for which it holds; later it lapses.',
  }),
});

export type DisclosureException = z.infer<typeof disclosureException>;
export type CellSelector = z.infer<typeof cellSelector>;
