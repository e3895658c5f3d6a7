const nl = {
  product: 'Zicht',
  title: 'Kinderen met een beschermingsmaatregel: wie kreeg hulp?',
  /** With the places where a long word may break on a small screen. */
  heading: 'Kinderen met een beschermings\u00admaatregel: wie kreeg hulp?',
  description: (period: string) =>
    `Cijfers over kinderen met een kinderbeschermingsmaatregel in ${period}: hoeveel van hen na een half jaar geen jeugdhulp hadden, en hoe zeker die cijfers zijn.`,
  lead: 'Soms grijpt de rechter in om een kind te beschermen. Dan is hulp nodig. Deze pagina laat zien hoeveel kinderen na een half jaar nog geen jeugdhulp hadden, en hoe zeker dat cijfer is.',
  skip: 'Naar de inhoud',
  status: {
    provisional: 'Voorlopige cijfers',
    revised: 'Herziene cijfers',
    final: 'Definitieve cijfers',
  },
  period: 'Maatregelen begonnen in',
  observedUntil: 'Hulp bekend tot en met',
  publishedOn: 'Gepubliceerd op',
  publisher: 'Uitgever',
  contact: 'Vragen',
  release: 'Uitgave',
  facts: 'Over deze uitgave',
  languages: 'Taal',
  contents: 'Op deze pagina',
  noticeTitle: 'Let op bij deze cijfers',
};

const en: typeof nl = {
  product: 'Zicht',
  title: 'Children with a protection order: who was helped?',
  heading: 'Children with a protection order: who was helped?',
  description: (period) =>
    `Figures on children with a child-protection order in ${period}: how many of them had no youth care after half a year, and how sure those figures are.`,
  lead: 'Sometimes a judge steps in to protect a child. Then help is needed. This page shows how many children still had no youth care after half a year, and how sure that figure is.',
  skip: 'Skip to the content',
  status: {
    provisional: 'Provisional figures',
    revised: 'Revised figures',
    final: 'Final figures',
  },
  period: 'Orders that began in',
  observedUntil: 'Help known up to and including',
  publishedOn: 'Published on',
  publisher: 'Publisher',
  contact: 'Questions',
  release: 'Release',
  facts: 'About this release',
  languages: 'Language',
  contents: 'On this page',
  noticeTitle: 'Please note with these figures',
};

export const mastheadWords = { nl, en };
