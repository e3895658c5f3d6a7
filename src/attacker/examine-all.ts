import { type Answer, examine, type Task } from './examine.ts';
import { solver } from './linear-program.ts';
import { shareOut } from './share-out.ts';

/** Answers to all tasks, in their order, by this thread or by as many as there are workers. */
export async function examineAll(tasks: readonly Task[], workers: number): Promise<Answer[]> {
  const threads = Math.min(workers, tasks.length);
  if (threads > 1) return shareOut(tasks, threads);
  const highs = await solver();
  return tasks.map((task) => examine(highs, task));
}
