import { type BreakdownId, institutionMargin, type Margin, margins } from '../../../schemas/margins.ts';
import type { NaiveOptions } from '../options.ts';
import type { Place } from '../regions.ts';

/** What decides in which cells a counted row falls. */
export interface Told {
  readonly year: number;
  readonly victim: boolean;
  readonly sex: string;
  readonly ageGroup: string;
  readonly measure: string;
  readonly place: Place;
  /** The certified institution; empty where none is told. */
  readonly institution?: string;
}

/** Where a cell stands, as one text; the text of the twin and that of the batch must be the same. */
export interface Where {
  readonly period: string;
  readonly victim: string;
  readonly region_level: string;
  readonly region: string;
  readonly sex: string;
  readonly age_group: string;
  readonly measure: string;
}

export const whereText = (at: Where) =>
  [at.period, at.victim, at.region_level, at.region, at.sex, at.age_group, at.measure].join(' ');

const ofRegions: readonly BreakdownId[] = [
  'total',
  'year',
  'sex',
  'age_group',
  'measure',
  'sex_age_group',
  'province',
  'youth_region',
  'year_youth_region',
];

/**
 * Section 7: municipalities are for the headline alone, curves cross nothing, care has no measure, and a day no years.
 * Care has regions only with residence (section 6).
 */
export const marginsOf: Readonly<Record<'cohort' | 'curve' | 'care' | 'waiting', readonly BreakdownId[]>> = {
  cohort: [...ofRegions, 'institution'],
  curve: ofRegions.filter((id) => id !== 'sex_age_group' && id !== 'year_youth_region'),
  care: ofRegions.filter((id) => id !== 'measure'),
  waiting: ofRegions.filter((id) => id !== 'year' && id !== 'year_youth_region'),
};

/** Every place in which a row is counted. */
export function placesOf(
  row: Told,
  among: readonly BreakdownId[],
  options: NaiveOptions,
  tellVictims: boolean,
): Where[] {
  return [...margins, institutionMargin]
    .filter(({ id }) => among.includes(id) && options.breakdowns.includes(id))
    .flatMap((margin) => {
      const own = row.victim ? 'victim' : 'other';
      return (margin.byVictim && tellVictims ? ['_T', own] : ['_T']).map((victim) =>
        whereIn(margin, row, victim),
      );
    });
}

function whereIn({ dimensions, regionLevel }: Margin, row: Told, victim: string): Where {
  const crossed = (name: Margin['dimensions'][number], value: string) =>
    dimensions.includes(name) ? value : '_T';
  return {
    period: crossed('period', String(row.year)),
    victim,
    region_level: regionLevel,
    region: regionLevel === 'institution' ? row.institution || 'NL_U' : row.place[regionLevel],
    sex: crossed('sex', row.sex),
    age_group: crossed('age_group', row.ageGroup),
    measure: crossed('measure', row.measure),
  };
}
