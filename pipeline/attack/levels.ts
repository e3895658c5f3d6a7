import type { Cell } from '../../schemas/cube.ts';
import type { Level } from '../../src/attacker/certify.ts';
import type { Term } from '../../src/attacker/knowledge.ts';
import { earlierRelease } from '../../src/attacker/levels/earlier-release.ts';
import { type Inhabitants, publicPopulation } from '../../src/attacker/levels/public-population.ts';
import { roundedShares } from '../../src/attacker/levels/rounded-shares.ts';
import { thresholdIsKnown } from '../../src/attacker/levels/threshold-is-known.ts';
import { zerosAreShown } from '../../src/attacker/levels/zeros-are-shown.ts';
import type { Atoms } from './atoms.ts';
import { derivedShares } from './derived-shares.ts';
import { earlierFigures } from './earlier-figures.ts';
import type { ReleaseKnowledge } from './release-knowledge.ts';
import type { SafetyRules } from './targets.ts';
import type { Truth } from './truth.ts';

/** What each level needs: the release as written, and what the judge knows of it. */
export interface LevelInput {
  readonly rows: readonly Cell[];
  /** The same rows of the internal edition. */
  readonly counted: readonly Cell[];
  /** Rows that say what was printed before of a count that is one of this release too, the last that did. */
  readonly earlier: readonly Cell[];
  readonly release: ReleaseKnowledge;
  readonly atoms: Atoms;
  readonly truth: Truth;
  readonly rules: SafetyRules;
}

/**
 * What readers know where figures are withheld, each level on top of those before it. Whoever is counted somewhere is asked for
 * beside them. Where zeros are protected, a withheld count may be nobody, and no reader knows otherwise.
 */
export function levelsOf(input: LevelInput): Level[] {
  const { rows, earlier, atoms, truth, rules } = input;
  const { minimumCount, zeros } = rules;
  const threshold = {
    from: zeros === 'protect' ? 0 : 1,
    until: minimumCount - 1,
    countOf: (cell: string) => truth.of(cell),
  };
  const levels: Level[] = [
    { name: 'counts', grant: (knowledge) => knowledge },
    { name: 'shares', grant: (knowledge) => roundedShares(knowledge, derivedShares(rows, atoms)) },
    { name: 'population', grant: (knowledge) => publicPopulation(knowledge, inhabitants(input)) },
    { name: 'threshold', grant: (knowledge) => thresholdIsKnown(knowledge, threshold) },
  ];
  if (earlier.length > 0)
    levels.push({
      name: 'earlier',
      grant: (knowledge) => earlierRelease(knowledge, earlierFigures(knowledge, input)),
    });
  if (zeros === 'allow')
    levels.push({ name: 'zeros-shown', grant: (knowledge) => zerosAreShown(knowledge, withheld(input)) });
  return levels;
}

/** No more children than live there. How many do is published by others, whether a rate is shown or not. */
export function inhabitants({ counted, release }: LevelInput): Inhabitants[] {
  return counted.flatMap((row) => {
    const { numerator } = release.told(row);
    return row.unit !== 'per_1000' || row.denominator === null || numerator === null
      ? []
      : [{ terms: numerator, most: row.denominator }];
  });
}

/**
 * Counts that a row withholds, of which a reader knows that they are not 0 since every 0 is shown. A row is withheld for any of
 * its counts, so that another may be 0 all the same: whoever takes that for more is wrong, and is not granted it.
 */
function withheld({ rows, release, truth }: LevelInput): (readonly Term[])[] {
  return rows
    .filter(({ status }) => status === 'suppressed')
    .flatMap((row) => {
      const { numerator, denominator, rest } = release.told(row);
      return [numerator, denominator, rest].flatMap((terms) =>
        terms !== null && terms.length > 0 && truth.sum(terms) > 0 ? [terms] : [],
      );
    });
}
