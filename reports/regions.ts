import { outsideText } from '../src/i18n/text.ts';
import type { ReportContext } from './context.ts';
import type { ReportRegion } from './input.ts';
import type { ReportWords } from './words/index.ts';

/** The name of a region with its kind: a province, a youth region and a municipality may all have the same. */
export function fullRegionName(context: ReportContext, code: string): string {
  const { shared, pages } = context.words;
  const level = context.input.regions.find((region) => region.code === code)?.level;
  const name = regionName(context, code);
  if (level === 'country') return shared.total;
  return level === 'province' || level === 'youth_region' || level === 'municipality'
    ? pages.region.kinds[level](name)
    : name;
}

/** What a page knows of regions. */
export interface RegionContext {
  readonly input: { readonly regions: readonly ReportRegion[] };
  readonly words: Pick<ReportWords, 'shared'>;
}

/** The name of a region; of `<code>_U`, the region under which municipalities without a known place hang. */
export function regionName(context: RegionContext, code: string): string {
  const known = context.input.regions.find((region) => region.code === code);
  if (known !== undefined) return outsideText(known.name);
  if (!code.endsWith('_U')) return code;
  const above = context.input.regions.find((region) => region.code === code.slice(0, -2));
  const words = context.words.shared;
  const unplaced = above === undefined || above.level === 'country';
  return unplaced ? words.regionUnknown : words.regionUnknownWithin(outsideText(above.name));
}
