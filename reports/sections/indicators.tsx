import { headlineFinding } from '../headline-finding.ts';
import type { ReportContext } from '../context.ts';
import { PageLink } from './page-link.tsx';
import { subjectOf } from '../pages.ts';
import { Section } from './section.tsx';

/** What was found for each indicator, and the way to all that is told of it. */
export function Indicators({ context }: { readonly context: ReportContext }) {
  const { words } = context;
  const pages = context.pages.filter((page) => subjectOf(page).kind === 'indicator');
  return (
    <Section context={context} id="indicators">
      <p>{words.sections.indicatorsIntro}</p>
      {pages.map((page) => (
        <div class="indicator-link" key={page}>
          <h3>
            <PageLink context={context} page={page} />
          </h3>
          <p>{headlineFinding(context, subjectOf(page).id) || words.pages.indicator.noFinding}</p>
        </div>
      ))}
    </Section>
  );
}
