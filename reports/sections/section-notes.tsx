import type { ReportContext } from '../context.ts';
import { indicatorOf, inFilesAlone } from '../indicators.ts';

/** What holds for all charts of a section: the footnotes of the catalogue, each once, and what is in the files alone. */
export function SectionNotes(props: {
  readonly context: ReportContext;
  readonly indicators: readonly string[];
}) {
  const { context, indicators } = props;
  const { words, formats, language } = context;
  const margins = new Set(indicators.flatMap((indicator) => inFilesAlone(context, indicator)));
  const elsewhere = [...margins].map((margin) => words.shared.breakdowns[margin]);
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
