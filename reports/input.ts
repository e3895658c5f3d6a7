import type { Code, CodeListName } from '../schemas/code-lists.ts';
import type { Cell } from '../schemas/cube.ts';
import type { PublicIndicator } from '../schemas/internal-indicator.ts';
import type { Notice } from '../schemas/manifest.ts';
import type { RegionLevel } from '../schemas/margins.ts';
import type { Language, Words } from '../schemas/words.ts';
import type { DictionaryColumn } from '../src/contract/dictionary.ts';
import type { PublicCube } from '../src/cube/public-cube.ts';

/** What is known of the release beside its figures. Dates are `YYYY-MM-DD`. */
export interface ReleaseFacts {
  readonly id: string;
  readonly status: 'provisional' | 'revised' | 'final';
  /** First and last index date. */
  readonly period: { readonly from: string; readonly until: string };
  /** Last day that the youth-care register covers. */
  readonly observedUntil: string;
  readonly publisher?: string;
  readonly contact?: string;
  /** Printed when given; no other date of publication is ever shown. */
  readonly publishedOn?: string;
}

/** The choices of the run that a reader must know to understand a figure. */
export interface ReportSettings {
  /** What keeps anybody from being recognised: figures left out, counts rounded, or counts with noise. */
  readonly method: 'suppress' | 'round' | 'cell-key';
  /** The most that noise adds to a count or takes from it. */
  readonly mostNoise: number;
  readonly minimumCount: number;
  readonly zeros: 'protect' | 'allow';
  /** What is withheld for one unsafe count: its table, or single cells. */
  readonly keyTypes: readonly string[];
  readonly followUp: 'fully-followed' | 'everyone';
  readonly maximumGapDays: number;
  readonly cohortIndex: 'first-in-year' | 'first-in-period' | 'every-spell';
  readonly regionYear: number;
  readonly regionSource: 'order' | 'residence';
  readonly careTypes: 'all' | readonly string[];
  readonly crisis: 'count' | 'exclude';
  /** Registers that were delivered, by name. */
  readonly registers?: readonly string[];
  /** Registers whose keys were made with another secret than those that children are linked by, and what leads there. */
  readonly otherKeyDomains?: readonly {
    readonly register: string;
    readonly through: 'crosswalk' | 'passes' | 'nothing';
  }[];
  /** Passes after the key, in their order, with the labels of the columns that each compares; none if not given. */
  readonly passes?: readonly {
    readonly id: string;
    readonly columns: readonly Words[];
    /** What may be missing, but may not differ. */
    readonly unlessDiffer?: readonly Words[];
  }[];
  /** What a combination of a pass that fits more than one person does: no link, or no run. */
  readonly ties?: 'drop' | 'refuse';
  /** Share of children (0–1) below which nothing is released. */
  readonly minimumRate?: number;
}

export interface ReportRegion {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** Codes of the regions that it lies in, the smallest first; the country is not among them. */
  readonly within?: readonly string[];
  /** Where it lies on a map of tiles, 1-based, and the letters that stand on its tile; none where there is no such map. */
  readonly tile?: { readonly short: string; readonly row: number; readonly column: number };
}

/** What the release before this one made public on linkage: `unreadable` where its files are not what it published. */
export type ReleaseBefore =
  | { readonly state: 'none' }
  | { readonly state: 'unreadable'; readonly id: string }
  | {
      readonly state: 'read';
      readonly id: string;
      /** As they stand in its public file, withheld ones without a figure. */
      readonly cells: readonly Cell[];
    };

/** All that a page is made of. Figures come from the cleared cube alone, and from what the release before made public. */
export interface ReportInput {
  /** Language of this page. */
  readonly language: Language;
  /** All languages of the release, this one included; the page links to the others. */
  readonly languages: readonly Language[];
  readonly cube: PublicCube<Cell>;
  /** What the cube may tell of: the headline indicators, then the shares that are linked with them. */
  readonly catalogue: readonly PublicIndicator[];
  readonly release: ReleaseFacts;
  readonly before: ReleaseBefore;
  readonly regions: readonly ReportRegion[];
  /** Whether youth regions and municipalities have pages of their own. */
  readonly regionPages: boolean;
  readonly notices: readonly Notice[];
  readonly settings: ReportSettings;
  readonly versions: { readonly zicht: string; readonly engine: string };
  readonly codeLists: Readonly<Record<CodeListName, readonly Code[]>>;
  /** What the columns of the data files mean. */
  readonly dictionary: readonly DictionaryColumn[];
  /** Public files of the release, as paths relative to its public folder, such as `indicators.parquet`. */
  readonly files: readonly string[];
}
