import type { MarginId } from '../../schemas/margins.ts';
import { capitalise } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';
import { sectionLink } from '../pages.ts';

/** In the place of empty charts: which tables of an indicator are secret, and why. */
export function WithheldTables(props: {
  readonly context: ReportContext;
  readonly margins: readonly MarginId[];
  /** The indicator to name them by, where a section has several. */
  readonly of?: string;
}) {
  const { words, language } = props.context;
  const title = props.of === undefined ? undefined : indicatorOf(props.context, props.of)?.title[language];
  if (props.margins.length === 0) return null;
  return (
    <div class="withheld">
      <h3>{words.sections.withheldTitle(title)}</h3>
      <ul class="withheld-list plain">
        {props.margins.map((margin) => (
          <li key={margin}>
            <span class="withheld-mark">{words.shared.states.suppressed}</span>{' '}
            {capitalise(words.shared.breakdowns[margin])}
          </li>
        ))}
      </ul>
      <p>
        {words.shared.withheldText}{' '}
        <a href={sectionLink(props.context.page, 'index', 'secrecy')}>{words.sections.names.secrecy}</a>.
      </p>
    </div>
  );
}
