import { exitCodes, failure } from '../../src/run/errors.ts';
import { onInterrupt } from '../../src/run/interrupt.ts';
import { understand } from '../../src/run/understand.ts';
import type { Speech } from '../commands/terminal.ts';
import { generate, type SetName, setNames } from './generate.ts';
import { readSpecification } from './hazard/read-specification.ts';
import type { Format, HazardSet } from './hazard/write-set.ts';
import { type MissedLinks, type MissedRegister, readSubgroup } from './missed-links.ts';

/** What stands on the command line of `zicht generate`. */
export interface GenerateRequest {
  readonly output: string;
  readonly seed: number;
  readonly set: SetName | 'all';
  readonly copies: number;
  readonly otherCare: number;
  readonly missedLinks?: number;
  readonly missedIn: readonly string[];
  readonly missedRegister: MissedRegister;
  readonly careRows?: number;
  readonly hazards?: string;
  readonly format?: Format;
  readonly force?: boolean;
}

/** Makes the sets and says where they are; returns the exit code. An interrupt leaves nothing behind. */
export async function runGenerate(request: GenerateRequest, { terminal, json }: Speech): Promise<number> {
  const controller = new AbortController();
  const interrupts = onInterrupt(controller);
  const sets = request.set === 'all' ? setNames : [request.set];
  try {
    demandCleanForScale(request, sets);
    const missedLinks = missedLinksOf(request, sets);
    const hazard = hazardOf(request, sets);
    terminal.say(`Making ${sets.join(', ')} …`);
    const { output, seed, copies, otherCare, force = false } = request;
    const folders = await generate({
      ...{ output, seed, copies, otherCare, force, sets },
      ...(missedLinks === undefined ? {} : { missedLinks }),
      ...(hazard === undefined ? {} : { hazard }),
      signal: controller.signal,
    });
    if (json) process.stdout.write(`${JSON.stringify({ outcome: 'generated', seed, folders })}\n`);
    for (const folder of folders) terminal.print(`Made ${folder}`);
    const [first] = folders;
    if (sets[0] !== 'dirty') terminal.print(`Next: zicht run --config ${first}/zicht.json`);
    return exitCodes.published;
  } catch (error) {
    if (controller.signal.aborted) return interrupts.code();
    const told = understand(error);
    terminal.complain(told);
    return told.exitCode;
  } finally {
    interrupts.restore();
  }
}

function demandCleanForScale({ copies, otherCare }: GenerateRequest, sets: readonly SetName[]): void {
  if ((copies === 1 && otherCare === 0) || sets.includes('clean')) return;
  throw failure(exitCodes.usage, {
    code: 'generate.scale-without-clean',
    what: '--copies and --other-care make the clean set larger, which is not asked for.',
    expected: '--set clean or --set all',
    remedy: 'Add --set clean, or leave the two options out.',
  });
}

/** What the hazard set is made from, where that is asked for. */
function hazardOf(
  { careRows, hazards, format }: GenerateRequest,
  sets: readonly SetName[],
): Omit<HazardSet, 'seed'> | undefined {
  if (sets.includes('hazard'))
    return {
      careRows: careRows ?? 100_000,
      format: format ?? 'csv',
      specification: readSpecification(hazards),
    };
  if (careRows === undefined && hazards === undefined && format === undefined) return undefined;
  throw failure(exitCodes.usage, {
    code: 'generate.hazard-options',
    what: '--care-rows, --hazards and --format make the hazard set, which is not asked for.',
    expected: '--set hazard',
    remedy: 'Add --set hazard, or leave the three options out.',
  });
}

/** The links to miss, where any option asks for them; `--missed-links 0` makes the same set without a miss. */
function missedLinksOf(request: GenerateRequest, sets: readonly SetName[]): MissedLinks | undefined {
  const { missedLinks, missedIn, missedRegister } = request;
  if (missedLinks === undefined && missedIn.length === 0) return undefined;
  if (!sets.includes('clean'))
    throw failure(exitCodes.usage, {
      code: 'generate.missed-without-clean',
      what: 'Links are missed on purpose in the clean set only, which is not asked for.',
      expected: '--set clean or --set all',
      remedy: 'Add --set clean, or leave out the options that begin with --missed.',
    });
  return { register: missedRegister, percent: missedLinks ?? 0, subgroups: missedIn.map(readSubgroup) };
}
