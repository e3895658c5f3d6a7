import type { Intervals } from '../../src/spells/merge-intervals.ts';

/**
 * Orders of a child: its measure, municipality and institution are those of the first order, which is the one with the
 * earliest start, then the highest in the code list, then the lowest id.
 */
export const orderIntervals: Intervals = {
  table: 'child_order',
  owner: 'child_no',
  tieBreak: ['measure_rank', 'order_id'],
  carried: ['measure', 'municipality', 'institution'],
  maximumGapDays: { table: 'settings', column: 'maximum_gap_days' },
  counted: 'orders',
};

/** Care trajectories of a child that count as help. */
export const careIntervals: Intervals = {
  table: 'child_care',
  owner: 'child_no',
  tieBreak: [],
  carried: [],
  maximumGapDays: { table: 'care_spell_setting', column: 'maximum_gap_days' },
  counted: 'trajectories',
};
