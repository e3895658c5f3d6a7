import { Command } from 'commander';
import { ZichtError } from '../../src/run/errors.ts';
import { understand } from '../../src/run/understand.ts';
import { speechOf } from './terminal.ts';

/** `zicht verify <RELEASE>`: whether a release still is what was sealed. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('look whether a release is, to the byte, what was published, and was protected')
    .argument('<RELEASE>', 'its folder, or its id below the output folder')
    .option('-o, --output <dir>', 'output folder in which an id is looked up', 'out')
    .addHelpText(
      'after',
      `
Examples:
  zicht verify 2019-1 --output /data/zicht
  zicht verify /data/zicht/latest --json

Exit codes: 0 all of it is as it was published, 2 no such release, 5 not known to be protected (certificate or audit),
8 anything else that is not as it was published.`,
    )
    .action(async (named: string, flags: { readonly output: string }, command: Command) => {
      const { json, terminal } = speechOf(command);
      try {
        const { findRelease, verifyRelease } = await import('../operate/verify/verify-release.ts');
        const { verificationJson, verificationLines } = await import('../operate/verify/lines.ts');
        const found = await verifyRelease(findRelease(named, flags.output));
        if (json) process.stdout.write(`${JSON.stringify(verificationJson(found))}\n`);
        else if (found.problems.length > 0) terminal.complain(new ZichtError(found.exitCode, found.problems));
        else for (const line of verificationLines(found)) terminal.print(line);
        process.exitCode = found.exitCode;
      } catch (error) {
        const told = understand(error);
        terminal.complain(told);
        process.exitCode = told.exitCode;
      }
    });
}
