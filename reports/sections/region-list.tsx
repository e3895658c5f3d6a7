import { sort } from 'd3-array';
import type { ReportContext } from '../context.ts';
import type { ReportRegion } from '../input.ts';
import { fileOf, pageOfRegion } from '../pages.ts';
import { regionName } from '../regions.ts';
import { Section } from './section.tsx';

/** Every region with a page of its own: youth regions by province, municipalities under theirs. */
export function RegionList({ context }: { readonly context: ReportContext }) {
  const { regions } = context.input;
  const pages = new Set(context.pages);
  const own = regions.filter(({ code }) => pages.has(pageOfRegion(code)));
  const provinces = regions.filter(({ level }) => level === 'province');
  return (
    <Section context={context} id="regionList">
      {provinces.map((province) => {
        const inside = own.filter(({ within }) => within?.includes(province.code));
        const youthRegions = inside.filter(({ level }) => level === 'youth_region');
        return inside.length === 0 ? null : (
          <div class="region-group" key={province.code}>
            <h3>{regionName(context, province.code)}</h3>
            <Links context={context} regions={youthRegions} kind="youth" />
            <Links
              context={context}
              regions={inside.filter(({ level }) => level === 'municipality')}
              kind="places"
            />
          </div>
        );
      })}
    </Section>
  );
}

/** Links to regions by name, as they are sorted in the language of the page. */
export function Links(props: {
  readonly context: ReportContext;
  readonly regions: readonly ReportRegion[];
  readonly kind: 'youth' | 'places';
}) {
  const { context, kind } = props;
  const named = props.regions.map(({ code }) => ({ code, name: regionName(context, code) }));
  const { compare } = new Intl.Collator(context.language);
  if (named.length === 0) return null;
  return (
    <ul class={`region-links plain ${kind}`}>
      {sort(named, (one, other) => compare(one.name, other.name)).map(({ code, name }) => (
        <li key={code}>
          <a href={fileOf(pageOfRegion(code))}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
