import type { Cell } from '../../schemas/cube.ts';
import { part, type Selection } from '../cube/count-cohort.ts';
import { catalogue } from '../indicators/index.ts';

/** Which rows of the cohort the counts of a cell are. */
export interface CellSelections {
  readonly numerator: Selection;
  readonly denominator: Selection | null;
}

/** The selections of an estimate over the cohort; `null` for a cell of an account, or of another statistic. */
export function selectionsOfCell({ indicator: id, statistic, category }: Cell): CellSelections | null {
  const indicator = catalogue.find((one) => one.id === id);
  if (indicator === undefined || indicator.kind === 'account' || statistic !== 'estimate') return null;
  const all: Selection = { all: [indicator.population] };
  if (indicator.kind === 'count') return { numerator: all, denominator: null };
  const flag =
    indicator.kind === 'share'
      ? indicator.numerator
      : indicator.categories.find(({ code }) => code === category)?.flag;
  return flag === undefined ? null : { numerator: part(indicator.population, flag), denominator: all };
}
