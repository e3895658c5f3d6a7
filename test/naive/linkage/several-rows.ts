import { groups } from '../../../pipeline/flow-groups.ts';
import type { SurplusLookup } from '../../../src/cube/unsafe-cube.ts';
import { measures } from '../rows.ts';
import type { NaiveUnits } from './units.ts';

type Child = NaiveUnits['children'][number];

/** What became of an index row, under the name of its group. */
function groupOf(child: Child): keyof typeof groups {
  if (!child.linked)
    return child.followUp === 'not_yet_followed' ? 'unlinkedNotObserved' : 'unlinkedObserved';
  if (child.excluded === 'adult') return 'adult';
  if (child.excluded === 'after_leaving') return 'afterLeaving';
  if (child.counted) return child.help;
  return child.followUp === 'not_yet_followed' ? 'notYetFollowed' : 'left';
}

const names = Object.keys(groups) as (keyof typeof groups)[];
const everyState = names.filter((name) => name !== 'laterSpells' && name !== 'missedCareKeys');

/** Every state by itself, all of them, those of the cohort, and those who were followed. */
const unions: readonly (readonly (keyof typeof groups)[])[] = [
  ...everyState.map((name) => [name]),
  everyState,
  ['left', 'notYetFollowed', 'none', 'running', 'started'],
  ['none', 'running', 'started'],
  ['unlinkedObserved', 'unlinkedNotObserved', 'adult', 'afterLeaving'],
];

/** Unions of groups of which the batch tells a wrong number of further rows of the same children, in words. */
export function surplusDifferences(
  surplus: SurplusLookup,
  { children }: NaiveUnits,
  tell: boolean,
): string[] {
  const places = ['_T', ...measures].flatMap((measure) =>
    (tell ? ['_T', 'victim', 'other'] : ['_T']).map((victim) => ({ measure, victim })),
  );
  return places.flatMap(({ measure, victim }) => {
    const near = children.filter((child) => measure === '_T' || child.measure === measure);
    const here = near.filter(
      (child) =>
        victim === '_T' ||
        child.victim === (victim === 'victim') ||
        // Any unlinked child may be a victim.
        (victim === 'victim' && !child.linked),
    );
    return unions.flatMap((union) => {
      const own = here.filter((child) => union.includes(groupOf(child)));
      const expected = own.length - new Set(own.map(({ person }) => person)).size;
      const system = ['_T', victim, 'NL', '_T', '_T', measure].join('|');
      const found = surplus(
        system,
        union.map((name) => groups[name]),
      );
      return found === expected ? [] : [`${system} ${union.join(' + ')}: batch ${found}, twin ${expected}`];
    });
  });
}
