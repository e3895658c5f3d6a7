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
  const { margin, coordinates } = tables.find((table) => table.margin.id === plane) ?? {
    margin: undefined,
    coordinates: [],
  };
  const tellsVictims = coordinates.some(({ victim }) => victim !== '_T');
  return coordinates
    .filter(({ victim }) => !tellsVictims || victim !== '_T')
    .map((at) => {
      const coded = (name: 'period' | 'sex' | 'age_group' | 'measure') =>
        at[name] === '_T' ? null : at[name];
      const [period, sex, age_group, measure] = [
        coded('period'),
        coded('sex'),
        coded('age_group'),
        coded('measure'),
      ];
      return {
        ...nowhere,
        ...{ plane, period, sex, age_group, measure },
        ...(margin?.byVictim ? { victim: at.victim } : {}),
        ...(plane === 'province' || plane === 'year_youth_region' ? { [at.region_level]: at.region } : {}),
      };
    });
}
