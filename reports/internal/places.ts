import type { Cell } from '../../schemas/cube.ts';
import { capitalise } from '../../src/i18n/text.ts';
import { regionName } from '../regions.ts';
import type { Place, TableShape } from './cells.ts';
import type { InternalContext } from './context.ts';

/** The places of a breakdown at which one of these statistics is made, in an order that no figure decides. */
export function placesOf(
  context: InternalContext,
  indicator: string,
  shape: TableShape,
  statistics: readonly string[],
): Place[] {
  return context.cells
    .places(indicator, shape, statistics)
    .map((place) => [orderOf(context, place), place] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, place]) => place);
}

/** Year, then region by code, the unknown ones after all others, then the order of the code lists. */
function orderOf({ input }: InternalContext, place: Place): string {
  const position = (list: 'sex' | 'age_group' | 'measure') =>
    `${100 + input.codeLists[list].findIndex(({ code }) => code === place[list])}`;
  return [
    place.period,
    place.region.endsWith('_U') ? '1' : '0',
    place.region,
    position('sex'),
    position('age_group'),
    position('measure'),
  ].join(' ');
}

/** What a place is called: its year, its region, and its codes in words. */
export function placeName(context: InternalContext, place: Place): string {
  const { input, language, words } = context;
  const label = (list: 'sex' | 'age_group' | 'measure', code: Cell['sex']) =>
    code === '_T' ? undefined : input.codeLists[list].find((entry) => entry.code === code)?.label[language];
  const parts = [
    place.region_level === 'country' ? undefined : regionName(context, place.region),
    label('sex', place.sex),
    label('age_group', place.age_group),
    label('measure', place.measure),
    place.period === '_T' ? undefined : place.period,
  ].filter((part) => part !== undefined);
  return capitalise(parts.length === 0 ? words.shared.total : parts.join(', '));
}
