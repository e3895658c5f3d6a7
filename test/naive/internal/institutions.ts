import type { Cell } from '../../../schemas/cube.ts';
import type { NaiveChild } from '../cohort.ts';

const helps = ['running', 'started', 'none'] as const;

/** Where the figures of the public catalogue by institution are not those of the children; empty when all are. */
export function institutionProblems(
  cells: readonly Cell[],
  children: readonly NaiveChild[],
  isNamed: boolean,
): string[] {
  const wanted = new Map<string, string>();
  const cohort = children.filter(({ excluded }) => excluded === null);
  const names = isNamed ? new Set(['NL_U', ...cohort.map(({ institution }) => institution || 'NL_U')]) : [];
  for (const name of names) {
    const own = cohort.filter(({ institution }) => (institution || 'NL_U') === name);
    const followed = own.filter(({ counted }) => counted);
    wanted.set(`children-with-order _T ${name}`, `${own.length} null`);
    for (const help of helps) {
      const having = `${followed.filter((child) => child.help === help).length} ${followed.length}`;
      wanted.set(`help-status-6m ${help} ${name}`, having);
      if (help === 'none') wanted.set(`without-help-6m _T ${name}`, having);
    }
  }
  const got = new Map<string, string>();
  for (const { indicator, category, region, region_level, status, numerator, denominator } of cells) {
    if (region_level !== 'institution' || !isOfCatalogue(indicator)) continue;
    const none = status === 'not_yet_followed';
    got.set(`${indicator} ${category} ${region}`, none ? '0 0' : `${numerator} ${denominator}`);
  }
  return [...new Set([...wanted.keys(), ...got.keys()])]
    .filter((key) => wanted.get(key) !== got.get(key))
    .map((key) => `${key}: batch ${got.get(key)}, twin ${wanted.get(key)}`);
}

/** Indicators of which the other tables are in the public cube. */
export function isOfCatalogue(indicator: string): boolean {
  return ['without-help-6m', 'help-status-6m', 'children-with-order'].includes(indicator);
}
