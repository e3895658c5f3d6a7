import { dirname } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import { findFiles } from './files.ts';

/** The folders that hold the delivered files, links followed: the engine must be able to reach these, and no others. */
export function inputDirectories(configuration: Configuration, folder: string): string[] {
  const { files } = findFiles(configuration, folder);
  return [...new Set(files.map(({ path }) => dirname(path)))].toSorted();
}
