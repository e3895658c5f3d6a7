const nl = {
  language: 'nl',
  column: 'kolom',
  meaning: 'betekenis',
  type: 'soort',
  codes: 'codes',
  nullable: 'mag leeg zijn',
  types: { string: 'tekst', date: 'datum', integer: 'geheel getal', number: 'getal', boolean: 'ja of nee' },
  columnsIntro:
    'Elke regel in de bestanden is één cijfer. Alle bestanden hebben dezelfde kolommen in dezelfde volgorde; in SDMX-CSV heten zij anders, in de rekenbladen staan zij in woorden.',
  columnsCaption: 'Kolommen van de gegevens',
  codesIntro:
    'Een kolom met codes heeft een vaste lijst. De lijst hangt niet af van wat er geteld is: ook wat nergens voorkomt, staat erin. Dezelfde lijsten staan in codelists.csv en codelists.json.',
  codesCaption: (column: string) => `Codes van de kolom ${column}`,
  statesIntro:
    'Elk cijfer heeft een toestand. Voor wie met SDMX werkt, staat die er ook in de codes van CL_OBS_STATUS en CL_CONF_STATUS. Alleen de toestand bepaalt die codes. Wat geheim is, heeft altijd dezelfde code.',
  statesCaption: 'Toestand van een cel en de codes van SDMX',
  state: 'toestand',
  openingIntro: 'Zo opent u de gegevens. De namen van de kolommen staan in het bestand zelf.',
  openingCaption: 'De gegevens openen',
  program: 'programma',
  command: 'opdracht',
  menu: 'Menu Bestand, Gegevens importeren, CSV: indicators.csv',
};

const en: typeof nl = {
  language: 'en',
  column: 'column',
  meaning: 'meaning',
  type: 'type',
  codes: 'codes',
  nullable: 'may be empty',
  types: { string: 'text', date: 'date', integer: 'whole number', number: 'number', boolean: 'yes or no' },
  columnsIntro:
    'Each row of the files is one figure. All files have the same columns in the same order; in SDMX-CSV they have other names, in the workbooks they stand in words.',
  columnsCaption: 'Columns of the data',
  codesIntro:
    'A column with codes has a fixed list. The list does not depend on what was counted: what occurs nowhere stands in it too. The same lists stand in codelists.csv and codelists.json.',
  codesCaption: (column) => `Codes of the column ${column}`,
  statesIntro:
    'Each figure has a state. For whoever works with SDMX it stands there in the codes of CL_OBS_STATUS and CL_CONF_STATUS too. Nothing but the state decides these codes. What is withheld always has the same code.',
  statesCaption: 'State of a cell, and the codes of SDMX',
  state: 'state',
  openingIntro: 'This is how to open the data. The names of the columns stand in the file itself.',
  openingCaption: 'Opening the data',
  program: 'program',
  command: 'command',
  menu: 'Menu File, Import Data, CSV Data: indicators.csv',
};

/** The words around a data dictionary, on its page and in its files. */
export const dictionaryWords = { nl, en };
