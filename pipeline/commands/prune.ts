import { Command, InvalidArgumentError } from 'commander';
import { understand } from '../../src/run/understand.ts';
import { speechOf } from './terminal.ts';

interface PruneFlags {
  readonly config?: string;
  readonly output?: string;
  readonly keep?: number;
  readonly dryRun?: boolean;
}

/** `zicht prune --keep N`: removes the oldest releases, but for what the ledger needs of them. */
export function pruneCommand(): Command {
  return new Command('prune')
    .description('remove the oldest releases, candidates and logs, but for what the ledger needs of them')
    .option('-k, --keep <number>', 'how many of the newest releases stay, required', numberOfReleases)
    .option('-o, --output <dir>', 'output folder with the releases')
    .option('-c, --config <file>', 'run configuration that names the output folder')
    .option('--dry-run', 'list what would be removed, and remove nothing')
    .addHelpText(
      'after',
      `
Examples:
  zicht prune --keep 8 --output /data/zicht --dry-run
  zicht prune --keep 8 --output /data/zicht

The release that latest points at stays whatever its age. Of each release that goes, ledger/releases/ keeps what later runs
are held against, so that a new release tells nothing beside those that readers still have. Candidates and logs go when
their run came before the one that made the oldest release that stays.

Exit codes: 0 done, 2 usage or no such folder, 6 a run is busy, 8 the ledger is not whole (nothing is removed), 9 storage.`,
    )
    .action(async (flags: PruneFlags, command: Command) => {
      const { keep } = flags;
      if (keep === undefined)
        command.error('error: --keep is missing\nTry: zicht prune --keep 8 --output out --dry-run');
      const { json, terminal } = speechOf(command);
      const isDry = flags.dryRun === true;
      try {
        const { outputFolder } = await import('../operate/output-folder.ts');
        const { prune, wouldPrune } = await import('../operate/prune/prune.ts');
        const { pruneLines } = await import('../operate/prune/lines.ts');
        const output = outputFolder(flags);
        const plan = isDry ? wouldPrune(output, keep) : await prune(output, keep);
        if (json) process.stdout.write(`${JSON.stringify({ type: 'prune', dryRun: isDry, ...plan })}\n`);
        else for (const line of pruneLines(plan, isDry)) terminal.print(line);
      } catch (error) {
        const told = understand(error);
        terminal.complain(told);
        process.exitCode = told.exitCode;
      }
    });
}

function numberOfReleases(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 1 to 9999');
  return Number(text);
}
