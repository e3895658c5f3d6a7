import { ZichtError } from '../../src/run/errors.ts';

/**
 * The result of reading a file with the engine, or `undefined` where the engine could not. Lack of space or memory and an
 * interrupt are no fault of the file and go on as errors.
 */
export async function ifReadable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ZichtError && error.problems[0]?.code === 'engine.failed') return undefined;
    throw error;
  }
}
