import { outsideText } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';

/** What a reader must know before trusting a figure, at the top of the page. */
export function Notices({ context }: { readonly context: ReportContext }) {
  const { notices } = context.input;
  if (notices.length === 0) return null;
  return (
    <div class="notice">
      <p>
        <strong>{context.words.masthead.noticeTitle}</strong>
      </p>
      <NoticeList context={context} />
    </div>
  );
}

export function NoticeList({ context }: { readonly context: ReportContext }) {
  return (
    <ul class="text">
      {context.input.notices.map((notice) => (
        <li key={notice.code}>{outsideText(notice.text[context.language])}</li>
      ))}
    </ul>
  );
}
