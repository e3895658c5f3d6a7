import { parentPort } from 'node:worker_threads';
import { ZichtError } from '../run/errors.ts';
import { examine, type Task } from './examine.ts';
import { solver } from './linear-program.ts';
import type { Told } from './share-out.ts';

/** A thread of `shareOut`: answers one task after the other. An error that is not for people ends the thread, and is thrown there. */
parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await tell(task));
});

async function tell(task: Task): Promise<Told> {
  try {
    return { answer: examine(await solver(), task) };
  } catch (error) {
    if (error instanceof ZichtError) return { problems: error.problems, exitCode: error.exitCode };
    throw error;
  }
}
