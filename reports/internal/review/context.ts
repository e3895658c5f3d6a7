import type { Code, CodeListName } from '../../../schemas/code-lists.ts';
import type { PublicIndicator } from '../../../schemas/internal-indicator.ts';
import type { ReviewSummary } from '../../../schemas/review-summary.ts';
import type { Language } from '../../../schemas/words.ts';
import { type Formats, formatsFor } from '../../../src/i18n/formats.ts';
import type { ReleaseFacts, ReportRegion } from '../../input.ts';
import { type ReviewWords, reviewWordsFor } from './words/index.ts';

/** All that the review page is made of: a summary, and the words of what it is about. */
export interface ReviewInput {
  readonly languages: readonly Language[];
  readonly summary: ReviewSummary;
  /** Files of the release as they were when the page was made. */
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
  readonly catalogue: readonly PublicIndicator[];
  /** Categories that the configuration of the run brings, such as passes. */
  readonly categories: readonly Code[];
  readonly release: ReleaseFacts;
  readonly regions: readonly ReportRegion[];
  readonly codeLists: Readonly<Record<CodeListName, readonly Code[]>>;
  readonly versions: { readonly zicht: string; readonly engine: string };
}

export interface ReviewContext {
  readonly input: ReviewInput;
  readonly summary: ReviewSummary;
  readonly language: Language;
  readonly words: ReviewWords;
  readonly formats: Formats;
}

export function reviewContextFor(input: ReviewInput, language: Language): ReviewContext {
  return {
    ...{ input, summary: input.summary, language },
    words: reviewWordsFor(language),
    formats: formatsFor(language),
  };
}
