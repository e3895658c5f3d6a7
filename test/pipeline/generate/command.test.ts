import { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { generateCommand } from '../../../pipeline/commands/generate.ts';

function parse(...words: string[]): Promise<Command> {
  const command = generateCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  return new Command()
    .exitOverride()
    .addCommand(command)
    .parseAsync(['generate', ...words], { from: 'user' });
}

describe('zicht generate', () => {
  it.each([
    ['--seed', '-1'],
    ['--seed', '1.5'],
    ['--seed', '4294967296'],
    ['--copies', '0'],
    ['--copies', '5000'],
    ['--other-care', 'many'],
    ['--set', 'messy'],
    ['--missed-links', '51'],
    ['--missed-links', '-1'],
    ['--missed-register', 'persons'],
    ['--care-rows', '999'],
    ['--care-rows', '50000001'],
    ['--format', 'sav'],
  ])('refuses %s %s', async (option, value) => {
    await expect(parse('--output', 'x', option, value)).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
  });

  it('needs a folder', async () => {
    await expect(parse()).rejects.toMatchObject({ code: 'commander.missingMandatoryOptionValue' });
  });

  it.each([
    ['generate.scale-without-clean', ['--set', 'cbs', '--copies', '2']],
    ['generate.missed-without-clean', ['--set', 'cbs', '--missed-links', '5']],
    ['generate.hazard-options', ['--set', 'clean', '--care-rows', '5000']],
    ['generate.hazard-options', ['--format', 'parquet']],
    ['specification.unreadable', ['--set', 'hazard', '--hazards', 'no-such-file.json']],
    ['generate.missed-in', ['--set', 'clean', '--missed-in', 'measure:custody=8']],
  ])('refuses what it cannot make (exit 2): %s', async (code, words) => {
    const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await parse('--output', 'x', ...words);
    expect(complaint.mock.calls.join()).toContain(code);
    expect(process.exitCode).toBe(2);
    process.exitCode = undefined;
    complaint.mockRestore();
  });

  it('has examples in its help', () => {
    let help = '';
    generateCommand()
      .configureOutput({ writeOut: (text) => (help += text) })
      .outputHelp();
    expect(help).toContain('zicht generate --output registers');
    expect(help).toContain('zicht run --config');
    expect(help).toContain('--missed-links 5');
    expect(help).toContain('--set hazard --care-rows 10000000');
    expect(help).toContain('--missed-in measure:guardianship=8');
  });
});
