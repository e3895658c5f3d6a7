import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/assets.ts';

/** Where they are looked for. */
export const referenceFolder = join(packageRoot, '..', 'shared', 'reference', 'statistics');

/** Whether the independent results (computed with R) stand beside the project. */
export const hasReference = existsSync(referenceFolder);

/** One file of reference results. */
export function reference<T>(file: string): T {
  return JSON.parse(readFileSync(join(referenceFolder, file), 'utf8')) as T;
}

/** How far two numbers differ: absolutely below 1, relatively above. */
export function error(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
}
