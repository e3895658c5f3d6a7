import type { Configuration } from '../../schemas/configuration.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { passesOf } from '../diagnostics/passes.ts';
import {
  keyTypeRegisters,
  type LinkageCategory,
  passCategoriesOf,
  profileCategoriesOf,
} from '../indicators/linkage-categories.ts';
import { regionCodes } from '../regions/recode.ts';
import type { RegionTables } from '../regions/tables.ts';

/** Categories of the cube that the configuration of a run brings: years and provinces of the profile, and passes. */
export function runCategories(configuration: Configuration, regions: RegionTables): LinkageCategory[] {
  const registers = keyTypeRegisters.filter((name) => configuration.registers[name] !== undefined);
  const names = new Map(regions.provinces.map(({ code, name }) => [code, { nl: name, en: name }]));
  const provinces = (regionCodes(regions, configuration.region.year).province ?? []).map((code) => ({
    code,
    name: names.get(code) ?? { nl: 'onbekend', en: 'unknown' },
  }));
  return [
    ...profileCategoriesOf(yearsOf(configuration), provinces),
    ...passCategoriesOf(registers, passesOf(configuration)),
  ];
}
