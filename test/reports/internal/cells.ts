import { catalogue } from '../../../pipeline/indicators/index.ts';
import { internalContextFor, type InternalContext } from '../../../reports/internal/context.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { codeLists } from '../../../schemas/code-lists.ts';
import type { Language } from '../../../schemas/words.ts';

/** A cell of `without-help-6m` for all children of the country, changed. */
export function cellOf(change: Partial<Cell>): Cell {
  return {
    ...{ indicator: 'without-help-6m', statistic: 'estimate', period: '_T', victim: '_T' },
    ...{ region_level: 'country', region: 'NL', sex: '_T', age_group: '_T', measure: '_T' },
    ...{ help_status: '_T', category: '_T', unit: 'share', numerator: null, denominator: null },
    ...{ value: 0.1, lower: null, upper: null, status: 'value', reason: null },
    ...change,
  };
}

/** A context with these cells alone. */
export function contextOf(cells: readonly Cell[], language: Language): InternalContext {
  const input = {
    ...{
      languages: ['nl', 'en'] as const,
      cells,
      catalogue,
      internalCatalogue: [],
      categories: [],
      codeLists,
    },
    release: {
      ...{ id: 'a', status: 'final' as const, observedUntil: '2019-06-30' },
      period: { from: '2017-01-01', until: '2018-12-31' },
    },
    regions: [
      { code: 'NL', name: 'Nederland', level: 'country' as const },
      { code: 'PV20', name: 'Groningen', level: 'province' as const },
      { code: 'PV21', name: 'Fryslân', level: 'province' as const },
      { code: 'PV22', name: 'Drenthe', level: 'province' as const },
    ],
    versions: { zicht: '0', engine: 'none' },
  };
  return internalContextFor(input, language);
}

/** The indicator of which the cells are. */
export function withoutHelp() {
  const found = catalogue.find(({ id }) => id === 'without-help-6m');
  if (found === undefined) throw new Error('no such indicator');
  return found;
}
