import type { ReportContext } from '../context.ts';
import { pageOfRegion, subjectOf } from '../pages.ts';
import { Links } from './region-list.tsx';
import { Section } from './section.tsx';

/** The way from a youth region to its municipalities, and from a municipality to its youth region. */
export function Surroundings({ context }: { readonly context: ReportContext }) {
  const { input, words } = context;
  const region = subjectOf(context.page).id;
  const pages = new Set(context.pages);
  const known = input.regions.find(({ code }) => code === region);
  const isMunicipality = known?.level === 'municipality';
  const others = input.regions.filter(
    ({ code, within }) =>
      pages.has(pageOfRegion(code)) &&
      (isMunicipality ? known.within?.includes(code) === true : within?.includes(region) === true),
  );
  return (
    <Section context={context} id="surroundings">
      <p>{isMunicipality ? words.pages.region.inRegion : words.pages.region.municipalities}</p>
      <Links context={context} regions={others} kind={isMunicipality ? 'youth' : 'places'} />
    </Section>
  );
}
