import type { Language } from '../../../schemas/words.ts';
import { sharedWords } from '../../words/shared.ts';
import { shellWords } from '../words/shell.ts';

const nl = {
  frame: {
    ...shellWords.nl,
    heading: 'Twee uitgaven vergeleken',
    title: (a: string, b: string) => `${a} en ${b} vergeleken`,
    description: (a: string, b: string) =>
      `Intern: wat er tussen uitgave ${a} en uitgave ${b} veranderde, en wat dat verschil verraadt.`,
    lead: 'Voor wie een uitgave controleert. Hier staat wat er tussen de twee veranderde, en wat iemand uit het verschil kan afleiden die beide heeft.',
    releases: { a: 'A, de eerdere', b: 'B, de latere', madeWith: 'Gemaakt met' },
    sections: {
      brief: 'In het kort',
      revealed: 'Wat het verschil verraadt',
      changes: 'Wat er veranderde',
      moved: 'Kinderen die erbij kwamen of weggingen',
    },
  },
  nothing: 'Naast elkaar vertellen de twee niets over enkele mensen dat per cel te zien is.',
  something: (cells: string) =>
    `Naast elkaar vertellen de twee meer dan elk alleen. Aantal cellen waarin dat zo is: ${cells}.`,
  inBoth: (cells: string) => `Cellen in beide: ${cells}.`,
  withheld: (a: string, b: string) => `Geheim in A: ${a}; in B: ${b}.`,
  periods: {
    same: 'De perioden zijn dezelfde.',
    nested: 'De ene heeft alle jaren van de andere: totalen verschillen hele jaren.',
    disjoint: 'De perioden hebben geen dag gemeen.',
    overlapping:
      'De perioden overlappen, en geen van beide heeft alle jaren van de andere: totalen naast elkaar vertellen over jaren die niemand publiceerde.',
  },
  settingsTitle: 'Instellingen die verschillen',
  setting: 'Instelling',
  kindsTitle: 'Hoe cellen veranderden',
  kind: 'Verandering',
  cells: 'Cellen',
  kinds: {
    figure: 'ander cijfer',
    shown: 'nu getoond',
    withheld: 'nu geheim',
    added: 'erbij gekomen',
    dropped: 'weggelaten',
    state: 'andere toestand',
    note: 'alleen een andere noot',
  },
  revealed: {
    small_difference: 'Weinig verschoven: het verschil gaat over minder kinderen dan het minimum',
    small_years: 'De jaren tussen de twee perioden zijn enkele kinderen',
    alike_years: 'Voor alle of geen van de kinderen in de jaren ertussen geldt het',
    withheld_elsewhere: 'De ene uitgave houdt geheim wat de andere toont',
  },
  cell: 'Cel',
  first: (shown: string, all: string) =>
    `De eerste ${shown} van ${all}. Met --all staan ze er allemaal; met --json kan een programma ze lezen.`,
  noChanges: 'Geen enkele cel verschilt in meer dan een noot.',
  movedIntro:
    'Per tabel: op hoeveel plaatsen er kinderen bij kwamen of weggingen, en op hoeveel daarvan het er minder zijn dan het minimum.',
  movedTable: 'Tabel',
  movedColumns: ['Plaatsen', 'Waarvan enkele kinderen'],
  movedNone: 'Op elke plaats zijn het dezelfde kinderen, met dezelfde uitkomsten.',
  movedUnknown:
    'De kinderen zijn niet vergeleken: de interne bestanden zijn er niet van beide, of de twee horen niet bij één reeks.',
  absent: 'staat er niet in',
  of: (numerator: string, denominator: string, share: string) => `${numerator} van ${denominator} (${share})`,
};

const en: typeof nl = {
  frame: {
    ...shellWords.en,
    heading: 'Two releases compared',
    title: (a, b) => `${a} and ${b} compared`,
    description: (a, b) =>
      `Internal: what changed between release ${a} and release ${b}, and what that difference tells.`,
    lead: 'For whoever checks a release. Here stands what changed between the two, and what somebody can infer from the difference who has both.',
    releases: { a: 'A, the earlier', b: 'B, the later', madeWith: 'Made with' },
    sections: {
      brief: 'In brief',
      revealed: 'What the difference tells',
      changes: 'What changed',
      moved: 'Children who came or went',
    },
  },
  nothing: 'Beside each other the two tell nothing of a few people that can be seen cell by cell.',
  something: (cells) =>
    `Beside each other the two tell more than each alone. Cells in which they do: ${cells}.`,
  inBoth: (cells) => `Cells in both: ${cells}.`,
  withheld: (a, b) => `Withheld in A: ${a}; in B: ${b}.`,
  periods: {
    same: 'The periods are the same.',
    nested: 'One has all the years of the other: totals differ by whole years.',
    disjoint: 'The periods have no day in common.',
    overlapping:
      'The periods overlap, and neither has all years of the other: totals beside each other tell of years that nobody published.',
  },
  settingsTitle: 'Settings that differ',
  setting: 'Setting',
  kindsTitle: 'How cells changed',
  kind: 'Change',
  cells: 'Cells',
  kinds: {
    figure: 'another figure',
    shown: 'shown now',
    withheld: 'withheld now',
    added: 'added',
    dropped: 'dropped',
    state: 'another state',
    note: 'another note alone',
  },
  revealed: {
    small_difference: 'Moved by a few: the difference is about fewer children than the minimum',
    small_years: 'The years between the two periods are a few children',
    alike_years: 'All or none of the children of the years between share it',
    withheld_elsewhere: 'One release withholds what the other shows',
  },
  cell: 'Cell',
  first: (shown, all) =>
    `The first ${shown} of ${all}. With --all they are all here; with --json a program can read them.`,
  noChanges: 'No cell differs in more than a note.',
  movedIntro:
    'By table: at how many places children came or went, and at how many of these by fewer than the minimum.',
  movedTable: 'Table',
  movedColumns: ['Places', 'Of which a few children'],
  movedNone: 'At every place they are the same children, with the same outcomes.',
  movedUnknown:
    'The children were not compared: the internal files of both are not there, or the two are not of one series.',
  absent: 'is not in it',
  of: (numerator, denominator, share) => `${numerator} of ${denominator} (${share})`,
};

const words = { nl, en };

/** Every word of the page of a comparison, in one language; a language that lacks one does not compile. */
export const comparisonWordsFor = (language: Language) => ({
  ...words[language],
  shared: sharedWords[language],
});

export type ComparisonWords = ReturnType<typeof comparisonWordsFor>;
