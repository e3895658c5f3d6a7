import type { Language } from '../../../../schemas/words.ts';
import { sharedWords } from '../../../words/shared.ts';
import { frameWords } from './frame.ts';
import { reasonWords } from './reasons.ts';
import { dutchSections } from './sections.ts';
import { englishSections } from './sections-en.ts';

const sections = { nl: dutchSections, en: englishSections };

/** Every word of the review page, in one language; a language that lacks one does not compile. */
export const reviewWordsFor = (language: Language) => ({
  shared: sharedWords[language],
  frame: frameWords[language],
  ...reasonWords[language],
  sections: sections[language],
});

export type ReviewWords = ReturnType<typeof reviewWordsFor>;
