import { Worker } from 'node:worker_threads';
import { asset } from '../assets.ts';
import { type Problem, ZichtError } from '../run/errors.ts';
import type { Answer, Task } from './examine.ts';

/** What a thread tells of a task: an answer, or the error that it was told to a person. */
export type Told =
  | { readonly answer: Answer }
  | { readonly problems: readonly Problem[]; readonly exitCode: ZichtError['exitCode'] };

/** Threads run JavaScript as built: the same file, whether this one runs from its source or is built itself. */
const script = asset('dist', 'src', 'attacker', 'examine-worker.js');

/** Answers to all tasks, in their order. Threads take the next largest task as they get free; each answers for itself. */
export async function shareOut(tasks: readonly Task[], threads: number): Promise<Answer[]> {
  const waiting = tasks.map((task, at) => ({
    task,
    at,
    size: task.system.keys.length * task.targets.length,
  }));
  waiting.sort((one, other) => other.size - one.size || one.at - other.at);
  const told: Told[] = [];
  const workers = Array.from({ length: threads }, () => new Worker(script));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          told[next.at] = await ask(worker, next.task);
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return told.map((one) => {
    if ('answer' in one) return one.answer;
    throw new ZichtError(one.exitCode, one.problems);
  });
}

function ask(worker: Worker, task: Task): Promise<Told> {
  return new Promise((resolve, reject) => {
    const listen = (told: Told) => {
      worker.off('error', reject);
      resolve(told);
    };
    worker.once('error', reject);
    worker.once('message', listen);
    worker.postMessage(task);
  });
}
