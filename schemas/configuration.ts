import { z } from 'zod';
import { codesOf } from './code-lists.ts';
import { cardinalities, linkagePass } from './linking.ts';
import { breakdownIds, marginIds } from './margins.ts';
import type { RegisterName } from './registers/index.ts';
import { disclosureException } from './exceptions.ts';
import { languages } from './words.ts';

/** A short name of the user's own: of a release, a type of key, a key domain. */
export const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
  error: 'letters, digits, dot, dash or underscore, at most 64, starting with a letter or digit',
});

const registerSource = z.strictObject({
  files: z.array(z.string().min(1)).min(1).meta({ description: 'Paths or globs, relative to this file.' }),
  layout: z.string().min(1).default('canonical').meta({
    description: 'Name of a shipped layout, or the path of a layout file of your own.',
  }),
  observedFrom: z.iso.date().optional().meta({ description: 'First day that the register covers.' }),
});

const release = z
  .strictObject({
    id: identifier.default('1').meta({ description: 'Names the release folder.' }),
    status: z.enum(['provisional', 'revised', 'final']).default('provisional'),
    cadence: z.enum(['half-year', 'year', 'none']).default('half-year'),
    publisher: z.string().min(1).max(200).optional(),
    contact: z.string().min(1).max(200).optional(),
    licence: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'Licence of the public files, as a name or an address.' }),
    publishedOn: z.iso
      .date()
      .optional()
      .meta({ description: 'Printed on the report; without it no date is printed.' }),
  })
  .prefault({});

/** A register with keys of persons: keys of two domains are never the same key, whatever their texts. */
const keyedSource = registerSource.extend({
  keyDomain: identifier.default('default').meta({
    description: 'Names the key under which the persons of this register were pseudonymised.',
  }),
});

const crosswalkSource = registerSource.extend({
  oldKeyDomain: identifier.default('default').meta({ description: 'Key domain of the old keys.' }),
  newKeyDomain: identifier.default('default').meta({ description: 'Key domain of the new keys.' }),
});

const registersSection = z.strictObject({
  protection_orders: keyedSource,
  youth_care: keyedSource,
  persons: keyedSource.optional(),
  victim_records: keyedSource.optional(),
  residence: keyedSource.optional(),
  key_crosswalk: crosswalkSource.optional(),
  population: registerSource.optional(),
} satisfies Record<RegisterName, z.ZodType>);

const joined = z.enum(cardinalities).default('many-to-one');

const linkage = z
  .strictObject({
    keyTypes: z.array(identifier).min(1).default(['R']),
    keyDomain: identifier.default('default').meta({
      description:
        'Key domain in which persons are linked; registers of others need a crosswalk to it, or passes.',
    }),
    minimumRate: z.number().min(0).max(1).default(0).meta({
      description: 'Share of children with an order that must be linked, or the run stops.',
    }),
    passes: z.array(linkagePass).max(20).default([]).meta({
      description:
        'Ways to link keys that are in no register of persons, in this order, after the key itself.',
    }),
    ties: z.enum(['drop', 'refuse']).default('drop').meta({
      description: 'What a combination that fits several persons or keys does: no link, or no run.',
    }),
    cardinality: z
      .strictObject({
        protection_orders: joined,
        youth_care: joined,
        persons: joined,
        victim_records: joined,
        residence: joined,
      })
      .prefault({})
      .meta({ description: 'How many records of a register one person may have; more stop the run.' }),
  })
  .prefault({});

const help = z
  .strictObject({
    careTypes: z
      .union([z.literal('all'), z.array(z.enum(codesOf('care_type') as [string, ...string[]])).min(1)])
      .default('all')
      .meta({ description: 'Types of care that count as help.' }),
    crisis: z.enum(['count', 'exclude']).default('count'),
  })
  .prefault({});

const disclosureOptions = z.strictObject({
  method: z.enum(['suppress', 'round', 'cell-key']).default('suppress'),
  minimumCount: z.int().min(3).max(100).default(10),
  zeros: z.enum(['protect', 'allow']).default('protect'),
  unit: z.enum(['child', 'household']).default('child'),
  noise: z
    .strictObject({
      most: z.int().min(5).max(25).default(5).meta({ description: 'No count is changed by more (D).' }),
      variance: z.number().positive().max(100).default(3).meta({ description: 'Variance of the noise (V).' }),
      barred: z.int().min(0).max(10).default(2).meta({ description: 'No count reads 1 to this.' }),
    })
    .prefault({})
    .meta({ description: 'What noise by “cell-key” is like; fixed for a series.' }),
  seriesKey: z
    .strictObject({ file: z.string().min(1) })
    .optional()
    .meta({
      description:
        'File with the secret key of this series of releases (mode 0600). The same file for every release. It orders figures that are wanted as much, so that nobody can tell why one of them is withheld and not another; “round” and “cell-key” need it: what they do to counts follows from it.',
    }),
  exceptions: z.array(disclosureException).max(200).default([]).meta({
    description:
      'Cells that somebody answers for: withheld beside what the rules withhold, or shown first where no rule is broken.',
  }),
});

/** Exceptions are internal: a public file that named a withheld cell would tell of it. */
export const publicDisclosure = disclosureOptions.omit({ exceptions: true }).prefault({});

/**
 * The run configuration: one JSON file, every option of the methodology with its default.
 * Contradictions between options are checked apart, in `pipeline/configuration/`, on whatever parsed.
 */
export const configuration = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'For the editor; Zicht ignores it.' }),
    release,
    period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }).meta({
      description: 'First and last index date.',
    }),
    observedUntil: z.iso.date().meta({ description: 'Last day that the youth-care register covers.' }),
    registers: registersSection,
    linkage,
    orders: z.strictObject({ maximumGapDays: z.int().min(0).max(366).default(0) }).prefault({}),
    cohort: z
      .strictObject({
        index: z.enum(['first-in-year', 'first-in-period', 'every-spell']).default('first-in-year').meta({
          description:
            'Which spells of a child count: the first of each year, the first of the period, or every one; then intervals allow for several spells of one child, and small numbers are looked for among children.',
        }),
      })
      .prefault({}),
    followUp: z.enum(['fully-followed', 'everyone']).default('fully-followed'),
    help,
    region: z
      .strictObject({
        source: z.enum(['order', 'residence']).default('order'),
        year: z.int().min(1990).max(2100).default(2024),
      })
      .prefault({}),
    breakdowns: z
      .array(z.enum(breakdownIds))
      .min(1)
      .default([...marginIds])
      .meta({
        description:
          'Tables to make. “institution”, the certified institution, is made for the internal edition alone.',
      }),
    disclosure: disclosureOptions.prefault({}),
    output: z
      .strictObject({
        directory: z.string().min(1).default('out'),
        languages: z
          .array(z.enum(languages))
          .min(1)
          .default([...languages]),
        regionPages: z.boolean().default(true).meta({
          description:
            'Whether every youth region and every municipality has a page of its own in the report.',
        }),
      })
      .prefault({}),
    limits: z
      .strictObject({
        memory: z
          .string()
          .regex(/^[1-9][0-9]*(MB|GB)$/, { error: 'a size such as "512MB" or "4GB"' })
          .default('4GB'),
        threads: z.int().min(1).max(256).default(2),
      })
      .prefault({}),
  })
  .meta({ title: 'Zicht run configuration' });

export type Configuration = z.infer<typeof configuration>;
export type RegisterSource = z.infer<typeof registerSource>;
