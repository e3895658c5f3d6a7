import { addDays, type Day, later } from './calendar.ts';
import { victimGrounds } from './orders.ts';
import type { Random } from './random.ts';
import type { Child, IndexRow } from './specification.ts';

/** A victim record as planned. */
export interface VictimRecord {
  readonly recordedOn: Day;
  readonly kind: string;
  /** Stands in only for a ground, where the orders of a set have none. */
  readonly insteadOfGround: boolean;
}

const otherKinds = ['domestic_violence', 'neglect', 'other', 'unknown'];

/** The victim records of a child: for each victim one by the index date, where its orders do not tell. */
export function victimRecordsOf(child: Child, random: Random, birthDate: Day): VictimRecord[] {
  return child.rows.flatMap((row) => rowRecords(row, random, birthDate, child.rows.length > 1));
}

function rowRecords(row: IndexRow, random: Random, birthDate: Day, isSecond: boolean): VictimRecord[] {
  const { indexDate, known } = row.stories;
  const before = () => later(birthDate, addDays(indexDate, -random.integer(1, isSecond ? 30 : 400)));
  const record = (recordedOn: Day, kinds = victimGrounds, insteadOfGround = false): VictimRecord[] => [
    { recordedOn, kind: random.pick(kinds), insteadOfGround },
  ];
  switch (known) {
    case 'record_before':
      return record(before());
    case 'record_on_index':
      return record(indexDate);
    case 'record_day_after':
      return record(addDays(indexDate, 1));
    case 'record_other_kind':
      return record(before(), otherKinds);
    case 'ground_first':
    case 'ground_earlier':
    case 'ground_same_day':
      return record(before(), victimGrounds, true);
    case 'ground_later':
    case 'nothing':
      return [];
  }
}
