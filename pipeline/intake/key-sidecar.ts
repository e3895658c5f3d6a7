import { existsSync, readFileSync } from 'node:fs';
import { type KeySidecar, keySidecar, sidecarSuffix } from '../../schemas/key-sidecar.ts';
import type { Problem } from '../../src/run/errors.ts';
import type { FoundFile } from './files.ts';

/**
 * What the sidecar beside a delivered file says of the key under which it was pseudonymised; `undefined` where there is
 * none. A sidecar that cannot be read, or that belongs to other content than the file has, is a problem (exit 3).
 */
export function readKeySidecar(
  file: Pick<FoundFile, 'path' | 'shown'>,
  sha256: string,
): KeySidecar | Problem | undefined {
  const path = `${file.path}${sidecarSuffix}`;
  if (!existsSync(path)) return undefined;
  const where = `${file.shown}${sidecarSuffix}`;
  const read = keySidecar.safeParse(parsed(path));
  if (!read.success) {
    return {
      code: 'keys.sidecar',
      where,
      what: 'This is not a whole description of the key of the file beside it.',
      expected: 'the file that zicht pseudonymise writes beside its output',
      remedy: 'Deliver it again together with the file, or take it away if the key is not known.',
    };
  }
  if (read.data.sha256 !== sha256) {
    return {
      code: 'keys.other-file',
      where,
      what: 'This describes the key of another file than the one beside it: their hashes differ.',
      expected: 'a file as zicht pseudonymise wrote it, unchanged',
      remedy: 'Deliver the file and its .keys.json again, from one run of zicht pseudonymise.',
    };
  }
  return read.data;
}

/** The JSON in a file, or `undefined` where there is none. */
function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
