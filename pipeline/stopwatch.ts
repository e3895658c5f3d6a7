import type { RunContext } from '../src/run/context.ts';

/** How long a stage took and how much memory the process held at its end. */
export interface Lap {
  readonly stage: string;
  readonly milliseconds: number;
  readonly residentMegabytes: number;
}

/** Runs stages one by one, tells the terminal and the log which, and keeps their times for `internal/run.json`. */
export class Stopwatch {
  readonly laps: Lap[] = [];
  readonly #run: Pick<RunContext, 'say' | 'logger' | 'signal' | 'engine'>;

  constructor(run: Pick<RunContext, 'say' | 'logger' | 'signal' | 'engine'>) {
    this.#run = run;
  }

  async stage<T>(stage: string, work: () => Promise<T>): Promise<T> {
    this.#run.signal.throwIfAborted();
    this.#run.say(`${stage} …`);
    this.#run.logger.info({ stage }, 'stage started');
    const ticking = setInterval(() => this.#tick(stage), 250).unref();
    const start = performance.now();
    try {
      const result = await work();
      this.#lap(stage, performance.now() - start);
      return result;
    } finally {
      clearInterval(ticking);
    }
  }

  #tick(stage: string): void {
    const done = this.#run.engine.progress();
    this.#run.say(done === null || done === 0 ? `${stage} …` : `${stage} … ${Math.floor(done * 100)}%`);
  }

  #lap(stage: string, elapsed: number): void {
    const lap = {
      stage,
      milliseconds: Math.round(elapsed),
      residentMegabytes: Math.round(process.memoryUsage().rss / 1_048_576),
    };
    this.laps.push(lap);
    this.#run.logger.info(lap, 'stage finished');
  }
}
