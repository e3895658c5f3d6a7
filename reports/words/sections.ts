const nl = {
  names: {
    headline: 'Het belangrijkste cijfer',
    keyFigures: 'Kerncijfers',
    withoutHelp: 'Kinderen zonder hulp',
    helpStatus: 'Hoe de hulp kwam',
    firstHelp: 'Welke hulp er kwam, en via wie',
    helpLasting: 'Of de hulp aanhield',
    repeatOrder: 'Opnieuw een maatregel',
    children: 'Hoeveel kinderen',
    flow: 'Van maatregel tot cijfer',
    quality: 'Kwaliteit van de gegevens',
    secrecy: 'Wat geheim is en waarom',
    method: 'Zo is gerekend',
    glossary: 'Woordenlijst',
    downloads: 'Gegevens ophalen',
    accessibility: 'Toegankelijkheid',
    summary: 'In het kort',
    what: 'Wat er gekoppeld is',
    how: 'Hoe er gekoppeld is',
    rates: 'Hoe goed het lukte',
    groups: 'Voor wie het minder goed lukte',
    changes: 'Anders dan in de vorige uitgave',
    effect: 'Wat het met de cijfers kan doen',
    sources: 'Leidraad en bronnen',
  },
  withoutHelpIntro:
    'Elke stip is een aandeel. De lijn erdoorheen is het interval: zo ver kan toeval het cijfer brengen. Overlappen twee lijnen elkaar, dan kan het verschil toeval zijn.',
  orderNote: 'De regels staan in een vaste volgorde. Het is geen ranglijst.',
  helpStatusIntro:
    'Hulp kan al lopen als de maatregel begint. Ze kan ook beginnen in het half jaar daarna. Of er komt geen hulp.',
  childrenIntro:
    'Zo veel kinderen kregen een beschermingsmaatregel. De balk is het aantal; de lijn aan het eind is het interval.',
  inFiles: (breakdowns: string) =>
    `Cijfers ${breakdowns} staan niet op deze pagina, maar in de bestanden onder ‘Gegevens ophalen’.`,
  cards: {
    children: 'kinderen kregen een beschermingsmaatregel',
    rate: 'per 1.000 kinderen kregen een maatregel',
    withoutHelp: 'van alle kinderen had na een half jaar geen hulp',
    running: 'van alle kinderen had al hulp toen de maatregel begon',
    started: 'van alle kinderen kreeg hulp in het half jaar erna',
    lasted: 'van de kinderen bij wie hulp begon, hield die hulp aan',
    ordered: 'van de kinderen van wie de maatregel afliep, kreeg binnen een jaar een nieuwe',
    linked: 'van de kinderen is gevonden in het bevolkingsregister',
  },
  fullCount: 'volledige telling',
  cardWithheld: 'Dit cijfer tonen we niet.',
  withheldTitle: (indicator?: string) =>
    indicator === undefined ? 'Deze tabellen zijn geheim' : `${indicator}: deze tabellen zijn geheim`,
  figureTitle: (indicator: string, breakdown: string) => `${indicator}, ${breakdown}`,
};

const en: typeof nl = {
  names: {
    headline: 'The key figure',
    keyFigures: 'Main figures',
    withoutHelp: 'Children without help',
    helpStatus: 'How help came',
    firstHelp: 'Which help came, and through whom',
    helpLasting: 'Whether help lasted',
    repeatOrder: 'A new order',
    children: 'How many children',
    flow: 'From order to figure',
    quality: 'Quality of the data',
    secrecy: 'What is withheld and why',
    method: 'How it was calculated',
    glossary: 'Glossary',
    downloads: 'Get the data',
    accessibility: 'Accessibility',
    summary: 'In short',
    what: 'What was linked',
    how: 'How it was linked',
    rates: 'How well it went',
    groups: 'For whom it went less well',
    changes: 'Different from the release before',
    effect: 'What it may do to the figures',
    sources: 'Guidance and sources',
  },
  withoutHelpIntro:
    'Each mark is a share. The line through it is the interval: so far chance may bring the figure. Where two lines overlap, the difference may be chance.',
  orderNote: 'The lines stand in a fixed order. It is not a ranking.',
  helpStatusIntro:
    'Help may already be running when the order begins. It may also start in the half year after it. Or no help comes.',
  childrenIntro:
    'So many children were given a protection order. The bar is the number; the line at its end is the interval.',
  inFiles: (breakdowns) =>
    `Figures ${breakdowns} are not on this page, but in the files under ‘Get the data’.`,
  cards: {
    children: 'children were given a protection order',
    rate: 'per 1,000 children were given an order',
    withoutHelp: 'of all children had no help after half a year',
    running: 'of all children already had help when the order began',
    started: 'of all children were given help in the half year after it',
    lasted: 'of the children for whom help started, help lasted',
    ordered: 'of the children whose order had ended were given a new one within a year',
    linked: 'of the children were found in the population register',
  },
  fullCount: 'full count',
  cardWithheld: 'We do not show this figure.',
  withheldTitle: (indicator) =>
    indicator === undefined ? 'These tables are withheld' : `${indicator}: these tables are withheld`,
  figureTitle: (indicator, breakdown) => `${indicator}, ${breakdown}`,
};

export const sectionWords = { nl, en };
