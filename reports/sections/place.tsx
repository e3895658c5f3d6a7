import type { PublicIndicator } from '../../schemas/internal-indicator.ts';
import { DataTable } from '../../src/html/data-table.tsx';
import { outsideText } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { fileOf, pageOfIndicator, subjectOf } from '../pages.ts';
import { isToldOf, placeFinding, placeGroups } from '../places.ts';
import { shareColumns } from '../tables.ts';
import { Section } from './section.tsx';

/** Every indicator that is told of a region, beside the regions around it. */
export function Place({ context }: { readonly context: ReportContext }) {
  const region = subjectOf(context.page).id;
  const indicators = context.input.catalogue.filter((indicator) => isToldOf(context, indicator, region));
  return (
    <Section context={context} id="place">
      {indicators.map((indicator) => (
        <Block context={context} indicator={indicator} region={region} key={indicator.id} />
      ))}
    </Section>
  );
}

function Block(props: {
  readonly context: ReportContext;
  readonly indicator: PublicIndicator;
  readonly region: string;
}) {
  const { context, indicator, region } = props;
  const { words, language } = context;
  const title = outsideText(indicator.title[language]);
  const groups = placeGroups(context, indicator, region);
  const id = `${indicator.id}-place`;
  return (
    <div class="block" id={id}>
      <h3>{title}</h3>
      <p>{indicator.reading[language]}</p>
      {placeFinding(context, indicator, region).map((sentence) => (
        <p class="found" key={sentence}>
          {sentence}
        </p>
      ))}
      <DataTable
        id={`table-${id}`}
        caption={words.pages.region.caption(title)}
        rowHeading={words.pages.region.column}
        columns={columnsOf(context, indicator, groups)}
        groups={groups}
      />
      <p>
        <a href={fileOf(pageOfIndicator(indicator.id))}>{words.pages.indicator.read(title)}</a>
      </p>
    </div>
  );
}

function columnsOf(
  context: ReportContext,
  { id, kind }: PublicIndicator,
  groups: ReturnType<typeof placeGroups>,
): string[] {
  const { columns } = context.words.shared;
  if (kind !== 'count')
    return shareColumns(
      context,
      id === 'without-help-6m' ? 'withoutHelp' : id === 'help-lasting' ? 'lasted' : 'inCategory',
    );
  const counted = [columns.children, columns.interval];
  const rates = groups.some(({ rows }) => rows.some(({ cells }) => !('state' in cells) && cells.length > 2));
  return rates ? [...counted, columns.population, columns.rate, columns.rateInterval] : counted;
}
