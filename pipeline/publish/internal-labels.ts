import type { InternalIndicator } from '../../schemas/internal-indicator.ts';
import type { CodeLabels, LabelledCode } from '../../src/contract/dictionary.ts';
import { internalCatalogue } from '../internal-indicators/index.ts';
import { publicCatalogue } from '../public-catalogue.ts';
import type { RegionTables } from '../regions/tables.ts';
import { codeLabels, once } from './code-labels.ts';

const labelled = (code: string, nl: string, en: string): LabelledCode => ({ code, label: { nl, en } });

/** What the public edition has not: the labels of the others stand there. */
const internalOnly = internalCatalogue.filter(({ id }) => publicCatalogue.every((known) => known.id !== id));

/** The label of every code of the internal edition: those of the public cube, and what its own indicators add. */
export function internalLabels(regions: RegionTables, more: readonly LabelledCode[] = []): CodeLabels {
  const { shared, lists } = codeLabels(regions, more);
  const added: Readonly<Record<string, readonly LabelledCode[]>> = {
    indicator: internalOnly.map(({ id, title }) => ({ code: id, label: title })),
    category: categories(),
    ...{ statistic: statistics, reason: reasons },
  };
  const both = Object.entries(added).map(([name, codes]) => [name, once([...(lists[name] ?? []), ...codes])]);
  return { shared, lists: { ...lists, ...Object.fromEntries(both) } };
}

const day = (days: number) => labelled(`day_${days}`, `binnen ${days} dagen`, `within ${days} days`);

function categories(): LabelledCode[] {
  const own = internalOnly.flatMap(categoriesOf).filter(({ code }) => code !== '_T');
  const named = own.map(({ code, label }) => ({ code, label }));
  // The estimators beside the headline are of half a year in days.
  return once([...named, day(183)]);
}

function categoriesOf(indicator: InternalIndicator): readonly LabelledCode[] {
  switch (indicator.kind) {
    case 'shares':
      return indicator.shares;
    case 'counts':
      return indicator.categories;
    case 'incidence':
      return indicator.days.map(day);
    case 'quantiles':
      return [...indicator.quantiles, day(indicator.restrictedTo)];
    case 'flow':
      return flow;
  }
}

const flow: readonly LabelledCode[] = [
  labelled('stock_start', 'aan het begin van het jaar', 'when the year began'),
  labelled('flow_in', 'kwam erbij', 'came in'),
  labelled('flow_out', 'ging eraf', 'went out'),
  labelled('stock_end', 'aan het begin van het volgende jaar', 'when the next year began'),
];

const statistics: readonly LabelledCode[] = [
  labelled('flow', 'stand of stroom', 'stock or flow'),
  labelled('at_risk', 'nog zonder hulp aan het begin', 'still without help when it begins'),
  labelled('events', 'kreeg hulp', 'had help'),
  labelled('competing', 'vertrok zonder hulp', 'left without help'),
  labelled('censored', 'niet verder gevolgd', 'followed no further'),
  labelled(
    'restricted_mean',
    'gemiddeld aantal dagen zonder hulp tot en met de horizon',
    'mean number of days without help up to the horizon',
  ),
  labelled(
    'log_rank_probability',
    'kans op zo’n verschil door toeval (log-rank)',
    'probability of such a difference by chance (log-rank)',
  ),
  labelled(
    'gray_probability',
    'kans op zo’n verschil door toeval (Gray)',
    'probability of such a difference by chance (Gray)',
  ),
  labelled(
    'among_followed',
    'zonder hulp, van wie steeds te volgen was en niet vertrok',
    'without help, of those followed throughout who did not leave',
  ),
  labelled(
    'not_by_then',
    'zonder hulp op die dag, van allen (Aalen–Johansen)',
    'without help by that day, of all (Aalen–Johansen)',
  ),
  labelled('still_waiting', 'zonder hulp en niet vertrokken, van allen', 'without help and not left, of all'),
  labelled(
    'none_seen',
    'geen hulp gezien, hoe kort ook gevolgd',
    'no help seen, however short the follow-up',
  ),
  labelled(
    'if_nobody_left',
    'zonder hulp als niemand kon vertrekken (Kaplan–Meier)',
    'without help if nobody could leave (Kaplan–Meier)',
  ),
  labelled('difference', 'verschil met de rest van het land', 'difference from the rest of the country'),
  labelled('funnel_95_low', 'ondergrens van de trechter, 95%', 'lower limit of the funnel, 95%'),
  labelled('funnel_95_high', 'bovengrens van de trechter, 95%', 'upper limit of the funnel, 95%'),
  labelled('funnel_998_low', 'ondergrens van de trechter, 99,8%', 'lower limit of the funnel, 99.8%'),
  labelled('funnel_998_high', 'bovengrens van de trechter, 99,8%', 'upper limit of the funnel, 99.8%'),
  labelled(
    'shrunken',
    'aandeel, getrokken naar dat van alle regio’s (model)',
    'share, drawn towards that of all regions (model)',
  ),
  labelled(
    'standardised',
    'aandeel bij de samenstelling van het hele land',
    'share with the composition of the whole country',
  ),
  labelled('change_since_year_before', 'verschil met het jaar ervoor', 'difference from the year before'),
  labelled('trend_per_year', 'helling van de trend per jaar', 'slope of the trend per year'),
  labelled('trend_probability', 'kans op zo’n trend door toeval', 'probability of such a trend by chance'),
  labelled(
    'neighbourhood_team',
    'kinderen met hulp van een wijkteam in het jaar',
    'children with help of a neighbourhood team in the year',
  ),
];

const reasons: readonly LabelledCode[] = [
  labelled(
    'no_residence_register',
    'het register van woonplaatsen is niet aangeleverd',
    'the register of residence was not delivered',
  ),
  labelled(
    'no_neighbourhood_team',
    'geen enkel kind had hulp van een wijkteam: deze regio wordt apart vergeleken',
    'no child had help of a neighbourhood team: this region is compared apart',
  ),
  labelled('nobody_at_risk', 'niemand wordt zo lang gevolgd', 'nobody is followed that far'),
  labelled(
    'no_event_yet',
    'nog niemand kreeg hulp: er zijn geen grenzen',
    'nobody had help yet: there are no bounds',
  ),
  labelled(
    'event_for_all',
    'iedereen kreeg hulp: er zijn geen grenzen',
    'everybody had help: there are no bounds',
  ),
  labelled('not_reached', 'de kromme bereikt dit aandeel niet', 'the curve does not reach this share'),
  labelled(
    'bound_not_reached',
    'een grens van het interval wordt niet bereikt',
    'a bound of the interval is not reached',
  ),
  labelled('limit', 'een grenswaarde: er hoort geen interval bij', 'a limit: no interval belongs to it'),
  labelled('no_rest', 'er is geen rest van het land', 'there is no rest of the country'),
  labelled(
    'empty_stratum',
    'in een groep van het land heeft de regio geen kinderen',
    'the region has no children in a group that the country has',
  ),
  labelled(
    'rows_of_one_child',
    'perioden van één kind hangen samen; deze toets gaat uit van losse perioden',
    'spells of one child hang together; this test takes spells to be separate',
  ),
  labelled('no_trend', 'er zijn te weinig jaren voor een trend', 'there are too few years for a trend'),
];
