import { describe, expect, it } from 'vitest';
import { Accounting } from '../../src/run/accounting.ts';

describe('Accounting', () => {
  const entry = {
    stage: 'link',
    subject: 'persons',
    unit: 'record',
    input: 5,
    kept: 3,
    setAside: { twice: 1, wrong: 1 },
  };

  it('keeps entries that close', () => {
    const accounting = new Accounting();
    accounting.add(entry);
    expect(accounting.entries).toEqual([entry]);
  });

  it('stops the run (8) when sums do not close', () => {
    expect(() => new Accounting().add({ ...entry, kept: 4 })).toThrow(
      expect.objectContaining({ exitCode: 8 }),
    );
  });
});
