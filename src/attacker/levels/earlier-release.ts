import type { Knowledge, Limit } from '../knowledge.ts';

export interface EarlierRelease {
  /** What was known from the release before: its own cells and relations. */
  readonly knowledge: Knowledge;
  /** Tells its cells from those of other releases. */
  readonly name: string;
  /**
   * How much a cell may have changed since, in either direction: 0 where a closed period stands, `null` where nothing is
   * known. Asked for the cells that both releases have.
   */
  readonly change: (key: string) => number | null;
}

/** The name that a cell of an earlier release has beside those of the present one. */
export function earlierKey(name: string, key: string): string {
  return `${name}\u001f${key}`;
}

/**
 * Granted: a release before, whole. Its cells stand beside the present ones, with their own counts and relations, and a count of
 * both may differ by no more than its revision.
 */
export function earlierRelease(
  knowledge: Knowledge,
  { knowledge: before, name, change }: EarlierRelease,
): Knowledge {
  const rename = (key: string) => earlierKey(name, key);
  const renamed = <Of extends { readonly cell: string }>(items: readonly Of[]) =>
    items.map((item) => ({ ...item, cell: rename(item.cell) }));
  const known = new Set(knowledge.cells.map(({ key }) => key));
  const revisions = before.cells.flatMap(({ key }): Limit[] => {
    const most = known.has(key) ? change(key) : null;
    if (most === null) return [];
    const terms = [
      { cell: key, coefficient: 1 },
      { cell: rename(key), coefficient: -1 },
    ];
    return [{ terms, least: -most, most }];
  });
  const sum = <Of extends { readonly terms: Knowledge['relations'][number]['terms'] }>(one: Of): Of => ({
    ...one,
    terms: renamed(one.terms),
  });
  return {
    cells: [...knowledge.cells, ...before.cells.map((cell) => ({ ...cell, key: rename(cell.key) }))],
    relations: [...knowledge.relations, ...before.relations.map(sum)],
    limits: [...knowledge.limits, ...before.limits.map(sum), ...revisions],
    choices: [
      ...knowledge.choices,
      ...before.choices.map(({ options }) => ({ options: options.map((option) => renamed(option)) })),
    ],
  };
}
