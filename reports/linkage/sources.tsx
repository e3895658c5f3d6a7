import type { ReportContext } from '../context.ts';
import { Section, type SectionId } from '../sections/section.tsx';
import { references } from './references.ts';

const steps: readonly (readonly ['data' | 'linking' | 'analysis', readonly SectionId[]])[] = [
  ['data', ['what']],
  ['linking', ['how', 'rates', 'groups']],
  ['analysis', ['effect']],
];

/** The guidance that the page follows, where each part of it is met, and what is missing. */
export function Sources({ context }: { readonly context: ReportContext }) {
  const { sources } = context.words.linkage;
  const { names } = context.words.sections;
  return (
    <Section context={context} id="sources">
      <p>{sources.intro}</p>
      <dl class="terms">
        {steps.map(([step, sections]) => (
          <div key={step}>
            <dt>{sources.steps[step]}</dt>
            <dd>
              {sections.map((id, position) => (
                <>
                  {position === 0 ? null : ' · '}
                  <a href={`#${id}`}>{names[id]}</a>
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p>{sources.missing}</p>
      <h3>{sources.references}</h3>
      <ul class="text" lang="en">
        {references.map(({ text, doi }) => (
          <li key={doi}>
            {text} <a href={`https://doi.org/${doi}`}>doi:{doi}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
