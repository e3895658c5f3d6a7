#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { exitCodes } from '../src/run/errors.ts';
import { compareCommand } from './commands/compare.ts';
import { explainCommand } from './commands/explain.ts';
import { generateCommand } from './commands/generate.ts';
import { historyCommand } from './commands/history.ts';
import { indicatorsCommand } from './commands/indicators.ts';
import { pruneCommand } from './commands/prune.ts';
import { pseudonymiseCommand } from './commands/pseudonymise.ts';
import { reportCommand } from './commands/report.ts';
import { reviewCommand } from './commands/review.ts';
import { rollbackCommand } from './commands/rollback.ts';
import { runCommand } from './commands/run.ts';
import { validateCommand } from './commands/validate.ts';
import { verifyCommand } from './commands/verify.ts';
import { version } from './version.ts';

// Whoever reads the output may stop reading (`| head`); that is no error of the run.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new Command('zicht')
  .description(
    'Nightly batch for statistics offices: which children under a protection order get help, when, and where.',
  )
  .version(version, '-V, --version', 'print the version')
  .option('--json', 'print JSON lines instead of text')
  .option('--quiet', 'print nothing but errors')
  .option('--no-color', 'print without colours (also: NO_COLOR)')
  .helpCommand(false)
  .configureHelp({ showGlobalOptions: true })
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  zicht run --config zicht.json              run the batch and publish a release
  zicht validate --config zicht.json         check the deliveries, publish nothing
  zicht report --preview                     show the pages of the latest release in a browser
  zicht compare 2019-1 2019-2                what changed between two releases, and what that could reveal
  zicht review --config zicht.json           look over what a release would withhold; publish nothing
  zicht history --output out                 every release, newest first
  zicht verify 2019-1                        whether a release is as it was published
  zicht rollback 2019-1 --output out         point latest at an earlier release
  zicht prune --keep 8 --output out          remove the oldest releases
  zicht explain without-help-6m              what an indicator means, and the SQL behind it
  zicht generate --output registers          make sample registers with a known truth
  zicht pseudonymise --help                  replace identifiers by pseudonyms under a secret key

Exit codes: 0 published or unchanged, 1 unexpected error, 2 usage or configuration, 3 content of an input,
4 linkage below minimum, 5 disclosure audit failed, 6 locked by another run, 7 needs a new id or approval,
8 guard before publishing, 9 storage, 130 and 143 interrupted. In every case but 0 nothing is published.`,
  );

const commands = [
  ...[runCommand(), validateCommand(), reviewCommand(), reportCommand(), compareCommand()],
  ...[historyCommand(), verifyCommand(), rollbackCommand(), pruneCommand()],
  ...[indicatorsCommand(), explainCommand()],
  ...[generateCommand(), pseudonymiseCommand()],
];
for (const command of commands) {
  program.addCommand(command.copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCodes.published : exitCodes.usage;
}
