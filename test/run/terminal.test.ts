import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/run/terminal.ts';

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
