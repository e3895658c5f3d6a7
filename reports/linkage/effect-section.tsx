import type { ReportContext } from '../context.ts';
import { Section } from '../sections/section.tsx';
import { Bounds } from './bounds.tsx';
import { Sensitivity } from './sensitivity.tsx';
import { BoundsUnknown, hasPersons } from './without-persons.tsx';

/** What missed links may do to the headline, and what none of this covers. */
export function Effect({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkageEffect;
  const isKnown = hasPersons(context);
  const { withoutPersons } = context.words;
  return (
    <Section context={context} id="effect">
      <p>{isKnown ? words.intro : withoutPersons.effect}</p>
      {isKnown ? <Bounds context={context} /> : <BoundsUnknown context={context} />}
      <Sensitivity context={context} />
      <div class="block" id="effect-not">
        <h3>{isKnown ? words.notTitle : withoutPersons.notTitle}</h3>
        <ul class="text">
          {words.not.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
