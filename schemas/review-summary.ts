import type { DisclosureException } from './exceptions.ts';
import type { ReviewReason } from './review.ts';
import type { Words } from './words.ts';

/** A table of an indicator: a margin of it. */
export interface NamedTable {
  readonly indicator: string;
  readonly margin: string;
}

/** What a table of an indicator lost. */
export interface TableLoss extends NamedTable {
  /** Cells that print figures. */
  readonly cells: number;
  readonly shown: number;
  /** Unsafe by themselves, whatever stands beside them. */
  readonly unsafe: number;
  /** Safe, and withheld for the protection of others. */
  readonly complementary: number;
  /** Withheld with what they are computed from, with their unit or by an exception. */
  readonly other: number;
  /** Children in the numerators of all cells, and of those that are shown; a child counts once in each cell. */
  readonly children: number;
  readonly childrenShown: number;
}

/** How many cells of one table are withheld for counts of another. */
export interface LossFor {
  readonly lost: NamedTable;
  readonly protects: NamedTable;
  readonly cells: number;
  /** Cells for which that is exact. */
  readonly exact: number;
}

/** An unsafe count, and how many safe cells it costs. */
export interface CostlyCount {
  /** The key of its cell, a space, and which part of it; or two keys with “less” between them. */
  readonly protects: string;
  readonly cells: number;
  /** Cells that are withheld for this count and for no other. */
  readonly alone: number;
}

/** What a method of disclosure control leaves of a table of an indicator, or of all; shares `null` where there is nothing. */
export interface MethodRow {
  readonly method: 'suppress' | 'round' | 'cell-key';
  /** `null`: all tables together. */
  readonly table: NamedTable | null;
  readonly cells: number;
  readonly kept: number;
  readonly shareOfTotalKept: number | null;
  readonly shareUnchanged: number | null;
  readonly meanError: number | null;
  readonly maxError: number | null;
  readonly hellinger: number | null;
}

/** Figures, and the children in their numerators as a share of those in all figures that are made now. */
export interface AdvicePart {
  readonly cells: number;
  readonly children: number;
}

export type CoarseningKind = 'leave_out' | 'merge_age_groups' | 'pool_years' | 'stop_at';

/** What a coarsening would do, by protecting the coarser tables as they would be. */
export interface Advice {
  readonly kind: CoarseningKind;
  readonly what: readonly string[];
  /** Figures shown now, and with this change. */
  readonly cells: readonly [now: number, then: number];
  /** What is withheld now and is shown then, by itself or merged. */
  readonly saved: AdvicePart;
  /** What is shown now and is not then. */
  readonly given: AdvicePart;
  /** Figures shown now that are shown then merged with others alone. */
  readonly merged: number;
}

/** What was tried, the best first, and what was not, since the budget was spent. */
export interface AdviceResult {
  readonly tried: readonly Advice[];
  readonly left: readonly Pick<Advice, 'kind' | 'what'>[];
}

/** An exception as it worked out. */
export interface ExceptionRecord extends Omit<DisclosureException, 'cells'> {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Figures that it is about, and how many of them are shown. */
  readonly matched: number;
  readonly shown: number;
  readonly lapsed: boolean;
}

/** One file that leaves the secure environment, as the form of the export asks. */
export interface OutputFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** `null` for a file of no kind that is known to hold no records. */
  readonly description: Words | null;
  /** Figures in it, and the smallest number of children behind any; `null` for files without figures. */
  readonly figures: number | null;
  readonly fewestChildren: number | null;
}

/** One rule of the guideline, and whether the output keeps it. */
export interface OutputRule {
  readonly rule: 'units' | 'dominance' | 'group_disclosure' | 'no_records' | 'described';
  readonly outcome: 'kept' | 'broken' | 'not_applicable' | 'look';
  /** Figures that the outcome is about. */
  readonly figures: number;
}

export interface OutputControl {
  readonly guideline: string;
  readonly files: readonly OutputFile[];
  readonly variables: readonly { readonly name: string; readonly label: Words; readonly type: string }[];
  readonly rules: readonly OutputRule[];
}

/** What was exported in the form of τ-ARGUS. */
export interface ArgusSummary {
  readonly folder: string;
  readonly tables: readonly {
    readonly indicator: string;
    readonly table: string;
    readonly cells: number;
    readonly unsafe: number;
    readonly written: boolean;
  }[];
}

/** `internal/review/review.json`: what an output checker should know of a release before it leaves. */
export interface ReviewSummary {
  readonly release: string;
  readonly configurationHash: string;
  readonly rules: {
    readonly method: string;
    readonly minimumCount: number;
    readonly zeros: 'protect' | 'allow';
  };
  /** The narrowest interval that an unsafe count is left with; `null` where none is unsafe. */
  readonly narrowest: number | null;
  readonly targets: number;
  readonly tables: readonly TableLoss[];
  readonly reasons: readonly { readonly reason: ReviewReason; readonly cells: number }[];
  readonly losses: readonly LossFor[];
  readonly costliest: readonly CostlyCount[];
  /** `null`: not worked out in this run. */
  readonly utility: readonly MethodRow[] | null;
  readonly advice: AdviceResult | null;
  readonly exceptions: readonly ExceptionRecord[];
  readonly control: OutputControl;
  readonly argus: ArgusSummary;
  /** Relative to the folder of the review; `null` where no certificate was written. */
  readonly certificate: string | null;
}
