import { exitCodes } from '../../src/run/errors.ts';
import { onInterrupt } from '../../src/run/interrupt.ts';
import { interrupted, understand } from '../../src/run/understand.ts';
import type { Speech } from '../commands/terminal.ts';
import { demandUsage } from './demand-usage.ts';
import { pseudonymise } from './pseudonymise.ts';
import type { PseudonymiseRequest } from './request.ts';

/** Makes the files and says where they are; returns the exit code. An interrupt or an error leaves nothing behind. */
export async function runPseudonymise(
  request: PseudonymiseRequest,
  { terminal, json }: Speech,
): Promise<number> {
  const controller = new AbortController();
  const interrupts = onInterrupt(controller);
  const outcome = request.rotate === true ? 'crosswalk' : 'pseudonymised';
  try {
    demandUsage(request);
    terminal.say('Pseudonymising …');
    const files = await pseudonymise(request, controller.signal);
    if (json) process.stdout.write(`${JSON.stringify({ outcome, files })}\n`);
    for (const { output, rows, keyId } of files) {
      terminal.print(`Wrote ${output}: ${rows} ${rows === 1 ? 'record' : 'records'}, key ${keyId}`);
    }
    return exitCodes.published;
  } catch (error) {
    const told = controller.signal.aborted ? interrupted(interrupts.code()) : understand(error);
    terminal.complain(told);
    return told.exitCode;
  } finally {
    terminal.clear();
    interrupts.restore();
  }
}
