const nl = {
  intro: (title: string) =>
    `Het cijfer “${title}”, van elke regio naast de rest van het land. Regio’s staan op volgorde van hun code, nooit op hoogte.`,
  funnelReading:
    'De trechter zegt alleen of een regio buiten de grenzen van 99,8% valt. De grenzen laten toe dat regio’s wat van elkaar verschillen. Van 1.000 regio’s waarin niets bijzonders is, vallen er toch ongeveer 2 buiten.',
  standardisedReading:
    'Gestandaardiseerd: als de kinderen van de regio dezelfde leeftijd, hetzelfde geslacht en dezelfde maatregel hadden als die van het hele land. Naar het midden getrokken: kleine regio’s lijken door toeval vaak uitersten; dit model trekt ze naar de andere regio’s toe. Heeft een regio niemand van een leeftijd, geslacht en maatregel die het land wel heeft, dan is zij niet te standaardiseren.',
  differenceReading:
    'Het verschil is de regio min alle andere regio’s samen, in procentpunt. Ligt nul in het interval, dan kan het verschil toeval zijn.',
  columns: {
    share: 'Aandeel',
    difference: 'Verschil met de rest (procentpunt)',
    funnel: 'Trechter 99,8%',
    standardised: 'Gestandaardiseerd',
    shrunken: 'Naar het midden getrokken',
    change: 'Verschil met het jaar ervoor (procentpunt)',
    interval: '95%-interval',
  },
  funnel: { within: 'binnen', above: 'erboven', below: 'eronder' },
  figure: (value: string, interval: string) => `${value} (${interval})`,
  years: 'Jaar op jaar',
  firstYear: 'eerste jaar: er is geen jaar ervoor',
  trend: (points: string, probability: string) =>
    `Trend over de jaren: het aandeel verandert ${points} procentpunt per jaar. De toets van Cochran en Armitage geeft ${probability}.`,
  trendMeaning:
    'Een trend is een rechte lijn door de jaren. Zij zegt niet waardoor het aandeel verandert, en niet hoe het verdergaat.',
  noTrend: (state: string) => `Trend over de jaren: ${state}.`,
  municipalities: 'Gemeenten staan alleen in internal/indicators.parquet.',
};

const en: typeof nl = {
  intro: (title) =>
    `The figure “${title}”, of each region beside the rest of the country. Regions stand in the order of their code, never by height.`,
  funnelReading:
    'The funnel only says whether a region lies outside the limits of 99.8%. The limits allow regions to differ a little. Of 1,000 regions in which nothing is the matter, about 2 still lie outside.',
  standardisedReading:
    'Standardised: if the children of the region were of the ages, sexes and measures of the whole country. Drawn to the middle: small regions often look extreme by chance; this model draws them towards the other regions. Where a region has nobody of an age, sex and measure that the country has, it cannot be standardised.',
  differenceReading:
    'The difference is the region less all other regions together, in percentage points. Where zero lies in the interval, the difference may be chance.',
  columns: {
    share: 'Share',
    difference: 'Difference with the rest (percentage points)',
    funnel: 'Funnel 99.8%',
    standardised: 'Standardised',
    shrunken: 'Drawn to the middle',
    change: 'Difference with the year before (percentage points)',
    interval: '95% interval',
  },
  funnel: { within: 'within', above: 'above', below: 'below' },
  figure: (value, interval) => `${value} (${interval})`,
  years: 'Year on year',
  firstYear: 'first year: there is no year before',
  trend: (points, probability) =>
    `Trend over the years: the share changes by ${points} percentage points a year. The test of Cochran and Armitage gives ${probability}.`,
  trendMeaning:
    'A trend is a straight line through the years. It does not say why the share changes, nor how it will go on.',
  noTrend: (state) => `Trend over the years: ${state}.`,
  municipalities: 'Municipalities are in internal/indicators.parquet alone.',
};

/** Regions against the rest of the country, and years against each other. */
export const comparisonWords = { nl, en };
