import type { Language } from '../../../schemas/words.ts';
import { sharedWords } from '../../words/shared.ts';
import { choiceWords } from './choices.ts';
import { comparisonWords } from './comparison.ts';
import { figureWords } from './figures.ts';
import { frameWords } from './frame.ts';
import { helpTimeWords } from './help-time.ts';
import { stateWords } from './states.ts';

/**
 * Every word of the internal report that the catalogues do not give, in one language. The Dutch texts set the keys; a
 * language that lacks one, or has one too many, does not compile.
 */
export const internalWordsFor = (language: Language) => ({
  shared: sharedWords[language],
  frame: frameWords[language],
  figures: figureWords[language],
  states: stateWords[language],
  helpTime: helpTimeWords[language],
  choices: choiceWords[language],
  comparison: comparisonWords[language],
});

export type InternalWords = ReturnType<typeof internalWordsFor>;
