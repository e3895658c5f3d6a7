/** A share in words: its counts, the share and the bounds of its interval, all formatted. */
export interface ShareTold {
  readonly numerator: string;
  readonly denominator: string;
  readonly share: string;
  readonly lower: string;
  readonly upper: string;
}

const subjects = {
  nl: {
    victim: 'slachtoffers van seksueel geweld of mensenhandel met een beschermingsmaatregel',
    other: 'andere kinderen met een beschermingsmaatregel',
    _T: 'kinderen met een beschermingsmaatregel',
  },
  en: {
    victim: 'victims of sexual violence or trafficking with a protection order',
    other: 'other children with a protection order',
    _T: 'children with a protection order',
  },
};

const nl = {
  eyebrow: 'Het belangrijkste cijfer',
  title: { victim: 'Slachtoffers zonder hulp', _T: 'Kinderen zonder hulp' },
  sentence: (group: keyof typeof subjects.nl, told: ShareTold) =>
    `Van de ${told.denominator} ${subjects.nl[group]} hadden er ${told.numerator} na een half jaar geen hulp: ${told.share} (tussen ${told.lower} en ${told.upper}).`,
  inHundred: (lower: string, upper: string) =>
    lower === upper
      ? `Dat zijn er ongeveer ${lower} op de 100.`
      : `In gewone woorden: tussen ${lower} en ${upper} op de 100.`,
  earlier: (found: string, source: string) =>
    `Ter vergelijking een eerder cijfer: ${found} (bron: ${source}).`,
  dotsTitle: 'Hoeveel op de 100 kinderen?',
  dots: (lower: string, upper: string) =>
    `Honderd stippen. Vol: minstens ${lower} op de 100. Half vol: het kunnen er ook ${upper} zijn. Open: de andere kinderen.`,
  caption:
    'Aandeel kinderen zonder hulp na een half jaar, met het interval waarbinnen toeval het kan brengen',
  chartFinding: {
    apart: 'De intervallen van slachtoffers en andere kinderen overlappen elkaar niet.',
    overlap:
      'De intervallen van slachtoffers en andere kinderen overlappen elkaar: het verschil kan toeval zijn.',
    none: 'Elk cijfer staat er met zijn interval.',
  },
  withheld: {
    victim:
      'Hoeveel slachtoffers van seksueel geweld of mensenhandel na een half jaar geen hulp hadden, is in deze uitgave geheim.',
    _T: 'Hoeveel kinderen na een half jaar geen hulp hadden, is in deze uitgave geheim.',
  },
  withheldWhy:
    'Vaste regels bepalen welk getal we tonen. Bij dit getal kan iemand iets over één kind te weten komen. Dat het geheim is, zegt niets over de hoogte van het cijfer.',
  missing: {
    not_yet_followed: 'De kinderen in deze uitgave zijn nog niet zes maanden gevolgd. Dit cijfer komt later.',
    not_estimable: 'Er zijn geen kinderen die een half jaar te volgen waren. Dit cijfer is niet te schatten.',
    not_applicable: 'Dit cijfer is in deze uitgave niet van toepassing.',
    absent: 'Dit cijfer staat niet in deze uitgave.',
  },
  meansTitle: 'Wat dit cijfer betekent',
  means: [
    'Bij deze kinderen begon een beschermingsmaatregel. In het half jaar daarna staat er voor hen geen jeugdhulp in het register, ook geen hulp die al liep.',
    'Het cijfer telt alle kinderen uit de registers. Het is geen steekproef.',
    'Het interval laat zien hoe ver toeval het cijfer kan brengen. Hoe minder kinderen, hoe breder het interval.',
  ],
  meansNotTitle: 'Wat dit cijfer niet betekent',
  meansNot: [
    'Het betekent niet dat niemand deze kinderen hielp. Niet alle hulp staat in het register.',
    'Het zegt niet waarom er geen hulp was, en ook niet wie daar iets aan kon doen.',
    'Een verschil tussen groepen zegt niet waar dat verschil vandaan komt.',
  ],
  meansNotVictims:
    'Het gaat alleen om slachtoffers die bekend waren toen de maatregel begon. Andere slachtoffers tellen mee als andere kinderen.',
};

const en: typeof nl = {
  eyebrow: 'The key figure',
  title: { victim: 'Victims without help', _T: 'Children without help' },
  sentence: (group, told) =>
    `Of the ${told.denominator} ${subjects.en[group]}, ${told.numerator} had no help after half a year: ${told.share} (between ${told.lower} and ${told.upper}).`,
  inHundred: (lower, upper) =>
    lower === upper
      ? `That is about ${lower} in every 100.`
      : `In plain words: between ${lower} and ${upper} in every 100.`,
  earlier: (found, source) => `An earlier figure, for context: ${found} (source: ${source}).`,
  dotsTitle: 'How many in every 100 children?',
  dots: (lower, upper) =>
    `A hundred dots. Full: at least ${lower} in every 100. Half full: it may be as many as ${upper}. Open: the other children.`,
  caption:
    'Share of children without help after half a year, with the interval within which chance may bring it',
  chartFinding: {
    apart: 'The intervals of victims and other children do not overlap.',
    overlap: 'The intervals of victims and other children overlap: the difference may be chance.',
    none: 'Every figure stands with its interval.',
  },
  withheld: {
    victim:
      'How many victims of sexual violence or trafficking had no help after half a year is withheld in this release.',
    _T: 'How many children had no help after half a year is withheld in this release.',
  },
  withheldWhy:
    'Fixed rules decide which number we show. From this number somebody could learn something about a single child. That it is withheld says nothing about how high it is.',
  missing: {
    not_yet_followed:
      'The children in this release have not yet been followed for six months. This figure will come later.',
    not_estimable: 'No children could be followed for half a year. This figure cannot be estimated.',
    not_applicable: 'This figure does not apply to this release.',
    absent: 'This figure is not in this release.',
  },
  meansTitle: 'What this figure means',
  means: [
    'A protection order began for these children. In the half year after it, no youth care stands in the register for them, nor any care that was already running.',
    'The figure counts all children in the registers. It is not a sample.',
    'The interval shows how far chance may bring the figure. The fewer the children, the wider the interval.',
  ],
  meansNotTitle: 'What this figure does not mean',
  meansNot: [
    'It does not mean that nobody helped these children. Not all help stands in the register.',
    'It does not say why there was no help, nor who could have done something about it.',
    'A difference between groups does not say where that difference comes from.',
  ],
  meansNotVictims:
    'It is only about victims who were known as such when the order began. Other victims count as other children.',
};

export const headlineWords = { nl, en };
