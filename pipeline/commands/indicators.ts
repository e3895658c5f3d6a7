import { Command } from 'commander';
import { formatPercent } from '../../src/i18n/numbers.ts';
import { speechOf } from './terminal.ts';

/** `zicht indicators`: the catalogue, a line each. */
export function indicatorsCommand(): Command {
  return new Command('indicators')
    .description('list every indicator, with its edition and unit')
    .addHelpText('after', '\nExamples:\n  zicht indicators\n  zicht indicators --json')
    .action(async (_options: object, command: Command) => {
      const { describedIndicators } = await import('../explain/described.ts');
      const { json, terminal } = speechOf(command);
      for (const { id, edition, kind, unit, title, norm } of describedIndicators()) {
        if (json) process.stdout.write(`${JSON.stringify({ id, edition, kind, unit, title, norm })}\n`);
        else {
          const earlier =
            norm === null ? '' : `; earlier figure ${formatPercent(norm.value, 'en', 0)}: ${norm.source.en}`;
          terminal.print(`${id.padEnd(22)} ${edition.padEnd(9)} ${unit.padEnd(12)} ${title.en}${earlier}`);
        }
      }
    });
}
