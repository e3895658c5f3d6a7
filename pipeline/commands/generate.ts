import { Command, InvalidArgumentError, Option } from 'commander';
import { speechOf } from './terminal.ts';

interface GenerateFlags {
  readonly output: string;
  readonly seed: number;
  readonly set: 'clean' | 'cbs' | 'dirty' | 'hazard' | 'all';
  readonly copies: number;
  readonly otherCare: number;
  readonly missedLinks?: number;
  readonly missedIn: readonly string[];
  readonly missedRegister: 'youth_care' | 'protection_orders';
  readonly careRows?: number;
  readonly hazards?: string;
  readonly format?: 'csv' | 'parquet';
  readonly force?: boolean;
}

/** `zicht generate`: made-up registers of which the right figures are known. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('make sample registers with a known truth')
    .requiredOption('-o, --output <dir>', 'folder to write to; each set gets a folder of its own in it')
    .option('--seed <number>', 'another seed deals the same totals in another way', whole(0, 2 ** 32 - 1), 1)
    .addOption(
      new Option('--set <name>', 'which registers to make; all: clean, cbs and dirty')
        .choices(['clean', 'cbs', 'dirty', 'hazard', 'all'])
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
    .option(
      '--missed-links <percent>',
      'give this share of persons a key that leads nowhere, spread evenly, in the clean set',
      percentage,
    )
    .option(
      '--missed-in <dimension:code=percent>',
      'another share of missed links in a subgroup (province, measure, year, sex, care_type); may be repeated',
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .addOption(
      new Option('--missed-register <name>', 'the register in which links are missed')
        .choices(['youth_care', 'protection_orders'])
        .default('youth_care'),
    )
    .option(
      '--care-rows <number>',
      'so many records of youth care in the hazard set (100000 unless given)',
      whole(1_000, 50_000_000),
    )
    .option('--hazards <file>', 'draw the hazard set from this specification, not from the shipped one')
    .addOption(new Option('--format <name>', 'of the files of the hazard set').choices(['csv', 'parquet']))
    .option('--force', 'replace sets that are already there, and everything in their folders')
    .addHelpText(
      'after',
      `
Sets:
  clean   registers in the canonical layout without a fault, with the expected cells in truth.json
  cbs     the same orders, care and persons in the layouts of Statistics Netherlands, with a truth of their own
  dirty   small registers with one planted defect a rule, listed in expected.json
  hazard  registers of any size, drawn from the chances of help and leaving a day, with their truth in truth/

Examples:
  zicht generate --output registers
  zicht generate --output registers --set clean --seed 7
  zicht generate --output large --set clean --copies 60 --other-care 1000000     for a benchmark
  zicht generate --output missed --set clean --missed-links 5      one link in twenty is missed, with the right bounds in truth.json
  zicht generate --output gap --set clean --copies 30 --missed-register protection_orders --missed-in measure:guardianship=8
  zicht generate --output large --set hazard --care-rows 10000000 --format parquet
  zicht run --config registers/clean/zicht.json`,
    )
    .action(async (flags: GenerateFlags, command: Command) => {
      const { runGenerate } = await import('../generate/run-generate.ts');
      process.exitCode = await runGenerate(flags, speechOf(command));
    });
}

function percentage(text: string): number {
  const number = Number(text);
  if (/^[0-9]{1,2}(\.[0-9]{1,4})?$/.test(text) && number <= 50) return number;
  throw new InvalidArgumentError('It must be a percentage from 0 to 50.');
}

function whole(from: number, until: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^[0-9]{1,10}$/.test(text) && number >= from && number <= until) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${from} to ${until}.`);
  };
}
