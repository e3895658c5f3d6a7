import { Fragment } from 'preact';
import { RegionFunnel } from '../charts/region-funnel.tsx';
import { RegionMap } from '../charts/region-map.tsx';
import { hasRegionYears, RegionYears } from '../charts/region-years.tsx';
import type { ReportContext } from '../context.ts';
import { isRegional, splitMargins } from '../indicators.ts';
import { Section } from './section.tsx';
import { SectionNotes } from './section-notes.tsx';
import { ShareBlock } from './share-block.tsx';
import { WithheldTables } from './withheld-tables.tsx';

const indicator = 'without-help-6m';

/** The share without help, by year, by child, by measure and by region. */
export function WithoutHelp({ context }: { readonly context: ReportContext }) {
  const { shown, withheld } = splitMargins(context, indicator);
  return (
    <Section context={context} id="withoutHelp">
      <p>{context.words.sections.withoutHelpIntro}</p>
      {shown.map((margin) => {
        const props = { context, indicator, counted: 'withoutHelp', margin } as const;
        return (
          <Fragment key={margin}>
            <ShareBlock {...props} />
            {isRegional(margin) ? <RegionMap {...props} /> : null}
            {margin === 'youth_region' ? <RegionFunnel {...props} /> : null}
          </Fragment>
        );
      })}
      <RegionYears context={context} indicator={indicator} />
      <WithheldTables context={context} margins={withheld} />
      <SectionNotes
        context={context}
        indicators={[indicator]}
        drawn={hasRegionYears(context, indicator) ? ['year_youth_region'] : []}
      />
    </Section>
  );
}
