import { Command } from 'commander';
import { exitCodes, ZichtError } from '../../src/run/errors.ts';
import { understand } from '../../src/run/understand.ts';
import { speechOf } from './terminal.ts';

interface HistoryFlags {
  readonly config?: string;
  readonly output?: string;
}

/** `zicht history`: every release of an output folder, newest first. */
export function historyCommand(): Command {
  return new Command('history')
    .description('list every release, newest first, with what it differs in from the one before')
    .option('-o, --output <dir>', 'output folder with the releases')
    .option('-c, --config <file>', 'run configuration that names the output folder')
    .addHelpText(
      'after',
      `
Examples:
  zicht history --output /data/zicht
  zicht history --config zicht.json --json    one JSON object a release

Exit codes: 0 listed, 2 no such folder, 8 the ledger of the releases is not whole.`,
    )
    .action(async (flags: HistoryFlags, command: Command) => {
      const { json, terminal } = speechOf(command);
      try {
        const { outputFolder } = await import('../operate/output-folder.ts');
        const { historyLines, historyOf } = await import('../operate/history.ts');
        const history = historyOf(outputFolder(flags));
        if (json) for (const row of history.rows) process.stdout.write(`${JSON.stringify(row)}\n`);
        else for (const line of historyLines(history)) terminal.print(line);
        if (history.problems.length > 0) throw new ZichtError(exitCodes.guard, history.problems);
      } catch (error) {
        const told = understand(error);
        terminal.complain(told);
        process.exitCode = told.exitCode;
      }
    });
}
