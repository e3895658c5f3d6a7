import { Command, Option } from 'commander';
import { type Language, languages } from '../../schemas/words.ts';
import { exitCodes } from '../../src/run/errors.ts';
import { understand } from '../../src/run/understand.ts';
import { speechOf } from './terminal.ts';

interface CompareFlags {
  readonly output: string;
  readonly all?: boolean;
  readonly html?: string;
  readonly language: Language;
}

/** How many cells of a list are printed unless all are asked for. */
const shortList = 25;
/** And on a page, where they can be folded. */
const longList = 500;

/** `zicht compare <A> <B>`: what changed between two releases, and what their difference tells. */
export function compareCommand(): Command {
  return new Command('compare')
    .description('tell what changed between two releases, and what their difference could reveal')
    .argument('<A>', 'the earlier release: its folder, or its id below the output folder')
    .argument('<B>', 'the later release')
    .option('-o, --output <dir>', 'output folder in which ids are looked up', 'out')
    .option('--all', `list every cell, not the first ${shortList} of each list (${longList} on a page)`)
    .option('--html <file>', 'write it as an internal page for a browser, too')
    .addOption(new Option('--language <code>', 'language of the page').choices(languages).default('nl'))
    .addHelpText(
      'after',
      `
Examples:
  zicht compare 2019-1 2019-2 --output out
  zicht compare 2019-1 2019-2 --html compared.html --language en
  zicht compare /data/zicht/releases/2019-1 candidates/2019-2 --json

Exit codes: 0 the difference tells nothing of a few people, 5 it does, 2 no such release, 8 not as it was published.`,
    )
    .action(async (a: string, b: string, flags: CompareFlags, command: Command) => {
      const { json, terminal } = speechOf(command);
      try {
        const { openRelease } = await import('../compare/open-release.ts');
        const { compareReleases } = await import('../compare/comparison.ts');
        const page = flags.html === undefined ? null : await import('../compare/page.ts');
        const releases = [openRelease(a, flags.output), openRelease(b, flags.output)] as const;
        page?.demandOutside(flags.html ?? '', releases);
        const comparison = await compareReleases(...releases);
        const { comparisonLines } = await import('../compare/lines.ts');
        const { comparisonJson } = await import('../compare/json.ts');
        const limitOf = (usual: number) => (flags.all === true ? Number.POSITIVE_INFINITY : usual);
        await page?.writeComparison(comparison, {
          ...{ file: flags.html ?? '', language: flags.language, limit: limitOf(longList) },
        });
        if (json)
          for (const line of comparisonJson(comparison)) process.stdout.write(`${JSON.stringify(line)}\n`);
        else for (const line of comparisonLines(comparison, limitOf(shortList))) terminal.print(line);
        process.exitCode = comparison.revealed.length === 0 ? exitCodes.published : exitCodes.disclosure;
      } catch (error) {
        const told = understand(error);
        terminal.complain(told);
        process.exitCode = told.exitCode;
      }
    });
}
