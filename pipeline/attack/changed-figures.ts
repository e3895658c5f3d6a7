import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Level } from '../../src/attacker/certify.ts';
import type { Term } from '../../src/attacker/knowledge.ts';
import { type ChangedCount, changedCounts, readAs } from '../../src/attacker/levels/changed-counts.ts';
import { publicPopulation } from '../../src/attacker/levels/public-population.ts';
import type { Atoms } from './atoms.ts';
import { inhabitants, type LevelInput } from './levels.ts';
import { toldBy } from './told.ts';

/** What a reader of the method knows of changed counts, and how far a small count must stay open beside them. */
export interface ChangeRules {
  /** No printed count is farther from the true one than this. */
  readonly reach: number;
  /** Whether nobody is always printed as nobody. */
  readonly zeroStays: boolean;
  readonly width: number;
  /** Whether as much is asked for whoever is counted. */
  readonly ownRecord: boolean;
}

/**
 * The methods that change counts, as methodology section 8, rule 4 has them; `null` where none are changed. Rounding prints
 * multiples of five within six of the count, so that whoever is counted where 0 is printed has 1 to 6 left, five apart. Noise is
 * at most D, of which 5 is the least: what reads 0 is 0 to D, and rule 4 asks no more than these of it, so that nothing is asked for
 * whoever is counted there and has 1 to D.
 */
export function changeRules({ method, noise, zeros }: Configuration['disclosure']): ChangeRules | null {
  if (method === 'round') return { reach: 6, zeroStays: true, width: 5, ownRecord: true };
  if (method === 'cell-key')
    return { reach: noise.most, zeroStays: zeros === 'allow', width: 5, ownRecord: false };
  return null;
}

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;

/** A row of which no count is known to be what is printed. */
export const asChanged = (row: Cell): Cell => ({ ...row, ...nothing, status: 'suppressed' });

/** What readers know where counts are changed. Shares and their intervals are made of what is printed, and say no more. */
export function changedLevels(input: LevelInput, rules: ChangeRules): Level[] {
  const counts = input.rows.flatMap((row) => readings(row, input.atoms, rules));
  return [
    {
      name: 'changed-counts',
      grant: (knowledge) => {
        const known = new Set(knowledge.cells.map(({ key }) => key));
        return changedCounts(
          knowledge,
          counts.filter((count) => isGranted(count, known, input)),
        );
      },
    },
    { name: 'population', grant: (knowledge) => publicPopulation(knowledge, inhabitants(input)) },
  ];
}

/** Rounding goes farther than its reach where tables do not add up otherwise: who takes that for a reading is wrong. */
function isGranted({ terms, least, most }: ChangedCount, known: ReadonlySet<string>, { truth }: LevelInput) {
  const count = truth.sum(terms);
  return terms.every(({ cell }) => known.has(cell)) && count >= least && count <= most;
}

function readings(row: Cell, atoms: Atoms, { reach, zeroStays }: ChangeRules): ChangedCount[] {
  const read = (terms: readonly Term[] | null, printed: number | null): ChangedCount[] => {
    if (terms === null || terms.length === 0 || printed === null) return [];
    const { least, most } = readAs(printed, reach);
    return [{ terms, least: zeroStays ? least : Math.max(0, printed - reach), most }];
  };
  const told = toldBy(row, atoms);
  if (row.statistic !== 'estimate') return [];
  return [
    ...read(told.numerator, row.numerator),
    ...(row.unit === 'per_1000' ? [] : read(told.denominator, row.denominator)),
  ];
}
