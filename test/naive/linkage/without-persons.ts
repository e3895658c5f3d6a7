import type { Cell } from '../../../schemas/cube.ts';
import { isAboutLinkage } from './compare.ts';
import type { NaiveFigure } from './cells.ts';

/** What an assumed share of missed links makes of a figure needs nobody to be looked up. */
const isAssumption = ({ statistic }: Pick<NaiveFigure, 'statistic'>) => statistic === 'sensitivity';

/** Without persons no key is looked up, so that nobody knows who is linked, who is not, or what cannot be. */
export function withoutPersons(figures: readonly NaiveFigure[]): NaiveFigure[] {
  const nothing = { numerator: null, denominator: null, value: null, people: [null, 0, null] } as const;
  return figures.map((figure) => (isAssumption(figure) ? figure : { ...figure, ...nothing }));
}

/** Cells about linkage that do not say that persons are lacking, or say so though they are there; empty when all is well. */
export function wronglyReasoned(cells: readonly Cell[], hasPersons: boolean): string[] {
  return cells
    .filter((cell) => isAboutLinkage(cell))
    .filter((cell) => {
      const says = cell.status === 'not_estimable' && cell.reason === 'no_persons_register';
      return says !== (!hasPersons && !isAssumption(cell));
    })
    .map(({ indicator, statistic, category, status, reason }) =>
      [indicator, statistic, category, status, reason].join(' '),
    );
}
