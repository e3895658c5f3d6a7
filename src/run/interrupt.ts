import { exitCodes } from './errors.ts';

/** Turns SIGINT and SIGTERM into an abort; a second signal ends the process at once. Returns what restores the default. */
export function onInterrupt(
  controller: AbortController,
  stop: () => void,
): { restore: () => void; code: () => number } {
  let code: number = exitCodes.interrupted;
  const handle = (signal: NodeJS.Signals) => {
    code = signal === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
    if (controller.signal.aborted) process.exit(code);
    controller.abort();
    stop();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    restore: () => {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
    code: () => code,
  };
}
