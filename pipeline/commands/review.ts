import { Command, InvalidArgumentError } from 'commander';
import { version } from '../version.ts';
import { demandConfig } from './demand-config.ts';
import { speechOf } from './terminal.ts';

interface ReviewOptions {
  readonly config?: string;
  readonly output?: string;
  readonly tries?: number;
}

/** `zicht review`: what a release would withhold and why, what other methods would show, and what could be coarser. */
export function reviewCommand(): Command {
  return new Command('review')
    .description(
      'look over what a release would withhold, with other methods and coarser tables beside it; publish nothing',
    )
    .option('-c, --config <file>', 'the run configuration (JSON), required')
    .option('-o, --output <dir>', 'folder for the review, instead of the one in the configuration')
    .option(
      '--tries <number>',
      'how many coarser tables to try; each protects all tables once more',
      wholeNumber,
    )
    .addHelpText(
      'after',
      `
Examples:
  zicht review --config zicht.json
  zicht review --config zicht.json --tries 30`,
    )
    .action(async (options: ReviewOptions, command: Command) => {
      demandConfig(options, command);
      const speech = speechOf(command);
      speech.terminal.print(`Zicht ${version}`);
      const { defaultTries, reviewBatch } = await import('../batch.ts');
      const review = { tries: options.tries ?? defaultTries };
      process.exitCode = await reviewBatch({ ...options, review }, speech);
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 0 to 999');
  return Number(text);
}
