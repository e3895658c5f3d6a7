/** In how many ways `take` can be chosen out of `of`, as a whole number. */
function choose(of: number, take: number): bigint {
  let result = 1n;
  for (let i = 1; i <= take; i++) result = (result * BigInt(of - take + i)) / BigInt(i);
  return take < 0 || take > of ? 0n : result;
}

/** In how many ways each number 0 … n of the first group can have a property that `having` of n + m have. */
export function waysByCounting(n: number, m: number, having: number): bigint[] {
  return Array.from({ length: n + 1 }, (_, x) => choose(n, x) * choose(m, having - x));
}

/** A sum of ways as a share of all ways, to 18 decimals. */
export function shareOfWays(ways: readonly bigint[], counted: (way: bigint, x: number) => boolean): number {
  const add = (sum: bigint, way: bigint) => sum + way;
  const some = ways.filter(counted).reduce(add, 0n);
  return Number((some * 10n ** 18n) / ways.reduce(add, 0n)) / 1e18;
}
