import { Command, InvalidArgumentError, Option } from 'commander';
import { speechOf } from './terminal.ts';

interface GenerateFlags {
  readonly output: string;
  readonly seed: number;
  readonly set: 'clean' | 'cbs' | 'dirty' | 'all';
  readonly copies: number;
  readonly otherCare: number;
  readonly force?: boolean;
}

/** `zicht generate`: made-up registers of which the right figures are known. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('make sample registers with a known truth')
    .requiredOption('-o, --output <dir>', 'folder to write to; each set gets a folder of its own in it')
    .option('--seed <number>', 'another seed deals the same totals in another way', whole(0, 2 ** 32 - 1), 1)
    .addOption(
      new Option('--set <name>', 'which registers to make')
        .choices(['clean', 'cbs', 'dirty', 'all'])
        .default('all'),
    )
    .option(
      '--copies <number>',
      'write the clean set this many times over, with other keys',
      whole(1, 4_999),
      1,
    )
    .option(
      '--other-care <number>',
      'add records of youth care of persons without an order to the clean set',
      whole(0, 100_000_000),
      0,
    )
    .option('--force', 'replace sets that are already there, and everything in their folders')
    .addHelpText(
      'after',
      `
Sets:
  clean   registers in the canonical layout without a fault, with the expected cells in truth.json
  cbs     the same orders, care and persons in the layouts of Statistics Netherlands, with a truth of their own
  dirty   small registers with one planted defect a rule, listed in expected.json

Examples:
  zicht generate --output registers
  zicht generate --output registers --set clean --seed 7
  zicht generate --output large --set clean --copies 60 --other-care 1000000     for a benchmark
  zicht run --config registers/clean/zicht.json`,
    )
    .action(async (flags: GenerateFlags, command: Command) => {
      const { runGenerate } = await import('../generate/run-generate.ts');
      process.exitCode = await runGenerate(flags, speechOf(command));
    });
}

function whole(from: number, until: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^[0-9]{1,10}$/.test(text) && number >= from && number <= until) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${from} to ${until}.`);
  };
}
