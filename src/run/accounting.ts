import { exitCodes, failure } from './errors.ts';

/** What one step did with the things it was given: `input` = `kept` + everything set aside. */
export interface AccountingEntry {
  readonly stage: string;
  /** What was counted: a register, a file, or children. */
  readonly subject: string;
  /** What one unit is: `record`, `child`, `spell` … */
  readonly unit: string;
  readonly input: number;
  readonly kept: number;
  readonly setAside: Readonly<Record<string, number>>;
}

/**
 * The chain of counts of a run. Internal: exact counts never leave `internal/`.
 * Throws (exit 8) as soon as a step's sums do not close, so that nothing is lost silently.
 */
export class Accounting {
  readonly entries: AccountingEntry[] = [];

  add(entry: AccountingEntry): void {
    const aside = Object.values(entry.setAside).reduce((sum, count) => sum + count, 0);
    if (entry.input !== entry.kept + aside) {
      throw failure(exitCodes.guard, {
        code: 'guard.accounting',
        where: `${entry.stage}, ${entry.subject}`,
        what: `${entry.input} ${entry.unit}s went in, ${entry.kept} came out and ${aside} were set aside: the sums do not close.`,
        remedy:
          'This is a defect in Zicht, or an input that changed while it was read. Nothing was published.',
      });
    }
    this.entries.push(entry);
  }
}
