import type { SampleFile } from './sample-set.ts';

export function dirtySet(): SampleFile[] {
  return [];
}
