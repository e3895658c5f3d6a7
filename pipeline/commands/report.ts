import { Command, InvalidArgumentError } from 'commander';
import { onInterrupt } from '../../src/run/interrupt.ts';
import { understand } from '../../src/run/understand.ts';
import { speechOf } from './terminal.ts';

interface ReportFlags {
  readonly output: string;
  readonly preview?: boolean;
  readonly port: number;
}

/** `zicht report`: where the pages of a release lie; with `--preview`, in a browser on this computer. */
export function reportCommand(): Command {
  return new Command('report')
    .description('tell where the pages of a release lie, or show them in a browser on this computer')
    .argument('[RELEASE]', 'its folder, or its id below the output folder; without it the latest')
    .option('-o, --output <dir>', 'output folder in which ids are looked up', 'out')
    .option('--preview', 'serve the public folder of the release to this computer alone, until Ctrl-C')
    .option('--port <number>', 'port for the preview; 0 takes one that is free', portNumber, 0)
    .addHelpText(
      'after',
      `
Examples:
  zicht report --output out                  the first pages of the latest release
  zicht report 2019-1 --preview              and in a browser

The preview answers requests to 127.0.0.1 alone, only reads, and serves nothing but the files of the public folder.

Exit codes: 0 listed, or ended with Ctrl-C; 2 no such release or port.`,
    )
    .action(async (named: string | undefined, flags: ReportFlags, command: Command) => {
      const { json, terminal } = speechOf(command);
      try {
        const { pagesOf, preview } = await import('../preview/preview.ts');
        const found = pagesOf(named, flags.output);
        if (flags.preview !== true) {
          if (json) process.stdout.write(`${JSON.stringify(found)}\n`);
          else for (const page of found.pages) terminal.print(`${found.folder}/${page}`);
          return;
        }
        const server = await preview(found, flags.port);
        if (json) process.stdout.write(`${JSON.stringify({ address: server.address, ...found })}\n`);
        terminal.print(`The report is at ${server.address} (for this computer alone; Ctrl-C ends it).`);
        await interrupted();
        await server.close();
        terminal.print('The preview has ended.');
      } catch (error) {
        const told = understand(error);
        terminal.complain(told);
        process.exitCode = told.exitCode;
      }
    });
}

/** Resolves at the first Ctrl-C or request to end. */
async function interrupted(): Promise<void> {
  const controller = new AbortController();
  const interrupts = onInterrupt(controller);
  await new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()));
  interrupts.restore();
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('expected a port from 0 to 65535');
  return Number(text);
}
