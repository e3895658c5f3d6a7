import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../../src/run/errors.ts';
import { certificateFile } from '../../attack/attack-release.ts';
import { readJson } from '../read-manifest.ts';

const certificate = z.looseObject({ passed: z.boolean() });
const audit = z.looseObject({ audit: z.looseObject({ passed: z.boolean() }) });

const auditFile = join('internal', 'disclosure-audit.json');

/** Codes of problems that make a release one that should not be out. */
export const protectionCodes = ['verify.not-certified', 'verify.not-audited'];

/** Whether disclosure control passed by its own audit, and by the attack on the written files. */
export function protectionProblems(folder: string): Problem[] {
  const audited = readJson(join(folder, auditFile), audit)?.audit.passed ?? null;
  const certified = readJson(join(folder, certificateFile), certificate)?.passed ?? null;
  const told = (code: string, where: string, named: string, passed: boolean | null): Problem[] =>
    passed === true
      ? []
      : [
          {
            code,
            where,
            what: `The ${named} of this release ${passed === null ? 'is not there, or cannot be read' : 'did not pass'}.`,
            expected: `the ${named} of a release that was published: passed`,
            remedy:
              passed === null
                ? 'Restore the release from a backup. Do not publish it before.'
                : 'Take the release off the public place, and ask an output checker.',
          },
        ];
  return [
    ...told('verify.not-audited', auditFile, 'audit of disclosure control', audited),
    ...told('verify.not-certified', certificateFile, 'disclosure certificate', certified),
  ];
}
