import { Command } from 'commander';
import { understand } from '../../src/run/understand.ts';
import { speechOf } from './terminal.ts';

interface RollbackFlags {
  readonly config?: string;
  readonly output?: string;
}

/** `zicht rollback <RELEASE>`: points `latest` at a release that was published before. */
export function rollbackCommand(): Command {
  return new Command('rollback')
    .description('point latest at an earlier release, once it is known to be as it was published')
    .argument('<RELEASE>', 'id of the release')
    .option('-o, --output <dir>', 'output folder with the releases')
    .option('-c, --config <file>', 'run configuration that names the output folder')
    .addHelpText(
      'after',
      `
Examples:
  zicht rollback 2019-1 --output /data/zicht
  zicht rollback 2019-1 --config zicht.json --json

Nothing is removed, and the ledger keeps everything that was ever published: what readers have seen stays known, and the
next release is held against it.

Exit codes: 0 latest points at it, 2 no such release, 5 or 8 it is not as it was published (zicht verify), 6 a run is busy.`,
    )
    .action(async (id: string, flags: RollbackFlags, command: Command) => {
      const { json, terminal } = speechOf(command);
      try {
        const { outputFolder } = await import('../operate/output-folder.ts');
        const { rollback, rollbackLines } = await import('../operate/rollback.ts');
        const done = await rollback(outputFolder(flags), id);
        if (json) process.stdout.write(`${JSON.stringify({ type: 'rollback', ...done })}\n`);
        else for (const line of rollbackLines(done)) terminal.print(line);
      } catch (error) {
        const told = understand(error);
        terminal.complain(told);
        process.exitCode = told.exitCode;
      }
    });
}
