import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudonymise } from '../../pipeline/pseudonymise/pseudonymise.ts';
import type { MadeFile, PseudonymiseRequest } from '../../pipeline/pseudonymise/request.ts';

/** A folder with keys and files to pseudonymise. */
export interface KeyFolder {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  /** A key file of 32 bytes, all the same. */
  readonly key: (name: string, byte: number) => string;
  readonly close: () => void;
}

export function openKeyFolder(): KeyFolder {
  const folder = mkdtempSync(join(tmpdir(), 'zicht-pseudonyms-'));
  const path = (name: string) => join(folder, name);
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(path(name), content, { mode: 0o600 });
    return path(name);
  };
  return {
    path,
    write,
    key: (name, byte) => write(name, Buffer.alloc(32, byte)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Pseudonymises the column `person_key`, unless the request says otherwise. */
export function pseudonymised(
  request: Pick<PseudonymiseRequest, 'input' | 'output' | 'keyFile'> & Partial<PseudonymiseRequest>,
  signal: AbortSignal = new AbortController().signal,
): Promise<MadeFile[]> {
  const defaults = {
    columns: ['person_key'],
    domain: 'default',
    normalise: 'none',
    encoding: 'hex',
    inputEncoding: 'utf-8',
  } as const;
  return pseudonymise({ ...defaults, ...request }, signal);
}
