const nl = {
  /** On the screen, in the title and on every printed page. */
  mark: 'Intern: niet voor publicatie',
  skip: 'Naar de inhoud',
  product: 'Zicht',
  languages: 'Taal',
  contents: 'Op deze pagina',
  facts: {
    period: 'Maatregelen begonnen in',
    observedUntil: 'Hulp bekend tot en met',
    release: 'Uitgave',
    versions: 'Gemaakt met',
  },
  top: 'Naar boven',
};

const en: typeof nl = {
  mark: 'Internal: not for publication',
  skip: 'Skip to the content',
  product: 'Zicht',
  languages: 'Language',
  contents: 'On this page',
  facts: {
    period: 'Orders that began in',
    observedUntil: 'Help known up to and including',
    release: 'Release',
    versions: 'Made with',
  },
  top: 'To the top',
};

/** What stands around the content of every internal page. */
export const shellWords = { nl, en };
export type ShellWords = typeof nl;
