import type { ReportContext } from '../context.ts';
import { sectionLink } from '../pages.ts';

/** In the place of a chart or table: that it was not made, or that all of it is secret. */
export function NoFigures(props: { readonly context: ReportContext; readonly state: 'absent' | 'withheld' }) {
  const { words, page } = props.context;
  if (props.state === 'absent') return <p>{words.linkage.absent}</p>;
  return (
    <p>
      <span class="withheld-mark">{words.shared.states.suppressed}</span> {words.linkage.withheld}{' '}
      <a href={sectionLink(page, 'index', 'secrecy')}>{words.sections.names.secrecy}</a>.
    </p>
  );
}
