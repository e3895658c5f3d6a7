import type { Command } from 'commander';

/**
 * Ends the command (exit 2) when `--config` is not given. Commander's own check of required options comes before its
 * check of unknown ones, so that a mistyped option would be told as a missing one, without the hint which was meant.
 */
export function demandConfig<T extends { readonly config?: string }>(
  options: T,
  command: Command,
): asserts options is T & { readonly config: string } {
  if (options.config === undefined) {
    command.error(`error: --config is missing\nTry: zicht ${command.name()} --config zicht.json`);
  }
}
