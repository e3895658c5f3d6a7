import type { Language } from '../../schemas/words.ts';
import { accountWords } from './accounts.ts';
import { chartWords } from './charts.ts';
import { closingWords } from './closing.ts';
import { dictionaryWords } from './dictionary.ts';
import { findingWords } from './findings.ts';
import { firstHelpWords } from './first-help.ts';
import { glossaryWords } from './glossary.ts';
import { headlineWords } from './headline.ts';
import { linkageWords } from './linkage.ts';
import { linkageChangeWords } from './linkage-changes.ts';
import { linkageEffectWords } from './linkage-effect.ts';
import { linkageRateWords } from './linkage-rates.ts';
import { mastheadWords } from './masthead.ts';
import { methodWords } from './method.ts';
import { pageWords } from './pages.ts';
import { secrecyWords } from './secrecy.ts';
import { sectionWords } from './sections.ts';
import { sharedWords } from './shared.ts';
import { withoutPersonsWords } from './without-persons.ts';

/**
 * Every word of the page that the catalogue does not give, in one language. The Dutch texts set the keys; a language
 * that lacks one, or has one too many, does not compile.
 */
export const wordsFor = (language: Language) => ({
  shared: sharedWords[language],
  pages: pageWords[language],
  masthead: mastheadWords[language],
  headline: headlineWords[language],
  sections: sectionWords[language],
  findings: findingWords[language],
  firstHelp: firstHelpWords[language],
  charts: chartWords[language],
  accounts: accountWords[language],
  linkage: linkageWords[language],
  linkageRates: linkageRateWords[language],
  linkageChanges: linkageChangeWords[language],
  linkageEffect: linkageEffectWords[language],
  withoutPersons: withoutPersonsWords[language],
  secrecy: secrecyWords[language],
  method: methodWords[language],
  glossary: glossaryWords[language],
  dictionary: dictionaryWords[language],
  closing: closingWords[language],
});

export type ReportWords = ReturnType<typeof wordsFor>;
