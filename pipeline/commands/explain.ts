import { Command, Option } from 'commander';
import { languages } from '../../schemas/words.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { nearest } from '../../src/run/nearest.ts';
import { speechOf } from './terminal.ts';

interface ExplainFlags {
  readonly language: (typeof languages)[number];
  readonly sql?: boolean;
}

/** `zicht explain <id>`: what an indicator means, which rows it counts, and the statements that make them. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('tell the definition of an indicator, what it counts, and its SQL')
    .argument('<id>', 'id of an indicator, such as without-help-6m')
    .addOption(
      new Option('-l, --language <code>', 'language of the text').choices([...languages]).default('en'),
    )
    .option('--sql', 'print the text of the statements too')
    .addHelpText(
      'after',
      '\nExamples:\n  zicht explain without-help-6m\n  zicht explain help-within --language nl --sql',
    )
    .action(async (id: string, flags: ExplainFlags, command: Command) => {
      const { describedIndicators } = await import('../explain/described.ts');
      const { explanation } = await import('../explain/explanation.ts');
      const { json, terminal } = speechOf(command);
      const all = describedIndicators();
      const found = all.find((indicator) => indicator.id === id);
      if (found === undefined) {
        const near = nearest(
          id,
          all.map((indicator) => indicator.id),
        );
        terminal.complain(
          failure(exitCodes.usage, {
            code: 'usage.unknown-indicator',
            what: 'There is no indicator of this id.',
            expected: 'an id that `zicht indicators` lists',
            ...(near === undefined ? {} : { remedy: `Did you mean ${near}?` }),
          }),
        );
        process.exitCode = exitCodes.usage;
        return;
      }
      if (json) process.stdout.write(`${JSON.stringify(found)}\n`);
      else for (const line of explanation(found, flags.language, flags.sql === true)) terminal.print(line);
    });
}
