import type { ReportContext } from '../context.ts';
import { splitMargins } from '../indicators.ts';
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
      {shown.map((margin) => (
        <ShareBlock
          context={context}
          indicator={indicator}
          counted="withoutHelp"
          margin={margin}
          key={margin}
        />
      ))}
      <WithheldTables context={context} margins={withheld} />
      <SectionNotes context={context} indicators={[indicator]} />
    </Section>
  );
}
