// A simple way to withhold, for the bench alone: unsafe counts, then in every sum enough of the smallest others.

/**
 * The keys that are withheld: counts below the minimum but 0, all that are `hidden` whatever they are, and in each sum with such
 * cells three times as much beside each, so that few are left too narrow.
 */
export function withholdSimply(counts, sums, minimum, hidden) {
  const withheld = new Set(
    [...counts].filter(([key, count]) => (count > 0 && count < minimum) || hidden(key)).map(([key]) => key),
  );
  for (let grew = true; grew; ) {
    grew = false;
    for (const [total, parts] of sums) grew = widen(counts, [total, ...parts], withheld, 3 * minimum) || grew;
  }
  return withheld;
}

/** In a sum, each withheld cell needs at least as much as the width in the other withheld ones. */
function widen(counts, cells, withheld, width) {
  let grew = false;
  for (;;) {
    const held = cells.filter((key) => withheld.has(key));
    if (held.length === 0) return grew;
    const all = held.reduce((sum, key) => sum + counts.get(key), 0);
    const largest = Math.max(...held.map((key) => counts.get(key)));
    if (held.length > 1 && all - largest >= width) return grew;
    const next = cells
      .filter((key) => !withheld.has(key) && counts.get(key) > 0)
      .sort((one, other) => counts.get(one) - counts.get(other) || (one < other ? -1 : 1))[0];
    if (next === undefined) return grew;
    withheld.add(next);
    grew = true;
  }
}
