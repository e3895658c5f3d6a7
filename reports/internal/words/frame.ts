import { shellWords } from './shell.ts';

const nl = {
  ...shellWords.nl,
  heading: 'Alle cijfers, onbeschermd',
  title: (period: string) => `alle cijfers (${period})`,
  description: (period: string) =>
    `Intern verslag over ${period}: alle cijfers van beide catalogi, zonder bescherming tegen herkenning.`,
  lead: 'Voor analisten en controleurs. Hier staan alle cijfers zoals ze geteld zijn, ook die over een paar kinderen. Niets op deze pagina mag de beveiligde omgeving uit.',
  howTo: {
    title: 'Zo leest u dit verslag',
    points: [
      'Alle kinderen staan eerst, daarna de slachtoffers en de andere kinderen.',
      'Een 95%-interval zegt hoe ver toeval een cijfer kan brengen. Het zegt niets over gemiste koppelingen of over wat het register niet kent.',
      'Is een cijfer er niet, dan staat er waarom. Een nul is altijd een echte nul.',
      'Regels staan in een vaste volgorde: van jaar, codelijst of regiocode. Het is geen ranglijst.',
      'Uitsplitsingen naar gemeente, naar jeugdregio en jaar, en naar geslacht en leeftijd samen staan in internal/indicators.parquet.',
    ],
    protection: 'De openbare bestanden zijn aangevallen zoals een kwaadwillende lezer dat zou doen.',
  },
  comparison: 'Vergelijking van regio’s en jaren',
  norm: (value: string, source: string) => `Ter vergelijking: ${value}. Bron: ${source}`,
  table: (what: string) => `Tabel: ${what}`,
};

const en: typeof nl = {
  ...shellWords.en,
  heading: 'All figures, unprotected',
  title: (period) => `all figures (${period})`,
  description: (period) =>
    `Internal report on ${period}: all figures of both catalogues, without protection against recognition.`,
  lead: 'For analysts and output checkers. Here are all figures as they were counted, those about a few children too. Nothing on this page may leave the secure environment.',
  howTo: {
    title: 'How to read this report',
    points: [
      'All children come first, then the victims and the other children.',
      'A 95% interval says how far chance may bring a figure. It says nothing of missed links, or of what the register does not know.',
      'Where there is no figure, the reason stands in its place. A zero is always a true zero.',
      'Lines stand in a fixed order: of year, code list or region code. It is not a ranking.',
      'Breakdowns by municipality, by youth region and year, and by sex and age together are in internal/indicators.parquet.',
    ],
    protection: 'The public files were attacked as a reader who means harm would.',
  },
  comparison: 'Regions and years compared',
  norm: (value, source) => `To compare with: ${value}. Source: ${source}`,
  table: (what) => `Table: ${what}`,
};

/** The frame of the page: what it is, for whom, and how to read it. */
export const frameWords = { nl, en };
