import type { Norm } from '../../schemas/norm.ts';
import type { Words } from '../../schemas/words.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { InternalIndicator } from '../../schemas/internal-indicator.ts';
import { capitalise } from '../../src/i18n/text.ts';
import type { Which } from './cells.ts';
import type { InternalContext } from './context.ts';

/** One figure of an indicator, with its name and where it stands in the cube. */
export interface Entry {
  readonly label: string;
  readonly which: Which;
}

/** Figures of one unit that stand in one table. */
export interface Part {
  readonly columns: 'share' | 'count' | 'rate' | 'days' | 'incidence' | 'account';
  readonly entries: readonly Entry[];
  /** Given where an indicator has more than one part. */
  readonly heading?: string;
}

/** An indicator of either catalogue. */
export type Described = Indicator | InternalIndicator;

/** The norm of an indicator, where its catalogue gives one. */
export function normOf(indicator: Described): Norm | undefined {
  return 'norm' in indicator ? indicator.norm : undefined;
}

/** The figures of an indicator, from its catalogue: every category has its name there. */
export function partsOf(context: InternalContext, indicator: Described): Part[] {
  const { words, language, formats } = context;
  const { entries } = words.figures;
  const which = (category: string, more: Partial<Which> = {}): Which => ({
    ...{ statistic: 'estimate', category, help_status: '_T', unit: indicator.unit },
    ...more,
  });
  const named = ({ code, label }: { readonly code: string; readonly label: Words }): Entry => ({
    label: label[language],
    which: which(code),
  });
  switch (indicator.kind) {
    case 'share':
      return [{ columns: 'share', entries: [{ label: indicator.title[language], which: which('_T') }] }];
    case 'distribution':
      return [{ columns: 'share', entries: indicator.categories.map(named) }];
    case 'count':
      return countParts(context, indicator);
    case 'shares':
      return [{ columns: 'share', entries: shareEntries(context, indicator) }];
    case 'counts':
      return [{ columns: 'count', entries: indicator.categories.map(named) }];
    case 'incidence':
      return [
        {
          columns: 'incidence',
          entries: indicator.days.map((day) => ({
            label: entries.within(formats.count(day)),
            which: which(`day_${day}`),
          })),
        },
      ];
    case 'quantiles': {
      const mean = which(`day_${indicator.restrictedTo}`, { statistic: 'restricted_mean' });
      const label = entries.mean(formats.count(indicator.restrictedTo));
      return [{ columns: 'days', entries: [...indicator.quantiles.map(named), { label, which: mean }] }];
    }
    case 'flow':
      return [];
    case 'account':
      return [{ columns: 'account', entries: accountEntries(context, indicator) }];
  }
}

function countParts(context: InternalContext, indicator: Extract<Indicator, { kind: 'count' }>): Part[] {
  const { parts, entries } = context.words.figures;
  const at = (unit: Which['unit'], label: string): Entry => ({
    label,
    which: { statistic: 'estimate', category: '_T', help_status: '_T', unit },
  });
  const number = at('count', entries.number);
  if (indicator.ratePer === undefined) return [{ columns: 'count', entries: [number] }];
  return [
    { columns: 'count', heading: parts.number, entries: [number] },
    { columns: 'rate', heading: parts.rate, entries: [at('per_1000', entries.rate)] },
  ];
}

/** Each share, and the same by help at six months where the indicator is told by it. */
function shareEntries(
  { words, language, input }: InternalContext,
  indicator: Extract<InternalIndicator, { kind: 'shares' }>,
): Entry[] {
  const which = { statistic: 'estimate', unit: indicator.unit } as const;
  return indicator.shares.flatMap(({ code, label }) => [
    { label: label[language], which: { ...which, category: code, help_status: '_T' as const } },
    ...(indicator.byHelpStatus ? input.codeLists.help_status : []).map((help) => ({
      label: words.figures.entries.byHelp(label[language], help.label[language]),
      which: { ...which, category: code, help_status: help.code as Which['help_status'] },
    })),
  ]);
}

/** Steps of the catalogue, then what the configuration of the run brought, as far as the run has them. */
function accountEntries(
  { language, input, cells }: InternalContext,
  indicator: Extract<Indicator, { kind: 'account' }>,
): Entry[] {
  const made = new Set(cells.all(indicator.id).map(({ category }) => category));
  const labels = new Map(
    [...indicator.steps, ...input.categories].map(({ code, label }) => [code, label[language]]),
  );
  return [...labels]
    .filter(([code]) => made.has(code))
    .map(([code, label]) => ({
      label: capitalise(label),
      which: { statistic: 'estimate', category: code, help_status: '_T', unit: indicator.unit },
    }));
}
