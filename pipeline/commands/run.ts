import { Command } from 'commander';
import { version } from '../version.ts';
import { demandConfig } from './demand-config.ts';
import { speechOf } from './terminal.ts';

interface RunOptions {
  readonly config?: string;
  readonly output?: string;
  readonly release?: string;
  readonly fullReview?: boolean;
}

/** `zicht run`: the whole batch, from files to a release. */
export function runCommand(): Command {
  return new Command('run')
    .description('run the batch: check, link, count, protect, publish')
    .option('-c, --config <file>', 'the run configuration (JSON), required')
    .option('-o, --output <dir>', 'folder for releases, instead of the one in the configuration')
    .option('-r, --release <id>', 'id of the release, instead of the one in the configuration')
    .option(
      '--full-review',
      'work out in the review what other methods and coarser tables would show (minutes)',
    )
    .addHelpText(
      'after',
      `
Examples:
  zicht run --config zicht.json
  zicht run --config zicht.json --output /data/zicht --release 2019-2
  zicht run --config zicht.json --json        one JSON object a line, for a scheduler`,
    )
    .action(async (options: RunOptions, command: Command) => {
      demandConfig(options, command);
      const speech = speechOf(command);
      // Said before anything heavy is loaded, so that whoever watches sees at once that the run has begun.
      speech.terminal.print(`Zicht ${version}`);
      const { defaultTries, runBatch } = await import('../batch.ts');
      const review = options.fullReview === true ? { tries: defaultTries } : null;
      process.exitCode = await runBatch({ ...options, review }, speech);
    });
}
