/** Exit codes, as documented in the README. In every case but 0 nothing is published. */
export const exitCodes = {
  published: 0,
  unexpected: 1,
  usage: 2,
  input: 3,
  linkage: 4,
  disclosure: 5,
  locked: 6,
  approval: 7,
  guard: 8,
  storage: 9,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One thing that is wrong, told to a person. Never holds a key, a name or a field's value. */
export interface Problem {
  /** Stable code, such as `input.column-missing`. */
  readonly code: string;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** Where: a file, a line or record, a column, or a path in the configuration. */
  readonly where?: string;
  readonly expected?: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** The only error that Zicht throws on purpose: all problems of one kind together, with the exit code of the run. */
export class ZichtError extends Error {
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];

  constructor(
    exitCode: ExitCode,
    problems: readonly [Problem, ...Problem[]] | readonly Problem[],
    cause?: unknown,
  ) {
    super(problems.map((problem) => problem.code).join(', '), cause === undefined ? undefined : { cause });
    this.name = 'ZichtError';
    this.exitCode = exitCode;
    this.problems = problems;
  }
}

/** A `ZichtError` with one problem. */
export function failure(exitCode: ExitCode, problem: Problem, cause?: unknown): ZichtError {
  return new ZichtError(exitCode, [problem], cause);
}
