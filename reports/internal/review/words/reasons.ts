import type { ReviewReason } from '../../../../schemas/review.ts';

const nl = {
  reasons: {
    small_denominator: 'noemer te klein',
    small_numerator: 'teller te klein',
    small_complement: 'noemer min teller te klein',
    none_of_group: 'niemand van de groep',
    all_of_group: 'iedereen van de groep',
    figures_without_counts: 'cijfer zonder de aantallen erachter',
    small_rows: 'rijen te klein, al staan er meer kinderen achter',
    complementary: 'veilig, maar zou een ander cijfer verraden',
    exception: 'uitzondering op naam',
    source_withheld: 'volgt uit een geheim cijfer',
    small_difference: 'verschil met een ander cijfer te klein',
    small_remainder: 'rest van een som te klein',
    coarser_withheld: 'de grovere tabel is geheim',
    leaves_too_little_open: 'zou van een kleine telling te weinig openlaten',
    not_in_the_plan: 'niet in het publicatieplan',
    with_its_unit: 'geheim met de tabel waarin het staat',
    method_prints_none: 'de methode toont hier geen cijfer',
  } satisfies Record<ReviewReason, string>,
  shown: { shown: 'getoond', withheld: 'geheim', no_figures: 'geen cijfers' },
  attributions: {
    tells: 'exact: getoond naast de rest zou het deze telling verraden',
    tells_taken: 'benadering: het zou verraden wat voor deze telling geheim is',
    narrows: 'benadering: geheim om het interval van deze telling breed genoeg te maken',
    unknown: 'niet toe te wijzen: geheim voordat andere cijfers geheim werden',
  },
};

const en: typeof nl = {
  reasons: {
    small_denominator: 'denominator too small',
    small_numerator: 'numerator too small',
    small_complement: 'denominator less numerator too small',
    none_of_group: 'nobody of the group',
    all_of_group: 'everybody of the group',
    figures_without_counts: 'figure without the counts behind it',
    small_rows: 'rows too few, though more children stand behind them',
    complementary: 'safe, but would tell another figure',
    exception: 'exception by a named person',
    source_withheld: 'follows from a withheld figure',
    small_difference: 'difference from another figure too small',
    small_remainder: 'rest of a sum too small',
    coarser_withheld: 'the coarser table is withheld',
    leaves_too_little_open: 'would leave too little of a small count open',
    not_in_the_plan: 'not in the publication plan',
    with_its_unit: 'withheld with the table that it stands in',
    method_prints_none: 'the method prints no figure here',
  },
  shown: { shown: 'shown', withheld: 'withheld', no_figures: 'no figures' },
  attributions: {
    tells: 'exact: shown beside the rest it would tell this count',
    tells_taken: 'approximate: it would tell what is withheld for this count',
    narrows: 'approximate: withheld to make the interval of this count wide enough',
    unknown: 'cannot be attributed: withheld before other figures were',
  },
};

/** Why a figure is withheld, and how it is known for whom. */
export const reasonWords = { nl, en };
