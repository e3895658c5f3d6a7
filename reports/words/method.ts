const nl = {
  intro:
    'Elke regel hieronder geldt voor alle cijfers op deze pagina. Waar de keuze een instelling is, staat hier wat er in deze uitgave gekozen is.',
  definitionsTitle: 'Wat de cijfers tellen',
  choicesTitle: 'Gemaakte keuzes',
  intervalsTitle: 'Wat de intervallen zeggen',
  versionsTitle: 'Versies',
  terms: {
    cohort: 'Welke kinderen',
    orders: 'Welke maatregel',
    linkage: 'Koppelen',
    followUp: 'Volgen',
    help: 'Hulp',
    region: 'Regio',
  },
  cohort: {
    'first-in-year':
      'Elk kind telt per jaar één keer: bij zijn eerste maatregel die in dat jaar begon. Voor de hele periode zijn de jaren opgeteld. Een kind kan dus in twee jaren meetellen.',
    'first-in-period':
      'Elk kind telt in de hele periode één keer: bij zijn eerste maatregel. De jaren zijn daarom niet met elkaar te vergelijken.',
    'every-spell':
      'Elke nieuwe periode met een maatregel telt. Een kind kan dus vaker meetellen. Voor de grens van geheime getallen tellen we kinderen.',
  },
  orders: (gap: number) =>
    gap === 0
      ? 'Maatregelen die elkaar overlappen of direct op elkaar volgen, zijn samen één periode. De eerste maatregel bepaalt de soort en de regio.'
      : `Maatregelen die elkaar overlappen, of waar hooguit ${gap} dagen tussen zit, zijn samen één periode. De eerste maatregel bepaalt de soort en de regio.`,
  linkage: (keyTypes: string) =>
    `Kinderen zijn te koppelen als hun sleutel van soort ${keyTypes} is. Een kind dat niet te koppelen is, telt nooit mee als kind zonder hulp: het staat apart.`,
  followUp: {
    'fully-followed':
      'We kijken tot en met zes maanden na het begin. Kinderen die in die tijd 18 werden, vertrokken of overleden, tellen niet mee in de aandelen, welke hulp ze ook hadden.',
    everyone:
      'We kijken tot en met zes maanden na het begin. Ook kinderen die in die tijd 18 werden, vertrokken of overleden, blijven meetellen.',
  },
  careAll: 'Alle soorten jeugdhulp uit het register tellen als hulp.',
  careSome: (types: string) => `Als hulp tellen: ${types}.`,
  crisis: { count: 'Crisishulp telt mee.', exclude: 'Crisishulp telt niet mee.' },
  region: {
    order: (year: number) =>
      `De regio volgt uit de gemeente die bij de maatregel staat, in de indeling van ${year}.`,
    residence: (year: number) =>
      `De regio is de woongemeente op de dag dat de maatregel begon, in de indeling van ${year}.`,
  },
  intervals: [
    'De registers zijn geen steekproef. Toch speelt toeval mee: in een volgend jaar komt bij gelijke kansen een ander aantal uit. Het interval zegt hoe ver dat kan schelen.',
    'We rekenen met 95%-intervallen: naar Wilson voor aandelen, en naar Garwood (de exacte Poisson-verdeling) voor aantallen.',
    'Het interval zegt niets over fouten in de registers, over gemiste koppelingen of over hulp die nergens is vastgelegd.',
    'Volledige tellingen van het werk zelf, zoals het aantal aangeleverde regels, hebben geen interval: daar speelt geen toeval mee.',
  ],
  intervalsOfSpells:
    'Perioden van één kind lijken op elkaar. Daarom rekenen we met zo veel losse perioden als zij samen waard zijn: voor aandelen volgens de spreiding tussen kinderen, voor aantallen naar het aantal perioden per kind.',
  versions: (zicht: string, engine: string) => `Gemaakt met Zicht ${zicht} en ${engine}.`,
  released: (id: string) => `Uitgave ${id}.`,
};

const en: typeof nl = {
  intro:
    'Each rule below holds for all figures on this page. Where the choice is a setting, you see here what was chosen for this release.',
  definitionsTitle: 'What the figures count',
  choicesTitle: 'Choices made',
  intervalsTitle: 'What the intervals say',
  versionsTitle: 'Versions',
  terms: {
    cohort: 'Which children',
    orders: 'Which order',
    linkage: 'Linking',
    followUp: 'Following',
    help: 'Help',
    region: 'Region',
  },
  cohort: {
    'first-in-year':
      'Each child counts once a year: with its first order that began in that year. For the whole period the years are added up. So a child may count in two years.',
    'first-in-period':
      'Each child counts once in the whole period: with its first order. So the years cannot be compared with each other.',
    'every-spell':
      'Every new spell of orders counts. So a child may count more than once. For the limit on small numbers we count children.',
  },
  orders: (gap) =>
    gap === 0
      ? 'Orders that overlap or directly follow each other are one spell together. The first order decides the measure and the region.'
      : `Orders that overlap, or have at most ${gap} days between them, are one spell together. The first order decides the measure and the region.`,
  linkage: (keyTypes) =>
    `Children can be linked if their key is of type ${keyTypes}. A child who cannot be linked never counts as a child without help: it is counted apart.`,
  followUp: {
    'fully-followed':
      'We look up to and including six months after the beginning. Children who turned 18, moved abroad or died in that time do not count in the shares, whatever help they had.',
    everyone:
      'We look up to and including six months after the beginning. Children who turned 18, moved abroad or died in that time keep counting.',
  },
  careAll: 'All types of youth care in the register count as help.',
  careSome: (types) => `These count as help: ${types}.`,
  crisis: { count: 'Crisis care counts.', exclude: 'Crisis care does not count.' },
  region: {
    order: (year) =>
      `The region follows from the municipality given with the order, in the classification of ${year}.`,
    residence: (year) =>
      `The region is the municipality of residence on the day the order began, in the classification of ${year}.`,
  },
  intervals: [
    'The registers are not a sample. Still, chance plays a part: in another year, with the same odds, another number comes out. The interval says how far that may differ.',
    'We use 95% intervals: after Wilson for shares, and after Garwood (the exact Poisson distribution) for counts.',
    'The interval says nothing about errors in the registers, about missed links or about help that was recorded nowhere.',
    'Full counts of the work itself, such as the number of records delivered, have no interval: no chance is involved there.',
  ],
  intervalsOfSpells:
    'Spells of one child are alike. So we reckon with as many separate spells as they are worth together: for shares by how children differ, for counts by the number of spells a child has.',
  versions: (zicht, engine) => `Made with Zicht ${zicht} and ${engine}.`,
  released: (id) => `Release ${id}.`,
};

export const methodWords = { nl, en };
