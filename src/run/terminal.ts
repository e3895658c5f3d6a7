import type { Problem, ZichtError } from './errors.ts';

/** Where a command speaks to a person. */
export interface Terminal {
  /** A line of the result. */
  readonly print: (line: string) => void;
  /** What happens now: one line that is overwritten, on a terminal only. */
  readonly say: (line: string) => void;
  /** Removes the progress line. */
  readonly clear: () => void;
  readonly complain: (error: ZichtError) => void;
}

export interface TerminalOptions {
  readonly quiet: boolean;
  readonly color: boolean;
  /** Errors as one line of JSON (`exit`, `problems`) instead of text. */
  readonly json?: boolean;
}

/** A terminal on standard output (results) and standard error (progress and errors); nothing moves when it is no terminal. */
export function openTerminal(options: TerminalOptions): Terminal {
  const moves = process.stderr.isTTY === true && process.env.TERM !== 'dumb' && !options.quiet;
  const width = () => Math.max(20, (process.stderr.columns ?? 80) - 1);
  const bold = (text: string) => (options.color ? `\u001b[1m${text}\u001b[22m` : text);
  const clear = () => {
    if (moves) process.stderr.write('\r\u001b[2K');
  };
  return {
    print: (line) => {
      if (options.quiet) return;
      clear();
      process.stdout.write(`${line}\n`);
    },
    say: (line) => {
      if (moves) process.stderr.write(`\r\u001b[2K${line.slice(0, width())}`);
    },
    clear,
    complain: (error) => {
      clear();
      if (options.json === true) {
        process.stderr.write(`${JSON.stringify({ exit: error.exitCode, problems: error.problems })}\n`);
        return;
      }
      for (const problem of error.problems) process.stderr.write(`${formatProblem(problem, bold)}\n`);
    },
  };
}

/** A problem in a few lines: what, where, expected, remedy, and its code for looking up. */
export function formatProblem(problem: Problem, bold: (text: string) => string = (text) => text): string {
  const lines = [`${bold('error')} ${problem.what} [${problem.code}]`];
  if (problem.where !== undefined) lines.push(`  where:    ${problem.where}`);
  if (problem.expected !== undefined) lines.push(`  expected: ${problem.expected}`);
  if (problem.remedy !== undefined) lines.push(`  to do:    ${problem.remedy}`);
  return lines.join('\n');
}
