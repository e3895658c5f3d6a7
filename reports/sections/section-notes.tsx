import type { ReportContext } from '../context.ts';
import { indicatorOf, inFilesAlone } from '../indicators.ts';

/** What holds for all charts of an indicator: the footnotes of the catalogue, and what is in the files alone. */
export function SectionNotes(props: { readonly context: ReportContext; readonly indicator: string }) {
  const { context, indicator } = props;
  const { words, formats } = context;
  const elsewhere = inFilesAlone(context, indicator).map((margin) => words.shared.breakdowns[margin]);
  return (
    <>
      {elsewhere.length === 0 ? null : <p>{words.sections.inFiles(formats.list(elsewhere))}</p>}
      {indicatorOf(context, indicator)?.footnotes.map((note) => (
        <p class="soft small" key={note[context.language]}>
          {note[context.language]}
        </p>
      ))}
    </>
  );
}
