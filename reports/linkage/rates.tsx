import { Plot, type Series } from '../../src/svg/plot.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import type { Cell } from '../../schemas/cube.ts';
import { capitalise, uncapitalise } from '../../src/i18n/text.ts';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { Section } from '../sections/section.tsx';
import { tellCounts, tellState } from '../tell.ts';
import { keyTypesOf, linkedSubjects, type LinkedSubject, rateOf } from './cells.ts';
import { Passes } from './passes.tsx';
import { rateCells, rateColumns, rateLine } from './rate-lines.ts';
import { hasPersons, RatesUnknown } from './without-persons.tsx';

/** How well linking went: by register, by type of key, and by the step that found a child. */
export function Rates({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkageRates;
  if (!hasPersons(context)) {
    return (
      <Section context={context} id="rates">
        <RatesUnknown context={context} />
      </Section>
    );
  }
  return (
    <Section context={context} id="rates">
      <p>{words.intro}</p>
      <Subjects context={context} />
      <KeyTypes context={context} />
      <Passes context={context} />
    </Section>
  );
}

const plain: Series = { name: '', mark: 'circle', tone: 'tone-2' };

function Subjects({ context }: { readonly context: ReportContext }) {
  const { words, formats } = context;
  const { linkageRates, linkage } = words;
  const rows = linkedSubjects.flatMap((subject) => {
    const cell = rateOf(context, subject);
    return cell === undefined || cell.status === 'not_applicable' ? [] : [{ subject, cell }];
  });
  return (
    <ChartBlock
      context={context}
      id="rates-subjects"
      heading={linkageRates.subjectsTitle}
      caption={linkageRates.subjectsCaption}
      cells={rows.map(({ cell }) => cell)}
      finding={rows.map(({ subject, cell }) => subjectSentence(context, subject, cell)).join(' ')}
      tableName={uncapitalise(linkageRates.subjectsTitle)}
      rowHeading={words.shared.columns.register}
      columns={rateColumns(context)}
      groups={[
        {
          rows: rows.map(({ subject, cell }) => ({
            header: capitalise(linkage.subjects[subject]),
            cells: rateCells(context, cell),
          })),
        },
      ]}
    >
      <Plot
        id="plot-rates-subjects"
        kind="bars"
        labels="wide"
        scale={axisScale(1, 2)}
        format={formats.wholePercent}
        axisLabel={linkageRates.axisLinked}
        rows={rows.map(({ subject, cell }) => ({
          label: linkage.subjects[subject],
          lines: [rateLine(context, cell, plain)],
        }))}
      />
    </ChartBlock>
  );
}

function subjectSentence(context: ReportContext, subject: LinkedSubject, cell: Cell): string {
  const { linkage } = context.words;
  return hasShare(cell)
    ? linkage.linked(subject, tellCounts(context, cell))
    : linkage.stateOf(subject, tellState(context, cell));
}

const typeLooks = {
  r: { mark: 'circle', tone: 'tone-2' },
  s: { mark: 'diamond', tone: 'tone-1' },
  other: { mark: 'square', tone: 'tone-3' },
} as const;

function KeyTypes({ context }: { readonly context: ReportContext }) {
  const { linkageRates, shared } = context.words;
  const registers = linkedSubjects
    .filter((subject) => subject !== 'children')
    .map((subject) => ({
      label: context.words.linkage.subjects[subject],
      types: keyTypesOf(context, subject),
    }))
    .filter(({ types }) => types.length > 0);
  return (
    <ChartBlock
      context={context}
      id="rates-key-types"
      heading={linkageRates.keyTypesTitle}
      caption={linkageRates.keyTypesCaption}
      cells={registers.flatMap(({ types }) => types.map(({ cell }) => cell))}
      finding={linkageRates.keyTypesReading}
      tableName={uncapitalise(linkageRates.keyTypesTitle)}
      rowHeading={shared.columns.register}
      columns={rateColumns(context)}
      groups={registers.map(({ label, types }) => ({
        header: capitalise(label),
        rows: types.map(({ type, cell }) => ({
          header: linkageRates.keyTypes[type],
          cells: rateCells(context, cell),
        })),
      }))}
    >
      <Plot
        id="plot-rates-key-types"
        kind="bars"
        scale={axisScale(1, 2)}
        format={context.formats.wholePercent}
        axisLabel={linkageRates.axisLinked}
        rows={registers.map(({ label, types }) => ({
          label,
          lines: types
            .filter(({ cell }) => cell.status !== 'not_estimable')
            .map(({ type, cell }) =>
              rateLine(context, cell, { name: linkageRates.keyTypes[type], ...typeLooks[type] }),
            ),
        }))}
      />
    </ChartBlock>
  );
}
