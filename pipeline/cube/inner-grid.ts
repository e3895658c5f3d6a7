import type { Place } from '../regions/recode.ts';
import type { Table } from './coordinates.ts';
import { type EmptyGroup, type Plane, planes } from './inner-planes.ts';

/**
 * Every place of the tables in each plane, whoever is there. A place without anybody is a cell like any other: were its
 * zero shown as a matter of course, a reader would know of every withheld count that it is at least one.
 */
export function innerGrid(tables: readonly Table[], places: Iterable<Place>): EmptyGroup[] {
  return planes.flatMap((plane) =>
    plane === 'municipality' ? [...places].map(inMunicipality) : inPlane(plane, tables),
  );
}

const nowhere: Omit<EmptyGroup, 'plane'> = {
  ...{ municipality: null, youth_region: null, province: null },
  ...{ period: null, sex: null, age_group: null, measure: null, victim: null },
};

function inMunicipality({ municipality, youthRegion, province }: Place): EmptyGroup {
  return { ...nowhere, plane: 'municipality', municipality, youth_region: youthRegion, province };
}

/** Planes are called after the margin that is their finest table. */
function inPlane(plane: Exclude<Plane, 'municipality'>, tables: readonly Table[]): EmptyGroup[] {
  const table = tables.find(({ margin }) => margin.id === plane);
  if (table === undefined) return [];
  const { margin, coordinates } = table;
  const tellsVictims = coordinates.some(({ victim }) => victim !== '_T');
  return coordinates
    .filter(({ victim }) => !tellsVictims || victim !== '_T')
    .map((at) => ({
      ...nowhere,
      plane,
      ...{
        period: coded(at.period),
        sex: coded(at.sex),
        age_group: coded(at.age_group),
        measure: coded(at.measure),
      },
      ...(margin.byVictim ? { victim: at.victim } : {}),
      ...(plane === 'province' || plane === 'year_youth_region' ? { [at.region_level]: at.region } : {}),
    }));
}

/** The code of a dimension that the place names. */
const coded = (code: string): string | null => (code === '_T' ? null : code);
