import type { KeySidecar } from '../../schemas/key-sidecar.ts';
import type { Delimiter } from '../../src/formats/header.ts';

/** What stands on the command line of `zicht pseudonymise`. */
export interface PseudonymiseRequest {
  readonly input: readonly string[];
  readonly output: readonly string[];
  /** Columns with identifiers, by name. */
  readonly columns: readonly string[];
  readonly keyFile: string;
  /** The label that stands before every identifier that is hashed. */
  readonly domain: string;
  readonly normalise: KeySidecar['normalise'];
  /** Texts that stand for no identifier, and become empty: hashed they would make one person of many. */
  readonly missing?: readonly string[];
  readonly encoding: KeySidecar['encoding'];
  readonly inputEncoding: 'utf-8' | 'latin-1';
  /** Found in the header where it is not given. */
  readonly delimiter?: Delimiter;
  readonly force?: boolean;
  /** Make a crosswalk from the pseudonyms of `keyFile` to those of `newKeyFile`. */
  readonly rotate?: boolean;
  readonly newKeyFile?: string;
  /** Of a crosswalk: the columns with the types of the keys in `columns`, one for one; without them every key is `R`. */
  readonly typeColumns?: readonly string[];
}

/** A file that was made. */
export interface MadeFile {
  readonly output: string;
  readonly rows: number;
  readonly keyId: string;
}
