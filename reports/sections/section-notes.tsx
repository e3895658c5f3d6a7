import type { MarginId } from '../../schemas/margins.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf, inFilesAlone } from '../indicators.ts';

/** What holds for all charts of a section: the footnotes of the catalogue, each once, and what is in the files alone. */
export function SectionNotes(props: {
  readonly context: ReportContext;
  readonly indicators: readonly string[];
  /** Breakdowns that a chart of this section shows all the same. */
  readonly drawn?: readonly MarginId[];
}) {
  const { context, indicators, drawn = [] } = props;
  const { words, formats, language } = context;
  const margins = new Set(indicators.flatMap((indicator) => inFilesAlone(context, indicator)));
  const elsewhere = [...margins]
    .filter((margin) => !drawn.includes(margin))
    .map((margin) => words.shared.breakdowns[margin]);
  const notes = indicators.flatMap((indicator) => indicatorOf(context, indicator)?.footnotes ?? []);
  return (
    <>
      {elsewhere.length === 0 ? null : <p>{words.sections.inFiles(formats.list(elsewhere))}</p>}
      {[...new Set(notes.map((note) => note[language]))].map((note) => (
        <p class="soft small" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}
