import type { ComponentChildren } from 'preact';
import { margins } from '../../schemas/margins.ts';
import type { Words } from '../../schemas/words.ts';
import { languageNames } from '../../src/i18n/text.ts';
import { Bounds } from './bounds.tsx';
import { Choices } from './choices.tsx';
import type { InternalContext } from './context.ts';
import { CountryPlot } from './country-plot.tsx';
import { Flow } from './flow.tsx';
import { Headline } from './headline.tsx';
import { Incidence, QuantileNotes } from './help-time.tsx';
import { type Described, normOf, type Part, partsOf } from './subjects.ts';
import { BreakdownTable } from './tables.tsx';
import { valueText } from './tell.ts';

/** What the page breaks down by; crossed breakdowns and municipalities would be longer than all the rest. */
const shownMargins = margins.filter(
  ({ id, regionLevel, dimensions }) =>
    regionLevel !== 'municipality' && id !== 'year_youth_region' && dimensions.length < 2,
);

/** A section with its heading and, beside it, the way to the same place in the other languages. */
export function Section(props: {
  readonly context: InternalContext;
  readonly id: string;
  readonly title: Words;
  readonly children: ComponentChildren;
}) {
  const { context, id, title } = props;
  const others = context.input.languages.filter((language) => language !== context.language);
  return (
    <section id={id} class="prose">
      <div class="section-head">
        <h2>{breakable(title[context.language])}</h2>
        {others.map((language) => (
          <a
            key={language}
            class="section-switch"
            href={`../${language}/index.html#${id}`}
            lang={language}
            hreflang={language}
            aria-label={`${languageNames[language]}: ${title[language]}`}
          >
            {languageNames[language]}
          </a>
        ))}
      </div>
      {props.children}
    </section>
  );
}

/** With the place where a long word may break on a small screen, as in the heading of the public report. */
function breakable(title: string): string {
  return title.replaceAll('beschermingsmaatregel', 'beschermings\u00admaatregel');
}

/** All that is told of one indicator of either catalogue. */
export function IndicatorSection(props: {
  readonly context: InternalContext;
  readonly indicator: Described;
}) {
  const { context, indicator } = props;
  const { language } = context;
  return (
    <Section context={context} id={indicator.id} title={indicator.title}>
      <p class="reading">{indicator.reading[language]}</p>
      {partsOf(context, indicator).map((part) => (
        <PartBlock context={context} indicator={indicator} part={part} key={part.columns} />
      ))}
      {indicator.kind === 'flow' ? <Flow context={context} indicator={indicator} /> : null}
      {indicator.kind === 'quantiles' ? <QuantileNotes context={context} /> : null}
      {indicator.kind === 'share' && indicator.bounds !== undefined ? (
        <>
          <Bounds context={context} indicator={indicator} />
          <Choices context={context} indicator={indicator} />
        </>
      ) : null}
      <Notes context={context} indicator={indicator} />
    </Section>
  );
}

function PartBlock(props: {
  readonly context: InternalContext;
  readonly indicator: Described;
  readonly part: Part;
}) {
  const { indicator, part } = props;
  const isDrawn = ['share', 'count'].includes(part.columns);
  return (
    <>
      {part.heading === undefined ? null : <h3>{part.heading}</h3>}
      {part.columns === 'account' ? null : <Headline {...props} />}
      {isDrawn ? <CountryPlot {...props} /> : null}
      {indicator.kind === 'incidence' ? <Incidence {...props} indicator={indicator} /> : null}
      {shownMargins.map((margin) => (
        <BreakdownTable
          {...props}
          margin={margin}
          open={margin.id === 'total' && ['account', 'incidence'].includes(part.columns)}
          key={margin.id}
        />
      ))}
    </>
  );
}

/** What holds for every figure of the section: what it can and cannot say, its unit, its interval, and its norm. */
function Notes({ context, indicator }: { readonly context: InternalContext; readonly indicator: Described }) {
  const { words, language } = context;
  const norm = normOf(indicator);
  return (
    <div class="notes">
      {norm === undefined ? null : (
        <p>
          {words.frame.norm(
            valueText(context, { statistic: 'estimate', unit: indicator.unit, value: norm.value }),
            norm.source[language],
          )}
        </p>
      )}
      {indicator.footnotes.map((note) => (
        <p key={note[language]}>{note[language]}</p>
      ))}
      <p>
        {words.figures.units[indicator.unit]} {words.figures.intervals[indicator.interval]}
      </p>
    </div>
  );
}
