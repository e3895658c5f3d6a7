import { outsideText } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { ownIndicators } from '../linkage/cells.ts';
import { hasPersons, typesOf } from '../linkage/without-persons.tsx';
import { Section } from './section.tsx';

/** Definitions from the catalogue, choices from the settings, and what the intervals are worth. */
export function Method({ context }: { readonly context: ReportContext }) {
  const { words, input } = context;
  const { zicht, engine } = input.versions;
  return (
    <Section context={context} id="method">
      <p>{words.method.intro}</p>
      <h3>{words.method.definitionsTitle}</h3>
      <Definitions context={context} />
      <h3>{words.method.choicesTitle}</h3>
      <Choices context={context} />
      <h3>{words.method.intervalsTitle}</h3>
      {words.method.intervals.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {input.settings.cohortIndex === 'every-spell' && <p>{words.method.intervalsOfSpells}</p>}
      <h3>{words.method.versionsTitle}</h3>
      <p>
        {words.method.versions(outsideText(zicht), outsideText(engine))}{' '}
        {words.method.released(outsideText(input.release.id))}
      </p>
    </Section>
  );
}

function Definitions({ context }: { readonly context: ReportContext }) {
  const { language, input } = context;
  const told = new Set<string>();
  const untold = (note: string) => !told.has(note) && told.add(note);
  return (
    <dl class="terms">
      {input.catalogue
        .filter(({ id }) => !ownIndicators.includes(id))
        .map((indicator) => (
          <div key={indicator.id}>
            <dt>{indicator.title[language]}</dt>
            <dd>
              <p>{indicator.reading[language]}</p>
              {indicator.footnotes
                .map((note) => note[language])
                .filter(untold)
                .map((note) => (
                  <p class="soft small" key={note}>
                    {note}
                  </p>
                ))}
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Choices({ context }: { readonly context: ReportContext }) {
  const { method, withoutPersons } = context.words;
  const { settings } = context.input;
  const linkage = hasPersons(context) ? method.linkage : withoutPersons.method;
  const choices: readonly (readonly [string, string])[] = [
    [method.terms.cohort, method.cohort[settings.cohortIndex]],
    [method.terms.orders, method.orders(settings.maximumGapDays)],
    [method.terms.linkage, linkage(typesOf(context))],
    [method.terms.followUp, method.followUp[settings.followUp]],
    [method.terms.help, `${careTypes(context)} ${method.crisis[settings.crisis]}`],
    [method.terms.region, method.region[settings.regionSource](settings.regionYear)],
  ];
  return (
    <dl class="terms">
      {choices.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function careTypes({ words, formats, input, language }: ReportContext): string {
  const { careTypes: counted } = input.settings;
  if (counted === 'all') return words.method.careAll;
  const labels = input.codeLists.care_type
    .filter(({ code }) => counted.includes(code))
    .map(({ label }) => label[language]);
  return words.method.careSome(formats.list(labels));
}
