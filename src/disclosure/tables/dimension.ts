/** A dimension of a table: its finest codes, and groups of them, which may overlap and need not be nested. */
export interface Dimension {
  readonly name: string;
  readonly codes: readonly string[];
  /** Each group with the finest codes in it. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** A group at one level of a hierarchy: its parts are finest codes or other groups. */
export type Hierarchy = Readonly<Record<string, readonly string[]>>;

/**
 * A dimension of which the groups are given by their parts: a directed acyclic graph, so that two trees over the same
 * codes (provinces and regions of municipalities, say) are one dimension.
 *
 * @throws RangeError for a part that is neither code nor group, a name that is both, or a group that contains itself.
 */
export function dimension(name: string, codes: readonly string[], hierarchy: Hierarchy): Dimension {
  const finest = new Set(codes);
  const groups = new Map<string, readonly string[]>();
  const open = new Set<string>();
  const leaves = (group: string): readonly string[] => {
    if (finest.has(group)) return [group];
    const found = groups.get(group);
    if (found !== undefined) return found;
    const parts = Object.hasOwn(hierarchy, group) ? hierarchy[group] : undefined;
    if (parts === undefined) throw new RangeError('a group has a part that is no code and no group');
    if (open.has(group)) throw new RangeError('a group contains itself');
    open.add(group);
    const members = [...new Set(parts.flatMap(leaves))];
    open.delete(group);
    groups.set(group, members);
    return members;
  };
  for (const group of Object.keys(hierarchy)) {
    if (finest.has(group)) throw new RangeError('a name is a code and a group');
    leaves(group);
  }
  return { name, codes, groups };
}

/** Every code and group of a dimension with the finest codes in it. */
export function levelsOf({ codes, groups }: Dimension): Map<string, readonly string[]> {
  return new Map([...codes.map((code) => [code, [code]] as const), ...groups]);
}
