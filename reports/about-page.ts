import { capitalise, outsideText } from '../src/i18n/text.ts';
import { hasShare } from './cells.ts';
import type { ReportContext } from './context.ts';
import { indicatorOf } from './indicators.ts';
import { hasPersons } from './linkage/without-persons.tsx';
import { pageOfIndicator, subjectOf } from './pages.ts';
import { fullRegionName, regionName } from './regions.ts';
import { groupName } from './tables.ts';
import { tellValue } from './tell.ts';

/** What a page says of itself. */
export interface AboutPage {
  /** In the title of the window. */
  readonly title: string;
  /** The same as its first heading, with the places where a long word may break. */
  readonly heading: string;
  /** In one sentence, for whoever searches. */
  readonly description: string;
  readonly lead: string;
  /** What kind of figure it is about, of whom and when. */
  readonly subtitle?: string;
}

export function aboutPage(context: ReportContext): AboutPage {
  const { words, formats, input, page } = context;
  const { from, until } = input.release.period;
  const period = formats.period(from, until);
  const subject = subjectOf(page);
  if (subject.kind === 'indicator') return aboutIndicator(context, subject.id, period);
  if (subject.kind === 'region') {
    const name = fullRegionName(context, subject.id);
    const { title, heading, description, lead } = words.pages.region;
    return {
      title: title(regionName(context, subject.id)),
      heading: heading(capitalise(name)),
      description: description(name, period),
      lead: lead(name),
    };
  }
  const about = words.pages.about[subject.id];
  // The page on linkage promises no more than it can tell.
  const lead = page === 'linkage' && !hasPersons(context) ? words.withoutPersons.lead : about.lead;
  return { title: about.title, heading: about.heading, description: about.description(period), lead };
}

/** The title states what was found, where one figure says it: of the first group of the release that has one. */
function aboutIndicator(context: ReportContext, id: string, period: string): AboutPage {
  const { words, language } = context;
  const indicator = indicatorOf(context, id);
  if (indicator === undefined) throw new RangeError(`no indicator ${id}`);
  const title = outsideText(indicator.title[language]);
  const found = headlineOf(context, id);
  const heading = found === null ? title : words.pages.indicator.found(title, found.value, found.group);
  return {
    title,
    heading,
    description: words.pages.indicator.description(title, period),
    lead: indicator.reading[language],
    subtitle: words.pages.indicator.subtitle[indicator.interval === 'wilson' ? 'shares' : 'counts'](period),
  };
}

/** The figure that an indicator of a single share is read for, with the group that it is of. */
export function headlineOf(
  context: ReportContext,
  indicator: string,
): { readonly value: string; readonly group: string } | null {
  for (const group of context.groups) {
    const cell = context.cells.find({ indicator, victim: group });
    const value = tellValue(context, cell);
    if (value !== null && hasShare(cell)) return { value, group: groupName(context, group) };
  }
  return null;
}

/** What a page is called in links. */
export function nameOfPage(context: ReportContext, page: ReportContext['page']): string {
  const subject = subjectOf(page);
  if (subject.kind === 'region') return regionName(context, subject.id);
  if (subject.kind === 'fixed') return context.words.pages.about[subject.id].name;
  const title = indicatorOf(context, subject.id)?.title[context.language] ?? subject.id;
  return outsideText(title);
}

/** Whether a page is that of an indicator. */
export const isPageOf = ({ page }: ReportContext, indicator: string) => page === pageOfIndicator(indicator);
