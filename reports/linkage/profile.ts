import { group } from 'd3-array';
import type { Cell } from '../../schemas/cube.ts';
import { standardisedDifference } from '../../src/statistics/standardised-difference.ts';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { regionName } from '../regions.ts';

/** Beyond this a standardised difference is marked, as is usual since Austin (2009). */
export const markedDifference = 0.1;

export type CharacteristicGroup = 'year' | 'measure' | 'told_sex' | 'told_age_group' | 'province' | 'other';

/** How often a characteristic occurs among children linked and among children not linked. */
export interface Characteristic {
  readonly code: string;
  readonly label: string;
  readonly group: CharacteristicGroup;
  readonly linked: Cell | undefined;
  readonly unlinked: Cell | undefined;
  /** Linked less unlinked, in standard deviations; `null` where one of the two is not public or has no scale. */
  readonly difference: number | null;
}

/** Every characteristic of the release, in the order of the calendar and the code lists. */
export function profileOf(context: ReportContext): Characteristic[] {
  const cells = context.cells.all('linkage-profile').filter(({ status }) => status !== 'not_applicable');
  const pairs = group(cells, ({ category }) => category.replace(/_(un)?linked$/, ''));
  return [...pairs.entries()]
    .map(([code, pair]) => characteristicOf(context, code, pair))
    .sort((one, other) => (orderOf(context, one.code) < orderOf(context, other.code) ? -1 : 1));
}

/** Whether a difference is marked. */
export function isMarked({ difference }: Pick<Characteristic, 'difference'>): boolean {
  return difference !== null && Math.abs(difference) > markedDifference;
}

function characteristicOf(context: ReportContext, code: string, pair: readonly Cell[]): Characteristic {
  const linked = pair.find(({ category }) => category === `${code}_linked`);
  const unlinked = pair.find(({ category }) => category === `${code}_unlinked`);
  const difference =
    hasShare(linked) && hasShare(unlinked) ? standardisedDifference(linked.value, unlinked.value) : null;
  return { code, ...named(context, code), linked, unlinked, difference };
}

function named(context: ReportContext, code: string): Pick<Characteristic, 'label' | 'group'> {
  const rest = code.slice(code.indexOf('_') + 1);
  if (code.startsWith('year_')) return { group: 'year', label: rest };
  if (code.startsWith('province_'))
    return { group: 'province', label: regionName(context, regionCode(rest)) };
  if (code.startsWith('measure_')) {
    const known = context.input.codeLists.measure.find((entry) => entry.code === rest);
    return { group: 'measure', label: known?.label[context.language] ?? rest };
  }
  for (const [list, group] of toldGroups) {
    if (!code.startsWith(`${group}_`)) continue;
    const known = context.input.codeLists[list].find((entry) => toldCode(group, entry.code) === code);
    return { group, label: known?.label[context.language] ?? code };
  }
  return { group: 'other', label: context.words.linkageRates.characteristics[code] ?? code };
}

/** Characteristics that orders tell of the child itself, with the code list of each. */
const toldGroups = [
  ['sex', 'told_sex'],
  ['age_group', 'told_age_group'],
] as const;

/** A category holds nothing but letters, digits and underscores. */
const toldCode = (group: string, code: string) => `${group}_${code.replaceAll('-', '_')}`;

/** Categories are in lower case; codes of regions are not. */
function regionCode(category: string): string {
  return category.toUpperCase();
}

const groupOrder: readonly CharacteristicGroup[] = [
  'year',
  'measure',
  'told_sex',
  'told_age_group',
  'province',
  'other',
];

/** Sorts as the characteristic should stand: its group, its place in the list, its code. */
function orderOf(context: ReportContext, code: string): string {
  const { group: of } = named(context, code);
  const rest = code.slice(code.indexOf('_') + 1);
  const lists: Record<CharacteristicGroup, readonly string[]> = {
    year: [],
    measure: context.input.codeLists.measure.map((entry) => entry.code),
    told_sex: context.input.codeLists.sex.map((entry) => toldCode('told_sex', entry.code)),
    told_age_group: context.input.codeLists.age_group.map((entry) => toldCode('told_age_group', entry.code)),
    province: context.input.regions.map((region) => region.code.toLowerCase()),
    other: Object.keys(context.words.linkageRates.characteristics),
  };
  const place = lists[of].indexOf(['other', 'told_sex', 'told_age_group'].includes(of) ? code : rest);
  return `${groupOrder.indexOf(of)} ${place < 0 ? 99_999 : 10_000 + place} ${code}`;
}
