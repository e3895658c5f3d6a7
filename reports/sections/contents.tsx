import type { ReportContext } from '../context.ts';
import type { SectionId } from './section.tsx';

/** Links to every section of the page. */
export function Contents(props: {
  readonly context: ReportContext;
  readonly sections: readonly SectionId[];
}) {
  const { words } = props.context;
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{words.masthead.contents}</h2>
      <ol class="plain">
        {props.sections.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{words.sections.names[id]}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
