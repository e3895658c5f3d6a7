import { type ExitCode, exitCodes } from './errors.ts';

/** How a run learns that it must stop, and with which exit code. */
export interface Interrupts {
  readonly code: () => ExitCode;
  /** Gives the signals back to the process. */
  readonly restore: () => void;
}

/** Turns the first SIGINT or SIGTERM into an abort, so that the run can clean up; a second one ends the process at once. */
export function onInterrupt(controller: AbortController): Interrupts {
  let code: ExitCode = exitCodes.interrupted;
  const handle = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(code);
    code = signal === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
    controller.abort();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    code: () => code,
    restore: () => {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
  };
}
