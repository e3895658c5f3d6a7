import { isPageOf } from '../about-page.ts';
import type { ReportContext } from '../context.ts';
import { groupsByCategory } from '../findings.ts';
import { isAlone } from '../pages.ts';
import { categoriesOf, indicatorOf, withTotal } from '../indicators.ts';
import { CategoryBlock } from './category-block.tsx';
import { Section } from './section.tsx';
import { SectionNotes } from './section-notes.tsx';
import { WithheldTables } from './withheld-tables.tsx';

const all = ['first-help-type', 'first-help-referrer'];

/** Which help the first help was, and who referred to it, among children for whom it started within six months. */
export function FirstHelp({ context }: { readonly context: ReportContext }) {
  const words = context.words.firstHelp;
  const indicators = all.filter((indicator) => isAlone(context.page) || isPageOf(context, indicator));
  const notes = indicators.map((indicator) => indicatorOf(context, indicator));
  return (
    <Section context={context} id="firstHelp">
      <p>{words.firstHelpIntro}</p>
      {notes.flatMap((indicator) =>
        indicator === undefined
          ? []
          : [<Division context={context} indicator={indicator.id} key={indicator.id} />],
      )}
      <SectionNotes context={context} indicators={indicators} />
    </Section>
  );
}

function Division({ context, indicator }: { readonly context: ReportContext; readonly indicator: string }) {
  const { shown, withheld } = withTotal(context, indicator);
  const categories = categoriesOf(context, indicator, 'total');
  return (
    <>
      {shown.map((margin) => (
        <CategoryBlock
          context={context}
          indicator={indicator}
          margin={margin}
          total={groupsByCategory(context, indicator, categories)}
          named
          key={margin}
        />
      ))}
      <WithheldTables context={context} margins={withheld} of={indicator} />
    </>
  );
}
