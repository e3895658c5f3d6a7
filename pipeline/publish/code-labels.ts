import { codeLists } from '../../schemas/code-lists.ts';
import { pendingReason } from '../../schemas/cube.ts';
import { codesOfIndicator, type PublicIndicator } from '../../schemas/internal-indicator.ts';
import type { CodeLabels, LabelledCode } from '../../src/contract/dictionary.ts';
import { missedCategory, missedPercentages } from '../cube/missed-percentages.ts';
import { publicCatalogue } from '../public-catalogue.ts';
import type { RegionTables } from '../regions/tables.ts';
import { sdmxLabels } from './sdmx-labels.ts';

const labelled = (code: string, nl: string, en: string): LabelledCode => ({ code, label: { nl, en } });

/**
 * The label of every code that can stand in the cube, whichever codes occur. `more` are categories that a run's
 * configuration brings, such as years and passes.
 */
export function codeLabels(regions: RegionTables, more: readonly LabelledCode[] = []): CodeLabels {
  return {
    shared: [labelled('_T', 'totaal', 'total')],
    lists: {
      ...codeLists,
      ...sdmxLabels,
      indicator: publicCatalogue.map(indicatorLabel),
      period: [labelled('_T', 'hele periode', 'whole period')],
      category: [labelled('_T', 'totaal', 'total'), ...categories(), ...more],
      statistic: statistics,
      region_level: [
        labelled('country', 'land', 'country'),
        labelled('province', 'provincie', 'province'),
        labelled('youth_region', 'jeugdregio', 'youth region'),
        labelled('municipality', 'gemeente', 'municipality'),
        labelled(
          'institution',
          'gecertificeerde instelling (alleen in de interne uitgave)',
          'certified institution (in the internal edition alone)',
        ),
      ],
      region: regionLabels(regions),
      unit: [
        labelled('share', 'aandeel (0 tot 1)', 'share (0 to 1)'),
        labelled('count', 'aantal', 'count'),
        labelled(
          'per_1000',
          'per 1.000 inwoners van 0 tot en met 17 jaar',
          'per 1,000 inhabitants aged 0 to 17',
        ),
        labelled('days', 'dagen', 'days'),
        labelled('probability', 'kans (0 tot 1)', 'probability (0 to 1)'),
      ],
      status: [
        labelled('value', 'er is een waarde', 'there is a value'),
        labelled('suppressed', 'geheim', 'withheld'),
        labelled('not_applicable', 'niet van toepassing', 'not applicable'),
        labelled('not_yet_followed', 'nog niet lang genoeg gevolgd', 'not yet followed for long enough'),
        labelled('not_estimable', 'niet te schatten', 'cannot be estimated'),
      ],
      reason: [
        labelled('disclosure_control', 'beschermd tegen herkenning', 'protected against recognition'),
        labelled(
          pendingReason,
          'staat zoals eerder gepubliceerd: de herziening gaat over te weinig kinderen om er iets van te laten zien',
          'stands as published before: its revision is about too few children to be shown',
        ),
        labelled(
          'full_count',
          'volledige telling: er hoort geen interval bij',
          'full count: no interval belongs to it',
        ),
        labelled(
          'horizon_not_observed',
          'het einde van de volgtijd is nog niet waargenomen',
          'the end of follow-up is not observed yet',
        ),
        labelled('no_children', 'er zijn geen kinderen in deze groep', 'there are no children in this group'),
        labelled(
          'no_population',
          'het aantal inwoners is niet aangeleverd',
          'the number of inhabitants was not delivered',
        ),
        labelled(
          'no_persons_register',
          'het personenregister is niet aangeleverd: wat gekoppeld is, is niet na te gaan',
          'the persons register was not delivered: what was linked cannot be looked up',
        ),
        labelled(
          'none_or_few',
          'er staat 0: er zijn geen of enkele kinderen in deze groep',
          'it reads 0: there are no children in this group, or a few',
        ),
        labelled(
          'more_than_all',
          'met de toegevoegde ruis is het deel groter dan het geheel',
          'with the noise added the part is larger than the whole',
        ),
        labelled('no_records', 'er zijn geen records', 'there are no records'),
        labelled(
          'bound_not_interval',
          'een grens voor gemiste koppelingen: er hoort geen interval bij',
          'a bound on missed links: no interval belongs to it',
        ),
      ],
    },
  };
}

const statistics: readonly LabelledCode[] = [
  labelled('estimate', 'uitkomst', 'estimate'),
  labelled(
    'bound_low',
    'laagste aandeel dat gemiste koppelingen toelaten',
    'lowest share that missed links allow',
  ),
  labelled(
    'bound_high',
    'hoogste aandeel dat gemiste koppelingen toelaten',
    'highest share that missed links allow',
  ),
  labelled(
    'corrected',
    'aandeel, gecorrigeerd voor gemiste jeugdhulp (model)',
    'share, corrected for missed youth care (model)',
  ),
  labelled(
    'sensitivity',
    'aandeel als een deel van de koppelingen gemist is (model)',
    'share if some of the links were missed (model)',
  ),
];

/** An indicator by its title, with the earlier figure to read it beside where there is one. */
function indicatorLabel({ id, title, norm }: PublicIndicator): LabelledCode {
  if (norm === undefined) return { code: id, label: title };
  const { found, source } = norm;
  const note = {
    nl: `eerder cijfer: ${found.nl}; bron: ${source.nl}`,
    en: `earlier figure: ${found.en}; source: ${source.en}`,
  };
  return { code: id, label: title, note };
}

/** Codes of distributions, steps and points of the sensitivity curve, each once, in the order of the catalogue. */
function categories(): LabelledCode[] {
  const own = publicCatalogue
    .flatMap(codesOfIndicator)
    .filter(({ code }) => code !== '_T')
    .map(({ code, label }) => ({ code, label }));
  const missed = missedPercentages.map((percent) =>
    labelled(missedCategory(percent), `${percent}% van de koppelingen gemist`, `${percent}% of links missed`),
  );
  return [...once(own), ...missed];
}

/** The first label of every code; one that means different things by indicator has each, after a stroke. */
export function once(codes: readonly LabelledCode[]): LabelledCode[] {
  const found = new Map<string, LabelledCode>();
  for (const entry of codes) {
    const before = found.get(entry.code);
    found.set(entry.code, before === undefined ? entry : joined(before, entry));
  }
  return [...found.values()];
}

function joined(before: LabelledCode, after: LabelledCode): LabelledCode {
  const label = Object.entries(after.label).map(([language, text]) => {
    const told = before.label[language] ?? '';
    return [language, told.split(' / ').includes(text) ? told : `${told} / ${text}`];
  });
  return { code: before.code, label: Object.fromEntries(label) };
}

function regionLabels(regions: RegionTables): LabelledCode[] {
  const named = [...regions.provinces, ...regions.youthRegions, ...regions.municipalities];
  return [
    labelled('NL', 'Nederland', 'the Netherlands'),
    ...named.map(({ code, name }) => labelled(code, name, name)),
    labelled('NL_U', 'Nederland, regio onbekend', 'the Netherlands, region unknown'),
    ...[...regions.provinces, ...regions.youthRegions].map(({ code, name }) =>
      labelled(`${code}_U`, `${name}, gemeente onbekend`, `${name}, municipality unknown`),
    ),
  ];
}
