import type { Indicator } from '../../schemas/indicator.ts';
import type { InternalIndicator } from '../../schemas/internal-indicator.ts';

const linked = ['link/child', 'link/child_order', 'link/child_care', 'link/child_victim'];
const cohort = [
  ...linked,
  'cohort/index_spell',
  'cohort/index_help',
  'cohort/first_help',
  'cohort/cohort',
  'cohort/cohort_flag',
];

const byTable = {
  cohort,
  waiting: [...linked, 'cohort/waiting'],
  care_start: [
    'link/linked_person',
    'link/care_record',
    'link/victim_record',
    'care/care_known',
    'care/care_opening',
    'care/care_first',
    'care/care_residence',
    'care/care_start',
  ],
} as const;

const accounts: Readonly<Record<string, readonly string[]>> = {
  'population-flow': ['indicators/population_flow'],
  'linkage-rate': [
    'diagnostics/linkage_child',
    'diagnostics/linkage_order',
    'diagnostics/linkage_care',
    'diagnostics/linkage_care_count',
    'diagnostics/linkage_count',
  ],
  'linkage-pass': ['diagnostics/linkage_child', 'diagnostics/linkage_count'],
  'linkage-profile': ['diagnostics/child_told', 'diagnostics/linkage_child', 'diagnostics/linkage_count'],
  'implausible-links': ['diagnostics/implausible_link'],
};

/** The named statements (`pipeline/sql/<name>.sql`) that make the rows which an indicator counts. */
export function sourcesOf(indicator: Indicator | InternalIndicator): readonly string[] {
  switch (indicator.kind) {
    case 'account':
      return accounts[indicator.id] ?? [];
    case 'incidence':
    case 'quantiles':
      return [...cohort, 'cohort/help_event'];
    case 'flow':
      return [...linked, 'spells/order_measure_spell', 'spells/order_stay', 'spells/order_flow'];
    case 'shares':
    case 'counts':
      return byTable[indicator.over];
    default:
      return cohort;
  }
}
