import { describe, expect, it, vi } from 'vitest';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { formatProblem, openTerminal } from '../../src/run/terminal.ts';

describe('formatProblem', () => {
  it('says what, where, expected and what to do, a line each', () => {
    const text = formatProblem({
      code: 'a.b',
      what: 'It is wrong.',
      where: 'file, line 3',
      expected: 'right',
      remedy: 'Mend it.',
    });
    expect(text.split('\n')).toEqual([
      'error It is wrong. [a.b]',
      '  where:    file, line 3',
      '  expected: right',
      '  to do:    Mend it.',
    ]);
  });
});

describe('a terminal for programs', () => {
  it('complains in one line of JSON, with the exit code', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const error = failure(exitCodes.usage, { code: 'a.b', what: 'It is wrong.', where: 'line 3' });
      openTerminal({ quiet: true, color: false, json: true }).complain(error);
      expect(write.mock.calls.map(([text]) => JSON.parse(String(text)))).toEqual([
        { exit: 2, problems: [{ code: 'a.b', what: 'It is wrong.', where: 'line 3' }] },
      ]);
    } finally {
      write.mockRestore();
    }
  });
});
