import { codeLists } from '../../schemas/code-lists.ts';
import { cohortFile } from '../../schemas/cohort-file.ts';
import { columnMeta } from '../../schemas/register.ts';
import type { Words } from '../../schemas/words.ts';
import { type DictionaryColumn, dictionaryOf, type LabelledCode } from '../../src/contract/dictionary.ts';
import { fieldsOf } from '../../src/contract/fields.ts';
import { codeLabels } from '../publish/code-labels.ts';
import type { RegionTables } from '../regions/tables.ts';

const labelled = (code: string, nl: string, en: string): LabelledCode => ({ code, label: { nl, en } });

/** What `internal/cohort.parquet` is called. */
export const cohortTitle: Words = {
  nl: 'Zicht: kinderen en peildata (niet voor publicatie)',
  en: 'Zicht: children and index dates (not for publication)',
};

const own = {
  excluded: [
    labelled('unlinked', 'niet gekoppeld', 'not linked'),
    labelled('adult', '18 of ouder op de peildatum', '18 or older on the index date'),
    labelled(
      'after_leaving',
      'overleden of vertrokken op de peildatum',
      'dead or emigrated on the index date',
    ),
  ],
  unlinked_reason: [
    labelled('key_type', 'soort sleutel dat niet gekoppeld wordt', 'type of key that is not linked'),
    labelled('not_in_persons', 'niet in het register van personen', 'not in the register of persons'),
    labelled(
      'conflicting_person',
      'tegenstrijdig in het register van personen',
      'in conflict in the register of persons',
    ),
  ],
  follow_up_6m: [
    labelled('followed', 'steeds gevolgd', 'followed throughout'),
    labelled('left', 'werd 18, vertrok of overleed', 'turned 18, emigrated or died'),
    labelled('not_yet_followed', 'nog niet zes maanden gevolgd', 'not yet followed for six months'),
  ],
} as const satisfies Record<string, readonly LabelledCode[]>;

/** The columns of `internal/cohort.parquet`, each code with its label. */
export function cohortDictionary(regions: RegionTables): DictionaryColumn[] {
  const { shared, lists } = codeLabels(regions);
  const region = lists.region ?? [];
  const places = { municipality: region, youth_region: region, province: region };
  return dictionaryOf(fieldsOf(cohortFile, columnMeta), {
    shared,
    lists: { ...codeLists, ...own, ...places },
  });
}
