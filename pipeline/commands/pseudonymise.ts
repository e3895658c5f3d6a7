import { Command, InvalidArgumentError, Option } from 'commander';
import type { Delimiter } from '../../src/formats/header.ts';
import type { PseudonymiseRequest } from '../pseudonymise/request.ts';
import { speechOf } from './terminal.ts';

type Flags = Omit<PseudonymiseRequest, 'input' | 'output' | 'columns' | 'keyFile'> & {
  readonly input?: readonly string[];
  readonly output?: readonly string[];
  readonly columns?: readonly string[];
  readonly keyFile?: string;
};

/** `zicht pseudonymise`: replaces identifiers by keyed hashes, or makes the crosswalk from an old key to a new one. */
export function pseudonymiseCommand(): Command {
  return new Command('pseudonymise')
    .description('replace identifiers in CSV files by pseudonyms under a secret key')
    .option('-i, --input <file>', 'CSV file with identifiers, required; may be repeated', collect)
    .option('-o, --output <file>', 'file to write, required; one for each input, in the same order', collect)
    .option('--columns <names>', 'columns with identifiers, required; commas between them', list)
    .option('-k, --key-file <file>', 'file that holds the secret key, mode 0600, required')
    .option('--domain <label>', 'label that is hashed with every identifier', 'default')
    .addOption(
      new Option('--normalise <how>', 'digits9 puts zeros before identifiers of fewer than nine digits')
        .choices(['none', 'digits9'])
        .default('none'),
    )
    .option('--missing <texts>', 'texts that stand for no identifier, such as ----; they become empty', list)
    .addOption(
      new Option('--encoding <name>', 'how pseudonyms are written')
        .choices(['hex', 'base64url'])
        .default('hex'),
    )
    .addOption(
      new Option('--input-encoding <name>', 'encoding of the inputs')
        .choices(['utf-8', 'latin-1'])
        .default('utf-8'),
    )
    .option(
      '--delimiter <char>',
      'comma, semicolon, tab or pipe; found in the header if not given',
      delimiter,
    )
    .option('--force', 'replace outputs that exist')
    .option('--rotate', 'write the crosswalk from pseudonyms under --key-file to those under --new-key-file')
    .option('--new-key-file <file>', 'with --rotate: file that holds the new key')
    .option(
      '--type-columns <names>',
      'with --rotate: columns with the type of each key; R if not given',
      list,
    )
    .addHelpText(
      'after',
      `
A pseudonym is HMAC-SHA256 of “label:identifier” under the key. The key is only ever read from its file. Beside each
output <output>.keys.json tells the id of the key, which zicht run compares between registers.

Examples:
  (umask 077; openssl rand 32 > zicht.key)                    a new key
  zicht pseudonymise --input orders.csv --columns person_key --key-file zicht.key --output orders-p.csv
  zicht pseudonymise --rotate --input persons.csv --columns person_key --type-columns person_key_type \\
    --key-file old.key --new-key-file new.key --output crosswalk.csv`,
    )
    .action(async (flags: Flags, command: Command) => {
      const request = complete(flags, command);
      const { runPseudonymise } = await import('../pseudonymise/run-pseudonymise.ts');
      process.exitCode = await runPseudonymise(request, speechOf(command));
    });
}

/** Ends the command (exit 2) where an option is missing; after commander's check of mistyped ones, as in other commands. */
function complete(flags: Flags, command: Command): PseudonymiseRequest {
  const { input, output, columns, keyFile } = flags;
  if (input === undefined || output === undefined || columns === undefined || keyFile === undefined) {
    const given = { '--input': input, '--output': output, '--columns': columns, '--key-file': keyFile };
    const missing = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [name] : []));
    command.error(
      `error: missing: ${missing.join(', ')}\nTry: zicht pseudonymise --input FILE --columns person_key --key-file KEY --output FILE`,
    );
  }
  return { ...flags, input, output, columns, keyFile };
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

function list(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

const delimiterNames: Readonly<Record<string, Delimiter>> = {
  ...{ ',': ',', ';': ';', '\t': '\t', '|': '|' },
  ...{ comma: ',', semicolon: ';', tab: '\t', pipe: '|' },
};

function delimiter(text: string): Delimiter {
  const found = delimiterNames[text];
  if (found === undefined) throw new InvalidArgumentError('It must be comma, semicolon, tab or pipe.');
  return found;
}
