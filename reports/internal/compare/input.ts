import type { Code, CodeListName } from '../../../schemas/code-lists.ts';
import type { Cell, keyColumns } from '../../../schemas/cube.ts';
import type { PublicIndicator } from '../../../schemas/internal-indicator.ts';
import type { Language } from '../../../schemas/words.ts';
import { type Formats, formatsFor } from '../../../src/i18n/formats.ts';
import type { ReportRegion } from '../../input.ts';
import { type ComparisonWords, comparisonWordsFor } from './words.ts';

type State = Cell['status'] | 'absent';

/** A cell that is not the same in both releases, as each printed it. */
export interface ComparedCell extends Pick<Cell, (typeof keyColumns)[number]> {
  readonly a_status: State;
  readonly a_numerator: number | null;
  readonly a_denominator: number | null;
  readonly a_value: number | null;
  readonly a_reason: string | null;
  readonly b_status: State;
  readonly b_numerator: number | null;
  readonly b_denominator: number | null;
  readonly b_value: number | null;
  readonly b_reason: string | null;
}

export type ChangeKind = 'figure' | 'shown' | 'withheld' | 'added' | 'dropped' | 'note' | 'state';
export type RevealedKind = 'small_difference' | 'small_years' | 'alike_years' | 'withheld_elsewhere';

/** One of the two releases. */
export interface ComparedRelease {
  readonly id: string;
  readonly period: { readonly from: string; readonly until: string };
}

/** All that the page of a comparison is made of. */
export interface ComparisonInput {
  readonly language: Language;
  readonly a: ComparedRelease;
  readonly b: ComparedRelease;
  readonly count: {
    readonly in_both: number;
    readonly withheld_a: number;
    readonly withheld_b: number;
  };
  readonly kinds: Readonly<Record<ChangeKind, number>>;
  readonly pools: 'same' | 'nested' | 'disjoint' | 'overlapping';
  readonly settings: readonly { readonly name: string; readonly a: string; readonly b: string }[];
  /** `null` where the children of the two cannot be compared. */
  readonly moved:
    | readonly { readonly table: string; readonly changed: number; readonly small: number }[]
    | null;
  /** Cells that differ in more than a note, and how each came to differ. */
  readonly changes: readonly { readonly kind: ChangeKind; readonly cell: ComparedCell }[];
  readonly revealed: readonly { readonly kind: RevealedKind; readonly cell: ComparedCell }[];
  /** As many cells of a list stand on the page. */
  readonly limit: number;
  readonly catalogue: readonly PublicIndicator[];
  readonly regions: readonly ReportRegion[];
  readonly codeLists: Readonly<Record<CodeListName, readonly Code[]>>;
  readonly versions: { readonly zicht: string };
}

export interface ComparisonContext {
  readonly input: ComparisonInput & { readonly categories: readonly Code[] };
  readonly language: Language;
  readonly words: ComparisonWords;
  readonly formats: Formats;
}

export function comparisonContextFor(input: ComparisonInput): ComparisonContext {
  const { language } = input;
  return {
    // Categories of a run, such as its passes, stand in no catalogue: their codes name them.
    input: { ...input, categories: [] },
    language,
    words: comparisonWordsFor(language),
    formats: formatsFor(language),
  };
}
