import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { rateOf } from '../linkage/cells.ts';
import { hasPersons } from '../linkage/without-persons.tsx';
import { tellCounts, tellState } from '../tell.ts';
import { Accepted } from './accepted.tsx';
import { NoticeList } from './notices.tsx';
import { PageLink } from './page-link.tsx';
import { Section } from './section.tsx';

/** How good the data are: what was usable, what was linked, and what a reader must know of the deliveries. */
export function Quality({ context }: { readonly context: ReportContext }) {
  const words = context.words.accounts;
  const { withoutPersons } = context.words;
  const isKnown = hasPersons(context);
  return (
    <Section context={context} id="quality">
      <p>{isKnown ? words.qualityIntro : withoutPersons.qualityIntro}</p>
      <h3>{words.linkedTitle}</h3>
      <Linked context={context} />
      <p>
        {isKnown ? context.words.linkage.moreAt : withoutPersons.moreAt}{' '}
        <PageLink context={context} page="linkage" />.
      </p>
      <h3>{words.acceptedTitle}</h3>
      <Accepted context={context} />
      <h3>{words.noticesTitle}</h3>
      {context.input.notices.length === 0 ? <p>{words.noNotices}</p> : <NoticeList context={context} />}
    </Section>
  );
}

function Linked({ context }: { readonly context: ReportContext }) {
  const { words } = context;
  if (!hasPersons(context)) return <p>{words.withoutPersons.quality}</p>;
  const cell = rateOf(context, 'children');
  if (cell === undefined) return <p>{words.accounts.nothing}</p>;
  if (!hasShare(cell)) return <p>{`${words.accounts.linkedTitle}: ${tellState(context, cell)}.`}</p>;
  const { numerator, denominator, share } = tellCounts(context, cell);
  return <p>{words.accounts.linkedSentence(numerator, denominator, share)}</p>;
}
