import { Command } from 'commander';
import { version } from '../version.ts';
import { demandConfig } from './demand-config.ts';
import { speechOf } from './terminal.ts';

/** `zicht validate`: checks the deliveries and writes the quality report; publishes nothing. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('check the deliveries and write the quality report; publish nothing')
    .option('-c, --config <file>', 'the run configuration (JSON), required')
    .option('-o, --output <dir>', 'folder for the report, instead of the one in the configuration')
    .addHelpText(
      'after',
      `
Examples:
  zicht validate --config zicht.json
  zicht validate --config zicht.json --json`,
    )
    .action(async (options: { readonly config?: string; readonly output?: string }, command: Command) => {
      demandConfig(options, command);
      const speech = speechOf(command);
      speech.terminal.print(`Zicht ${version}`);
      const { validateBatch } = await import('../batch.ts');
      process.exitCode = await validateBatch(options, speech);
    });
}
