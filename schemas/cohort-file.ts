import { z } from 'zod';
import { type CodeListName, codesOf } from './code-lists.ts';
import { columnMeta } from './register.ts';

const told = <T extends z.ZodType>(schema: T, nl: string, en: string, codeList?: CodeListName): T => {
  columnMeta.add(schema, { label: { nl, en }, ...(codeList === undefined ? {} : { codeList }) });
  return schema;
};
const day = () => z.iso.date();
const code = (list: CodeListName, ...more: string[]) => z.enum([...more, ...codesOf(list)]);
const region = () => z.string().regex(/^[A-Z]{2}[0-9]*(_U)?$/);

/** Why a child and index date is not in the cohort. */
export const exclusions = ['unlinked', 'adult', 'after_leaving'] as const;
export const unlinkedReasons = ['key_type', 'not_in_persons', 'conflicting_person'] as const;
export const followUps = ['followed', 'left', 'not_yet_followed'] as const;

/** One row of `internal/cohort.parquet`: a child and an index date, excluded ones too. Columns in the order of the file. */
export const cohortFile = z.strictObject({
  child: told(
    z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .nullable(),
    'pseudoniem van het kind, alleen binnen deze uitgave hetzelfde; leeg waar geen sleutel is',
    'pseudonym of the child, the same within this release alone; empty where there is no secret',
  ),
  index_date: told(
    day(),
    'peildatum: de eerste dag van de periode met maatregelen',
    'index date: the first day of the spell of orders',
  ),
  period: told(z.string().regex(/^[0-9]{4}$/), 'jaar van de peildatum', 'year of the index date'),
  spell_starts_on: told(
    day(),
    'eerste dag van de periode met maatregelen',
    'first day of the spell of orders',
  ),
  spell_ends_on: told(
    day().nullable(),
    'laatste dag van de periode met maatregelen; leeg: loopt door',
    'last day of the spell of orders; empty: runs on',
  ),
  excluded: told(
    z.enum(exclusions).nullable(),
    'waarom dit kind niet meetelt; leeg: telt mee',
    'why this child does not count; empty: counts',
  ),
  unlinked_reason: told(
    z.enum(unlinkedReasons).nullable(),
    'waarom de sleutel niet gekoppeld is',
    'why the key was not linked',
  ),
  victim: told(code('victim', '_T'), 'slachtoffer op de peildatum', 'victim on the index date', 'victim'),
  sex: told(code('sex'), 'geslacht', 'sex', 'sex'),
  age: told(z.int().min(0).nullable(), 'leeftijd in jaren op de peildatum', 'age in years on the index date'),
  age_group: told(
    code('age_group'),
    'leeftijdsgroep op de peildatum',
    'age group on the index date',
    'age_group',
  ),
  measure: told(code('measure'), 'maatregel', 'measure', 'measure'),
  institution: told(z.string().nullable(), 'gecertificeerde instelling', 'certified institution'),
  municipality: told(region(), 'gemeente', 'municipality'),
  youth_region: told(region(), 'jeugdregio', 'youth region'),
  province: told(region(), 'provincie', 'province'),
  horizon_6m: told(
    day(),
    'laatste dag van de volgtijd van zes maanden',
    'last day of the follow-up of six months',
  ),
  follow_up_6m: told(
    z.enum(followUps).nullable(),
    'of het kind zes maanden te volgen was; leeg waar het niet meetelt',
    'whether the child could be followed for six months; empty where it does not count',
  ),
  help_status_6m: told(
    code('help_status').nullable(),
    'hulp na zes maanden; leeg waar die niet bekend is',
    'help status at six months; empty where it is not known',
    'help_status',
  ),
  days_to_help: told(
    z.int().min(0).nullable(),
    'dagen van de peildatum tot de eerste hulp; 0: hulp liep al; leeg: geen hulp bekend',
    'days from the index date to the first help; 0: help was running; empty: no help known',
  ),
  leaves_on: told(
    day().nullable(),
    'dag waarop het kind 18 werd, vertrok of overleed',
    'day on which the child turned 18, emigrated or died',
  ),
  first_help_on: told(
    day().nullable(),
    'begin van de eerste hulp, waar die binnen zes maanden begon',
    'start of the first help, where it began within six months',
  ),
  first_help_type: told(
    code('care_type').nullable(),
    'soort eerste hulp',
    'type of the first help',
    'care_type',
  ),
  first_help_referrer: told(
    code('referrer').nullable(),
    'verwijzer van de eerste hulp',
    'referrer of the first help',
    'referrer',
  ),
  first_help_ends_on: told(day().nullable(), 'laatste dag van de eerste hulp', 'last day of the first help'),
  first_help_end_reason: told(
    code('end_reason').nullable(),
    'reden van het einde van de eerste hulp',
    'reason why the first help ended',
    'end_reason',
  ),
  next_starts_on: told(
    day().nullable(),
    'eerste dag van de volgende periode met maatregelen',
    'first day of the next spell of orders',
  ),
});
