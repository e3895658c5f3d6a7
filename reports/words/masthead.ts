const nl = {
  product: 'Zicht',
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
