/** A count of disjoint groups, by number. */
export interface Told {
  readonly groups: readonly number[];
  /** Groups taken off the others. */
  readonly less?: readonly number[];
  readonly count: number;
}

interface Axis {
  readonly direction: readonly number[];
  readonly count: number;
}

/** Lengths below this are zero; all vectors here are short and hold zeros and ones. */
const nothing = 1e-9;

/**
 * Every union of groups whose size follows from the sizes told, with that size: a union whose vector of zeros and ones
 * lies in the space of those told (Gram–Schmidt). Part of the audit; the code that decides what to withhold has a
 * method of its own.
 */
export function deducedGroups(told: readonly Told[]): Told[] {
  const names = [...new Set(told.flatMap(({ groups, less = [] }) => [...groups, ...less]))].sort(
    (a, b) => a - b,
  );
  const axes: Axis[] = [];
  for (const { groups, less = [], count } of told) {
    const direction = names.map((name) => Number(groups.includes(name)) - Number(less.includes(name)));
    const rest = project({ direction, count: 0 }, axes);
    const length = Math.hypot(...rest.direction);
    if (length < nothing) continue;
    axes.push({
      direction: rest.direction.map((part) => part / length),
      count: (count - rest.count) / length,
    });
  }
  return subsets(blocks(names, axes)).flatMap((groups) => {
    const rest = project({ direction: names.map((name) => Number(groups.includes(name))), count: 0 }, axes);
    // Adding zero turns −0 into 0.
    return Math.hypot(...rest.direction) < nothing ? [{ groups, count: Math.round(rest.count) + 0 }] : [];
  });
}

/** Groups along which every axis has the same length: whatever is told of one is told of the others too. */
function blocks(names: readonly number[], axes: readonly Axis[]): number[][] {
  const found: { readonly along: readonly number[]; readonly members: number[] }[] = [];
  names.forEach((name, at) => {
    const along = axes.map(({ direction }) => direction[at] ?? 0);
    const same = found.find((block) =>
      block.along.every((part, axis) => Math.abs(part - (along[axis] ?? 0)) < nothing),
    );
    if (same === undefined) found.push({ along, members: [name] });
    else same.members.push(name);
  });
  return found.map(({ members }) => members);
}

/** What is left of a direction beside the axes, and the count of the part along them. */
function project(from: Axis, axes: readonly Axis[]): Axis {
  return axes.reduce(({ direction, count }, axis) => {
    const along = direction.reduce((sum, part, at) => sum + part * (axis.direction[at] ?? 0), 0);
    return {
      direction: direction.map((part, at) => part - along * (axis.direction[at] ?? 0)),
      count: count + along * axis.count,
    };
  }, from);
}

function subsets(parts: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [[]];
  for (const part of parts) found.push(...found.map((subset) => [...subset, ...part]));
  return found.slice(1).map((subset) => subset.sort((a, b) => a - b));
}
