import { defineIndicator } from './define.ts';

const step = (code: string, nl: string, en: string) => ({ code, label: { nl, en } });

/** From orders to the children whom the figures are about. Classes too small to show are joined with a neighbour. */
export const populationFlow = defineIndicator({
  id: 'population-flow',
  kind: 'account',
  title: { nl: 'Van maatregel tot cijfer', en: 'From order to figure' },
  reading: {
    nl: 'Hoeveel maatregelen er zijn aangeleverd, en welke kinderen wel en niet in de cijfers zitten.',
    en: 'How many orders were delivered, and which children are and are not in the figures.',
  },
  footnotes: [],
  unit: 'count',
  interval: 'none',
  margins: ['total'],
  steps: [
    step('orders', 'maatregelen', 'orders'),
    step(
      'spells',
      'aaneengesloten perioden met een maatregel die in de verslagperiode beginnen',
      'unbroken spells of orders that begin in the period',
    ),
    step(
      'children',
      'kinderen met zo’n begin (per jaar geteld, tenzij elke periode telt)',
      'children with such a beginning (counted per year, unless every spell counts)',
    ),
    step('excluded', 'niet meegeteld', 'left out'),
    step(
      'excluded_unlinked',
      'niet gekoppeld aan het bevolkingsregister',
      'not linked to the population register',
    ),
    step(
      'excluded_adult_or_after_leaving',
      '18 of ouder, overleden of vertrokken',
      'aged 18 or older, died or moved abroad',
    ),
    step('excluded_adult', '18 jaar of ouder', 'aged 18 or older'),
    step('excluded_after_leaving', 'overleden of vertrokken', 'died or moved abroad'),
    step('in_cohort', 'kinderen in de cijfers', 'children in the figures'),
    step('not_followed', 'niet zes maanden te volgen', 'not followed for six months'),
    step(
      'left',
      '18 geworden, vertrokken of overleden binnen zes maanden',
      'turned 18, moved abroad or died within six months',
    ),
    step('not_yet_followed', 'nog geen zes maanden voorbij', 'six months not yet past'),
    step('followed', 'zes maanden gevolgd', 'followed for six months'),
  ],
});
