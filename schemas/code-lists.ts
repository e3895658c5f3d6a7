import type { Words } from './words.ts';

/** One code of a code list; `group` is the coarser code it counts under where types are grouped. */
export interface Code {
  readonly code: string;
  readonly label: Words;
  readonly group?: string;
}

const code = (id: string, nl: string, en: string, group?: string): Code =>
  group === undefined ? { code: id, label: { nl, en } } : { code: id, label: { nl, en }, group };

/**
 * The code lists of the canonical registers, in the order that decides ties ("top first").
 * Data, not behaviour: what a code means for an indicator stands in the indicator.
 */
export const codeLists = {
  measure: [
    code('supervision', 'ondertoezichtstelling', 'supervision order'),
    code('provisional_supervision', 'voorlopige ondertoezichtstelling', 'provisional supervision order'),
    code('guardianship', 'voogdij', 'guardianship'),
    code('provisional_guardianship', 'voorlopige voogdij', 'provisional guardianship'),
    code('temporary_guardianship', 'tijdelijke voogdij', 'temporary guardianship'),
  ],
  ground: [
    code('sexual_violence', 'seksueel geweld', 'sexual violence'),
    code('trafficking', 'mensenhandel', 'trafficking in human beings'),
    code('domestic_violence', 'huiselijk geweld', 'domestic violence'),
    code('neglect', 'verwaarlozing', 'neglect'),
    code('other', 'anders', 'other'),
    code('unknown', 'onbekend', 'unknown'),
  ],
  care_type: [
    code('neighbourhood_team', 'hulp door het wijkteam', 'neighbourhood team', 'without_stay'),
    code('outpatient', 'ambulante hulp', 'outpatient help', 'without_stay'),
    code('day_care', 'daghulp', 'day care', 'without_stay'),
    code('home_network', 'hulp in het netwerk van het gezin', 'help in the home network', 'without_stay'),
    code('foster_care', 'pleegzorg', 'foster care', 'with_stay'),
    code('family_home', 'gezinshuis', 'family home', 'with_stay'),
    code('secure_residential', 'gesloten jeugdhulp', 'secure residential care', 'with_stay'),
    code('other_residential', 'ander verblijf', 'other residential care', 'with_stay'),
    code('unknown', 'onbekend', 'unknown', 'unknown'),
  ],
  referrer: [
    code('municipality', 'gemeente', 'municipality', 'other'),
    code('general_practitioner', 'huisarts', 'general practitioner', 'other'),
    code('youth_doctor', 'jeugdarts', 'youth doctor', 'other'),
    code(
      'certified_institution',
      'gecertificeerde instelling',
      'certified institution',
      'judge_or_institution',
    ),
    code('medical_specialist', 'medisch specialist', 'medical specialist', 'other'),
    code('self', 'zelf', 'self', 'other'),
    code('judge', 'rechter', 'judge', 'judge_or_institution'),
    code('unknown', 'onbekend', 'unknown', 'other'),
  ],
  end_reason: [
    code('as_planned', 'volgens plan', 'as planned'),
    code('early_agreed', 'eerder, in overleg', 'early, agreed'),
    code('early_client', 'eerder, door de cliënt', 'early, by the client'),
    code('early_provider', 'eerder, door de aanbieder', 'early, by the provider'),
    code('early_external', 'eerder, van buitenaf', 'early, external'),
    code('death', 'overlijden', 'death'),
    code('transfer', 'overdracht', 'transfer'),
    code('unknown', 'onbekend', 'unknown'),
  ],
  sex: [
    code('male', 'jongens', 'boys'),
    code('female', 'meisjes', 'girls'),
    code('unknown', 'geslacht onbekend', 'sex unknown'),
  ],
  age_group: [
    code('0-3', '0 tot en met 3 jaar', 'aged 0 to 3'),
    code('4-11', '4 tot en met 11 jaar', 'aged 4 to 11'),
    code('12-17', '12 tot en met 17 jaar', 'aged 12 to 17'),
    code('unknown', 'leeftijd onbekend', 'age unknown'),
  ],
  help_status: [
    code('running', 'hulp liep al', 'help was already running'),
    code('started', 'hulp begon binnen zes maanden', 'help started within six months'),
    code('none', 'geen hulp', 'no help'),
  ],
  victim: [
    code(
      'victim',
      'slachtoffers van seksueel geweld of mensenhandel',
      'victims of sexual violence or trafficking',
    ),
    code('other', 'andere kinderen', 'other children'),
  ],
} as const satisfies Record<string, readonly Code[]>;

export type CodeListName = keyof typeof codeLists;

/** The codes of one list, in order. */
export function codesOf(list: CodeListName): readonly string[] {
  return codeLists[list].map((entry) => entry.code);
}
