import type { Command } from 'commander';
import { openTerminal, type Terminal } from '../../src/run/terminal.ts';

/** How a command speaks, from the options that every command has. */
export interface Speech {
  readonly terminal: Terminal;
  readonly json: boolean;
}

/** Reads `--json`, `--quiet` and `--no-color` wherever they stand on the line; honours NO_COLOR and dumb terminals. */
export function speechOf(command: Command): Speech {
  const options = command.optsWithGlobals<{ json?: boolean; quiet?: boolean; color?: boolean }>();
  const json = options.json === true;
  const color =
    options.color !== false &&
    !process.env.NO_COLOR &&
    process.env.TERM !== 'dumb' &&
    process.stderr.isTTY === true;
  return { json, terminal: openTerminal({ quiet: json || options.quiet === true, color, json }) };
}
