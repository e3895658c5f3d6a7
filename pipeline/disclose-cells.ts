import type { Configuration } from '../schemas/configuration.ts';
import type { Cell } from '../schemas/cube.ts';
import type { UnsafeCube } from '../src/cube/unsafe-cube.ts';
import type { CellPlan } from '../src/disclosure/cells/cell-plan.ts';
import { type CellReason, cellReasons } from '../src/disclosure/cells/cell-reasons.ts';
import { type Decision, decideEverything } from '../src/disclosure/cells/decide-cells.ts';
import { Infeasible } from '../src/disclosure/suppression/gauss.ts';
import { exitCodes, failure, type ZichtError } from '../src/run/errors.ts';

/** A figure that is withheld by itself or with what it is computed from, by the key of its row. */
export interface WithheldRecord extends CellReason {
  readonly cell: string;
}

/** How single cells fared. */
export interface CellRecord {
  readonly shown: number;
  /** Sorted by key. */
  readonly withheld: readonly WithheldRecord[];
  /** Counts that are protected, shown or not, and the narrowest interval that any of them is left with. */
  readonly targets: number;
  readonly narrowest: number | null;
  /** How often more was withheld because an interval was too narrow. */
  readonly repairs: number;
}

/**
 * Decides on every cell: accounts of the process by their unit, counts and shares of children one by one.
 *
 * @param published positions of cells that were published earlier and can never be withheld.
 * @param excepted positions of cells that are withheld by an exception.
 * @throws ZichtError (exit 5) when what was published leaves a count unprotected.
 */
export async function decideCells(
  cube: UnsafeCube<Cell>,
  { disclosure }: Configuration,
  plan: CellPlan<Cell>,
  published: ReadonlySet<number>,
  excepted: ReadonlySet<number> = new Set(),
): Promise<Decision> {
  try {
    return await decideEverything(cube, disclosure, plan, published, excepted);
  } catch (error) {
    if (error instanceof Infeasible) throw unprotected(error, published.size > 0);
    throw error;
  }
}

export function recordOf(
  cube: UnsafeCube<Cell>,
  decision: Decision,
  { disclosure }: Configuration,
  plan: CellPlan<Cell>,
): CellRecord {
  const { shown, protection, targets } = decision.single;
  const widths = protection.widths.map(({ low, high }) => high - low);
  const withheld = [...cellReasons(cube, decision, disclosure, plan)].flatMap(([index, reason]) => {
    const row = cube.cells[index]?.row;
    return row === undefined ? [] : [{ cell: plan.keyOf(row), ...reason }];
  });
  return {
    shown: shown.size,
    withheld: withheld.sort((a, b) => (a.cell < b.cell ? -1 : 1)),
    targets,
    narrowest: widths.length === 0 ? null : widths.reduce((least, width) => Math.min(least, width)),
    repairs: protection.repairs,
  };
}

function unprotected({ targets }: Infeasible, isForPublished: boolean): ZichtError {
  const what = `${targets.length} small counts can be worked out whatever is withheld. Nothing was published.`;
  return failure(
    exitCodes.disclosure,
    isForPublished
      ? {
          code: 'disclosure.published-tells',
          what: `With the figures that were published earlier, ${what}`,
          expected: 'new figures that leave every small count open beside all that was published',
          remedy:
            'Publish figures of other periods or breakdowns, so that no count lies between old and new ones.',
        }
      : {
          code: 'disclosure.unprotected',
          what,
          expected: 'counts that can be left open',
          remedy: 'Leave out breakdowns, or make the period longer, so that fewer counts are small.',
        },
  );
}
