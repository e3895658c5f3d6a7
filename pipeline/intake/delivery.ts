import type { KeySidecar } from '../../schemas/key-sidecar.ts';
import type { RegisterName } from '../../schemas/registers/index.ts';
import type { StructuralRule } from '../../src/formats/sift-csv.ts';
import type { ColumnPlan } from './column-plan.ts';

/** Records of one file, counted by code that shares nothing with the reading of values. */
export interface FileCounts {
  readonly header: number;
  /** Records that are neither header nor blank. */
  readonly data: number;
  readonly blank: number;
  /** Lines inside quotes that continue a record. */
  readonly continuationLines: number;
  /** Data records that are no row of the right width in readable text; they are in the quarantine. */
  readonly unreadable: Readonly<Record<StructuralRule, number>>;
}

/** One delivered file, read. */
export interface Delivery {
  readonly fileNo: number;
  readonly register: RegisterName;
  /** Absolute. */
  readonly path: string;
  /** As the configuration names it, for messages and reports. */
  readonly shown: string;
  /** Id of the layout, and whether an analyst has confirmed all its recode tables. */
  readonly layout: string;
  readonly confirmed: boolean;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: 'csv' | 'parquet';
  /** Of CSV only. */
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly counts: FileCounts;
  /** Canonical columns that the file brings. */
  readonly columns: readonly string[];
  /** What is written behind the key types of a column, because its keys stand in a key domain of their own. */
  readonly keyTypeMarks: ReadonlyMap<string, string>;
  /** What the file's sidecar tells of the key under which it was pseudonymised, where there is one. */
  readonly keys?: KeySidecar;
  /** Columns that the layout does not use. */
  readonly extraColumns: number;
  /** Bytes that are improbable in the encoding that the layout names. */
  readonly doubtfulBytes: number;
  /** When and how large the file was when it was read. */
  readonly stamp: string;
  readonly raw: RawRows;
}

/** How the rows of a file are got at. */
export interface RawRows {
  /** A query with the file's columns as text, `c0` …, and `record_no`. */
  readonly query: string;
  readonly columns: number;
  readonly plans: readonly ColumnPlan[];
  /** Linking attributes that the file brings. */
  readonly attributes: readonly ColumnPlan[];
  /** Columns that hold real dates, and so arrive as `YYYY-MM-DD`. */
  readonly isoDates: ReadonlySet<number>;
}

export const noneUnreadable: FileCounts['unreadable'] = {
  'bad-bytes': 0,
  'bad-quotes': 0,
  'row-too-short': 0,
  'row-too-long': 0,
};
