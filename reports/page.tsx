import { Definitions } from '../src/svg/definitions.tsx';
import type { ReportContext } from './context.ts';
import { Changes } from './linkage/changes-section.tsx';
import { Codes } from './dictionary/codes.tsx';
import { Columns } from './dictionary/columns.tsx';
import { Opening } from './dictionary/opening.tsx';
import { States } from './dictionary/states.tsx';
import { Effect } from './linkage/effect-section.tsx';
import { Groups } from './linkage/groups.tsx';
import { How } from './linkage/how.tsx';
import { Rates } from './linkage/rates.tsx';
import { Sources } from './linkage/sources.tsx';
import { Summary } from './linkage/summary.tsx';
import { What } from './linkage/what.tsx';
import { type FixedPage, fileOf, isAlone, type PageId, subjectOf } from './pages.ts';
import { Children } from './sections/children.tsx';
import { Accessibility, Downloads, Glossary } from './sections/closing.tsx';
import { Contents } from './sections/contents.tsx';
import { FirstHelp } from './sections/first-help.tsx';
import { Flow } from './sections/flow.tsx';
import { Headline } from './sections/headline.tsx';
import { HelpLasting } from './sections/help-lasting.tsx';
import { HelpStatus } from './sections/help-status.tsx';
import { KeyFigures } from './sections/key-figures.tsx';
import { Masthead } from './sections/masthead.tsx';
import { Method } from './sections/method.tsx';
import { Municipalities } from './sections/municipalities.tsx';
import { Notices } from './sections/notices.tsx';
import { Quality } from './sections/quality.tsx';
import { RepeatOrder } from './sections/repeat-order.tsx';
import { Secrecy } from './sections/secrecy.tsx';
import { Indicators } from './sections/indicators.tsx';
import { Place } from './sections/place.tsx';
import { RegionList } from './sections/region-list.tsx';
import type { SectionId } from './sections/section.tsx';
import { Surroundings } from './sections/surroundings.tsx';
import { WithoutHelp } from './sections/without-help.tsx';

type SectionComponent = (props: { readonly context: ReportContext }) => preact.VNode;

/** The sections of each page, in their order. */
type Sections = readonly (readonly [SectionId, SectionComponent])[];

const sections: Record<FixedPage, Sections> = {
  index: [
    ['headline', Headline],
    ['keyFigures', KeyFigures],
    ['indicators', Indicators],
    ['flow', Flow],
    ['quality', Quality],
    ['secrecy', Secrecy],
    ['method', Method],
    ['glossary', Glossary],
    ['downloads', Downloads],
    ['accessibility', Accessibility],
  ],
  regions: [
    ['regionList', RegionList],
    ['accessibility', Accessibility],
  ],
  linkage: [
    ['summary', Summary],
    ['what', What],
    ['how', How],
    ['rates', Rates],
    ['groups', Groups],
    ['changes', Changes],
    ['effect', Effect],
    ['sources', Sources],
    ['glossary', Glossary],
    ['accessibility', Accessibility],
  ],
  all: [
    ['headline', Headline],
    ['keyFigures', KeyFigures],
    ['withoutHelp', WithoutHelp],
    ['helpStatus', HelpStatus],
    ['firstHelp', FirstHelp],
    ['helpLasting', HelpLasting],
    ['repeatOrder', RepeatOrder],
    ['children', Children],
    ['municipalities', Municipalities],
    ['flow', Flow],
    ['quality', Quality],
    ['secrecy', Secrecy],
    ['method', Method],
    ['glossary', Glossary],
    ['accessibility', Accessibility],
  ],
  dictionary: [
    ['columns', Columns],
    ['codes', Codes],
    ['states', States],
    ['opening', Opening],
    ['accessibility', Accessibility],
  ],
};

/** Sections on indicators that not every run publishes. */
const ofOne: Partial<Record<SectionId, readonly PageId[]>> = {
  firstHelp: ['indicator-first-help-type', 'indicator-first-help-referrer'],
  helpLasting: ['indicator-help-lasting'],
  repeatOrder: ['indicator-repeat-order'],
};

/** All that is told of an indicator. */
const ofIndicator: Readonly<Record<string, readonly [SectionId, SectionComponent]>> = {
  'without-help-6m': ['withoutHelp', WithoutHelp],
  'help-status-6m': ['helpStatus', HelpStatus],
  'first-help-type': ['firstHelp', FirstHelp],
  'first-help-referrer': ['firstHelp', FirstHelp],
  'help-lasting': ['helpLasting', HelpLasting],
  'repeat-order': ['repeatOrder', RepeatOrder],
  'children-with-order': ['children', Children],
};

const ofRegion: Sections = [
  ['place', Place],
  ['surroundings', Surroundings],
  ['accessibility', Accessibility],
];

function sectionsOf({ page, pages }: ReportContext): Sections {
  const subject = subjectOf(page);
  if (subject.kind === 'fixed')
    return sections[subject.id].filter(([id]) => ofOne[id]?.some((one) => pages.includes(one)) ?? true);
  if (subject.kind === 'region') return ofRegion;
  const own = ofIndicator[subject.id];
  if (own === undefined) throw new RangeError(`no page tells of ${subject.id}`);
  return [own, ['downloads', Downloads], ['accessibility', Accessibility]];
}

/** The whole page, from the first link to the last line. */
export function Page({ context }: { readonly context: ReportContext }) {
  const { words, page } = context;
  const told = sectionsOf(context);
  return (
    <>
      <a class="skip" href="#content">
        {words.masthead.skip}
      </a>
      <Definitions />
      <Masthead context={context} />
      <div class="wrap columns">
        <Contents context={context} sections={told.map(([id]) => id)} />
        <main id="content" tabIndex={-1}>
          <Notices context={context} />
          {told.map(([id, Component]) => (
            <Component context={context} key={id} />
          ))}
        </main>
      </div>
      <footer class="footer">
        <div class="wrap">
          <p>{words.closing.footer}</p>
          <p>
            {page === 'index' || isAlone(page) ? null : (
              <>
                {words.linkage.backTo} <a href={fileOf('index')}>{words.pages.about.index.name}</a>
                {' · '}
              </>
            )}
            <a href="#top">{words.closing.top}</a>
          </p>
        </div>
      </footer>
    </>
  );
}
