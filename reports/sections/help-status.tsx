import type { ReportContext } from '../context.ts';
import { statusFinding } from '../findings.ts';
import { withTotal } from '../indicators.ts';
import { CategoryBlock } from './category-block.tsx';
import { Section } from './section.tsx';
import { SectionNotes } from './section-notes.tsx';
import { WithheldTables } from './withheld-tables.tsx';

const indicator = 'help-status-6m';

/** How help came, as bars of which the parts add up to all children followed. */
export function HelpStatus({ context }: { readonly context: ReportContext }) {
  const { shown, withheld } = withTotal(context, indicator);
  return (
    <Section context={context} id="helpStatus">
      <p>{context.words.sections.helpStatusIntro}</p>
      {shown.map((margin) => (
        <CategoryBlock
          context={context}
          indicator={indicator}
          margin={margin}
          total={statusFinding(context, indicator)}
          key={margin}
        />
      ))}
      <WithheldTables context={context} margins={withheld} />
      <SectionNotes context={context} indicators={[indicator]} />
    </Section>
  );
}
