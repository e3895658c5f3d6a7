import type { Language } from '../../schemas/words.ts';
import { type Formats, formatsFor } from '../../src/i18n/formats.ts';
import type { Group } from '../cells.ts';
import { InternalCells } from './cells.ts';
import type { InternalReportInput } from './input.ts';
import { type InternalWords, internalWordsFor } from './words/index.ts';

/** What every section of the internal report is given. */
export interface InternalContext {
  readonly input: InternalReportInput;
  readonly language: Language;
  readonly words: InternalWords;
  readonly formats: Formats;
  readonly cells: InternalCells;
  /** All children first; victims and others where the run tells them apart. */
  readonly groups: readonly Group[];
}

export function internalContextFor(
  input: InternalReportInput,
  language: Language,
  cells: InternalCells = new InternalCells(input.cells),
): InternalContext {
  const told = input.cells.some(({ victim }) => victim === 'victim');
  return {
    input,
    language,
    words: internalWordsFor(language),
    formats: formatsFor(language),
    cells,
    groups: told ? ['_T', 'victim', 'other'] : ['_T'],
  };
}
