import type { Verification } from './verify-release.ts';

/** What was looked at in a release in which nothing is wrong. */
export function verificationLines(found: Verification): string[] {
  const { release, sequence, chain } = found;
  return [
    `verified release ${release?.id ?? ''} (${release?.status ?? ''}): it is as it was published`,
    `  public      ${found.publicFiles} files as in manifest.json, none missing and none more`,
    `  internal    ${found.internalFiles} files as in the checksums, the manifest among them`,
    `  figures     ${found.columns} columns as in the contract`,
    '  protection  audit and certificate passed',
    `  ledger      entry ${sequence ?? ''}${chain === null ? ', outside its output folder: the chain was not looked at' : ` of ${chain}, each as its successor names it`}`,
  ];
}

/** The same as one object, with what is wrong. */
export function verificationJson({ release, folder: _folder, ...rest }: Verification): object {
  return { type: 'verification', release: release?.id ?? null, status: release?.status ?? null, ...rest };
}
