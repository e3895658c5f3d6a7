import type { ReportContext } from '../context.ts';
import { withTotal } from '../indicators.ts';
import { Section } from './section.tsx';
import { SectionNotes } from './section-notes.tsx';
import { ShareBlock } from './share-block.tsx';
import { WithheldTables } from './withheld-tables.tsx';

const indicator = 'help-lasting';

/** Of the children for whom help started: the share for whom it went on. */
export function HelpLasting({ context }: { readonly context: ReportContext }) {
  const { shown, withheld } = withTotal(context, indicator);
  return (
    <Section context={context} id="helpLasting">
      <p>{context.words.firstHelp.lastingIntro}</p>
      {shown.map((margin) => (
        <ShareBlock context={context} indicator={indicator} counted="lasted" margin={margin} key={margin} />
      ))}
      <WithheldTables context={context} margins={withheld} />
      <SectionNotes context={context} indicators={[indicator]} />
    </Section>
  );
}
