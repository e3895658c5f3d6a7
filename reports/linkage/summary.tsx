import type { Cell } from '../../schemas/cube.ts';
import { ofHundred } from '../../src/i18n/numbers.ts';
import { capitalise } from '../../src/i18n/text.ts';
import { Hundred } from '../../src/svg/hundred.tsx';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { SectionSwitch } from '../sections/section.tsx';
import { tellCounts } from '../tell.ts';
import { rateOf } from './cells.ts';
import { boundedFigures, tellBounded } from './effect.ts';
import { gapFinding } from './gaps.ts';
import { rateTables } from './rate-tables.ts';
import { hasPersons, typesOf } from './without-persons.tsx';

/** The page in one look: how many children were linked, and what the rest of the page says about it. */
export function Summary({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkage.summary;
  const isKnown = hasPersons(context);
  return (
    <section id="summary" class="hero calm">
      <div class="section-head">
        <h2>
          <span class="eyebrow">{words.eyebrow}</span>{' '}
          {isKnown ? words.title : context.words.withoutPersons.summary.title}
        </h2>
        <SectionSwitch context={context} id="summary" />
      </div>
      <LinkedChildren context={context} />
      <h3>{words.listTitle}</h3>
      <ul class="text">
        {pointsOf(context).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

function pointsOf(context: ReportContext): string[] {
  const { linkage, withoutPersons } = context.words;
  if (!hasPersons(context)) {
    const { effect, deliver } = withoutPersons.summary;
    return [`${effect} ${deliver}`, withoutPersons.leftOut(typesOf(context))];
  }
  const points = [effectPoint(context), groupsPoint(context), linkage.summary.aside];
  return points.filter((point) => point !== null);
}

function LinkedChildren({ context }: { readonly context: ReportContext }) {
  const { linkage } = context.words;
  const words = linkage.summary;
  const cell = rateOf(context, 'children');
  if (!hasShare(cell) || !hasPersons(context)) {
    return (
      <div class="headline-missing">
        <p class="headline-sentence">{missingSentence(context, cell)}</p>
      </div>
    );
  }
  const told = tellCounts(context, cell);
  const inHundred = ofHundred(cell.value);
  return (
    <div class="headline">
      <div>
        <p class="headline-number" aria-hidden="true">
          {told.share}
        </p>
        <p class="headline-sentence">{linkage.linked('children', told)}</p>
        <p class="headline-plain">{words.plain(context.formats.count(inHundred))}</p>
      </div>
      <div class="hundred-box">
        <Hundred
          id="hundred"
          title={words.dotsTitle}
          description={words.dots}
          lower={inHundred}
          upper={inHundred}
        />
        <p class="small soft" aria-hidden="true">
          {words.dots}
        </p>
      </div>
    </div>
  );
}

/** Why the number is not there: persons are lacking, or the state of the cell. */
function missingSentence(context: ReportContext, cell: Cell | undefined): string {
  const { withheld, missing } = context.words.linkage.summary;
  if (!hasPersons(context)) return context.words.withoutPersons.summary.why;
  return cell?.status === 'suppressed' ? withheld : missing;
}

/** What missed links may do to the figure that the report exists for. */
function effectPoint(context: ReportContext): string {
  const words = context.words.linkageEffect;
  const [headline] = boundedFigures(context);
  const told = headline === undefined ? null : tellBounded(context, headline);
  return told === null ? words.summaryNone : words.summary({ ...told, group: capitalise(told.group) });
}

/** Which groups of children stand out, over all breakdowns; nothing where none can be compared. */
function groupsPoint(context: ReportContext): string | null {
  const lines = rateTables(context)
    .flatMap(({ parts }) => parts)
    .filter(({ subject }) => subject === 'children')
    .flatMap((part) => part.lines);
  return lines.some(({ gap }) => gap !== null) ? gapFinding(context, lines) : null;
}
