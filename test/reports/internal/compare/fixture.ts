import { publicCatalogue } from '../../../../pipeline/public-catalogue.ts';
import { namedRegions, readRegionTables } from '../../../../pipeline/regions/tables.ts';
import type { ComparedCell, ComparisonInput } from '../../../../reports/internal/compare/input.ts';
import { codeLists } from '../../../../schemas/code-lists.ts';

const none = { status: 'absent', numerator: null, denominator: null, value: null, reason: null } as const;
type Side = Readonly<Record<keyof typeof none, unknown>>;

/** What a release printed of a share. */
export const share = (numerator: number, denominator: number): Side => ({
  ...{ status: 'value', numerator, denominator, value: numerator / denominator, reason: null },
});
export const withheld: Side = { ...none, status: 'suppressed', reason: 'disclosure_control' };
export const absent: Side = none;

/** A cell of the headline by province, as both releases printed it. */
export function compared(a: Side, b: Side, more: Partial<ComparedCell> = {}): ComparedCell {
  const side = (name: 'a' | 'b', printed: Side) =>
    Object.fromEntries(Object.entries(printed).map(([key, value]) => [`${name}_${key}`, value]));
  return {
    ...{ indicator: 'without-help-6m', statistic: 'estimate', period: '_T', victim: '_T' },
    ...{ region_level: 'province', region: 'PV20', sex: '_T', age_group: '_T', measure: '_T' },
    ...{ help_status: '_T', category: '_T', unit: 'share' },
    ...side('a', a),
    ...side('b', b),
    ...more,
  } as ComparedCell;
}

/** A comparison with something of everything. */
export function comparisonInput(more: Partial<ComparisonInput> = {}): ComparisonInput {
  const moved = compared(share(21, 136), share(22, 137));
  const shown = compared(withheld, share(15, 99), { region: 'PV21', period: '2018' });
  const added = compared(absent, share(31, 200), { sex: 'female', region: 'NL', region_level: 'country' });
  return {
    language: 'nl',
    a: { id: '2019-1', period: { from: '2017-01-01', until: '2018-12-31' } },
    b: { id: '2019-2 <b>', period: { from: '2017-01-01', until: '2018-12-31' } },
    count: { in_both: 1234, withheld_a: 321, withheld_b: 322 },
    kinds: { figure: 1, shown: 1, withheld: 0, added: 1, dropped: 0, note: 4, state: 0 },
    pools: 'same',
    settings: [{ name: 'disclosure.minimumCount', a: '10', b: '12' }],
    moved: [{ table: 'province', changed: 7, small: 5 }],
    changes: [
      { kind: 'figure', cell: moved },
      { kind: 'shown', cell: shown },
      { kind: 'added', cell: added },
    ],
    revealed: [
      { kind: 'small_difference', cell: moved },
      { kind: 'withheld_elsewhere', cell: shown },
    ],
    limit: 500,
    catalogue: publicCatalogue,
    regions: namedRegions(readRegionTables()),
    codeLists,
    versions: { zicht: '0.1.0' },
    ...more,
  };
}
