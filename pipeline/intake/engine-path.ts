/** A path as the engine's readers take it: characters of a glob stand for themselves. */
export function enginePath(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]');
}
