import { ofHundred } from '../../src/i18n/numbers.ts';
import { Hundred } from '../../src/svg/hundred.tsx';
import type { Cell } from '../../schemas/cube.ts';
import { hasInterval, hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';
import { tellShare } from '../tell.ts';
import { Beside } from './beside.tsx';
import { Meaning } from './meaning.tsx';
import { SectionSwitch } from './section.tsx';

const indicator = 'without-help-6m';

/** The figure that the page exists for, in words, in a hundred dots and beside the figures of the other children. */
export function Headline({ context }: { readonly context: ReportContext }) {
  const words = context.words.headline;
  const group = context.groups[0] === 'victim' ? 'victim' : '_T';
  const cell = context.cells.find({ indicator, victim: group });
  return (
    <section id="headline" class="hero">
      <div class="section-head">
        <h2>
          <span class="eyebrow">{words.eyebrow}</span> {words.title[group]}
        </h2>
        <SectionSwitch context={context} id="headline" />
      </div>
      <HeadlineFigure context={context} cell={cell} group={group} />
      <Earlier context={context} />
      <Beside context={context} indicator={indicator} />
      <Meaning context={context} />
    </section>
  );
}

/** What was found before, from a published source: the same sentence whatever this release says or withholds. */
function Earlier({ context }: { readonly context: ReportContext }) {
  const norm = indicatorOf(context, indicator)?.norm;
  if (norm === undefined) return null;
  const { language } = context.input;
  return <p class="small">{context.words.headline.earlier(norm.found[language], norm.source[language])}</p>;
}

interface HeadlineProps {
  readonly context: ReportContext;
  readonly cell: Cell | undefined;
  readonly group: 'victim' | '_T';
}

function HeadlineFigure({ context, cell, group }: HeadlineProps) {
  const words = context.words.headline;
  const told = tellShare(context, cell);
  if (told === null || !hasShare(cell) || !hasInterval(cell)) {
    return <NoFigure context={context} cell={cell} group={group} />;
  }
  const lower = ofHundred(cell.lower);
  const upper = ofHundred(cell.upper);
  const [lowerText, upperText] = [context.formats.count(lower), context.formats.count(upper)];
  return (
    <div class="headline">
      <div>
        <p class="headline-number" aria-hidden="true">
          {told.share}
        </p>
        <p class="headline-sentence">{words.sentence(group, told)}</p>
        <p class="headline-plain">{words.inHundred(lowerText, upperText)}</p>
      </div>
      <div class="hundred-box">
        <Hundred
          id="hundred"
          title={words.dotsTitle}
          description={words.dots(lowerText, upperText)}
          lower={lower}
          upper={upper}
        />
        <p class="small soft" aria-hidden="true">
          {words.dots(lowerText, upperText)}
        </p>
      </div>
    </div>
  );
}

/** No figure: the reason in a sentence, chosen by the state of the cell alone. */
function NoFigure({ context, cell, group }: HeadlineProps) {
  const words = context.words.headline;
  if (cell?.status === 'suppressed') {
    return (
      <div class="headline-missing">
        <p class="headline-sentence">{words.withheld[group]}</p>
        <p>{words.withheldWhy}</p>
      </div>
    );
  }
  const status = cell === undefined ? 'absent' : cell.status;
  return (
    <div class="headline-missing">
      <p class="headline-sentence">{words.missing[status === 'value' ? 'not_estimable' : status]}</p>
    </div>
  );
}
