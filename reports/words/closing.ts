const nl = {
  downloadsIntro:
    'Alle getoonde cijfers staan ook in bestanden. Elke regel is één cijfer, met zijn teller, noemer, interval en toestand. Geheime cijfers zijn ook daar geheim.',
  files: {
    parquet: 'Parquet, voor R, Python en DuckDB',
    csv: 'CSV, voor een rekenblad',
    arrow: 'Arrow, voor snel inlezen',
    xlsx: 'Excel',
    json: 'Beschrijving van de gegevens (JSON)',
    html: 'Beschrijving van de gegevens (webpagina)',
    md: 'Beschrijving van de gegevens (tekst)',
    other: 'Bestand',
  },
  noFiles: 'Bij deze uitgave horen geen bestanden.',
  accessibility: [
    'Deze pagina werkt met toetsenbord en schermlezer, zonder JavaScript, in licht en donker, op een klein scherm en op papier. We toetsen haar bij elke wijziging automatisch aan WCAG 2.2, niveau AA.',
    'Bij elke grafiek staat een tabel met dezelfde cijfers. Kleur is nooit het enige verschil. Brede tabellen schuiven op een klein scherm binnen hun eigen vak.',
  ],
  accessibilityContact: 'Werkt iets niet voor u? Meld het aan',
  footer: 'Deze pagina haalt niets op van internet en houdt niets van u bij.',
  top: 'Naar boven',
  tableSummary: (caption: string) => `Tabel met alle cijfers: ${caption}`,
};

const en: typeof nl = {
  downloadsIntro:
    'All figures shown are in files too. Each row is one figure, with its numerator, denominator, interval and state. Withheld figures are withheld there as well.',
  files: {
    parquet: 'Parquet, for R, Python and DuckDB',
    csv: 'CSV, for a spreadsheet',
    arrow: 'Arrow, for fast reading',
    xlsx: 'Excel',
    json: 'Description of the data (JSON)',
    html: 'Description of the data (web page)',
    md: 'Description of the data (text)',
    other: 'File',
  },
  noFiles: 'No files come with this release.',
  accessibility: [
    'This page works with keyboard and screen reader, without JavaScript, in light and dark, on a small screen and on paper. With every change we test it automatically against WCAG 2.2, level AA.',
    'Beside every chart stands a table with the same figures. Colour is never the only difference. Wide tables scroll within their own box on a small screen.',
  ],
  accessibilityContact: 'Does something not work for you? Tell',
  footer: 'This page fetches nothing from the internet and keeps nothing about you.',
  top: 'Back to top',
  tableSummary: (caption) => `Table with all figures: ${caption}`,
};

export const closingWords = { nl, en };
