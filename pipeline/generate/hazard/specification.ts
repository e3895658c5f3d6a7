import { z } from 'zod';
import { codesOf } from '../../../schemas/code-lists.ts';

const share = z.number().min(0).max(1);
/** A chance that leaves some over on every day, so that curves are sums of geometric series. */
const dailyChance = z.number().min(0).max(0.99);
const code = (list: 'measure' | 'victim') => z.enum(codesOf(list) as [string, ...string[]]);

const hazard = z
  .array(
    z.strictObject({
      fromDay: z.int().min(0).max(36_500).meta({ description: 'First day, counted from the index date.' }),
      chance: dailyChance.meta({ description: 'Chance a day, of those to whom it can still happen.' }),
    }),
  )
  .min(1)
  .max(50);

const stratum = z.strictObject({
  victim: code('victim'),
  measure: code('measure'),
  province: z.string().min(1),
  weight: z.number().positive().max(1_000_000).meta({ description: 'Its part of all children.' }),
  running: share.meta({ description: 'Share with help that already runs on the index date.' }),
  help: hazard.meta({ description: 'Help starts, from day 0 on, for children without running help.' }),
  leave: hazard.meta({
    description: 'Death, emigration or the 18th birthday; nobody leaves on the index date itself.',
  }),
});

const dimensions = ['victim', 'measure', 'province'] as const;
export type HazardDimension = (typeof dimensions)[number];

const keys = z
  .strictObject({
    old: share.default(0).meta({
      description: 'Share of children with an old key beside theirs, which the crosswalk replaces.',
    }),
    missed: z
      .strictObject({ protection_orders: share.default(0), youth_care: share.default(0) })
      .prefault({})
      .meta({ description: 'Share of children whose records in a register have a key that leads nowhere.' }),
    subgroups: z
      .array(
        z.strictObject({
          register: z.enum(['protection_orders', 'youth_care']),
          dimension: z.enum(dimensions),
          code: z.string().min(1),
          missed: share,
        }),
      )
      .max(100)
      .default([])
      .meta({ description: 'Another share in a subgroup; of several that fit, the first one counts.' }),
  })
  .prefault({});

/** What `zicht generate --set hazard` is made from: chances, and nothing about any child. */
export const hazardSpecification = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'For the editor; Zicht ignores it.' }),
    period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
    observedUntil: z.iso.date(),
    strata: z.array(stratum).min(1).max(500),
    siblings: z
      .strictObject({
        share: share.default(0).meta({ description: 'Share of children with a sibling under an order.' }),
        together: share.default(0).meta({ description: 'Share of those to whom help comes on one day.' }),
      })
      .prefault({}),
    care: z.strictObject({
      rowsPerChild: z
        .int()
        .min(4)
        .max(64)
        .meta({ description: 'Care records for each child, those of others too.' }),
      longestDays: z.int().min(1).max(3_650),
      earlier: share.meta({ description: 'Share of those without running help who had help before.' }),
      returns: share.meta({
        description: 'Share of ended help after which the child comes back, twice at most.',
      }),
      longestGapDays: z.int().min(1).max(3_650),
    }),
    orders: z.strictObject({
      shortestDays: z.int().min(10).max(3_650),
      longestDays: z.int().min(10).max(3_650),
      continued: share.meta({ description: 'Share of orders that another follows without a day between.' }),
      further: dailyChance.meta({
        description: 'Chance a day of a further order, from the landmark of repeat-order on.',
      }),
    }),
    deliveries: z
      .strictObject({
        late: share.default(0).meta({ description: 'Share of records that come in a second delivery only.' }),
        duplicated: share.default(0).meta({ description: 'Share that comes in both, word for word.' }),
        corrected: share
          .default(0)
          .meta({ description: 'Share of care in a file of which a corrected version comes.' }),
        conflicting: share.default(0).meta({
          description:
            'Share of care of persons without an order that comes twice under one id, with other dates.',
        }),
      })
      .prefault({}),
    keys,
  })
  .meta({ title: 'Zicht hazard specification' });

export type HazardSpecification = z.infer<typeof hazardSpecification>;
export type Stratum = HazardSpecification['strata'][number];
export type Hazard = Stratum['help'];
