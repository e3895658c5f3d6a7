import { outsideText, uncapitalise } from '../../src/i18n/text.ts';
import { Plot } from '../../src/svg/plot.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import type { ReportContext } from '../context.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { passColumns } from './how.tsx';
import { rateCells, rateLine } from './rate-lines.ts';

/** Which step of the linkage found the children who were linked. */
export function Passes({ context }: { readonly context: ReportContext }) {
  const { linkageRates, shared } = context.words;
  const passes = passesOf(context);
  return (
    <ChartBlock
      context={context}
      id="rates-passes"
      heading={linkageRates.passTitle}
      caption={linkageRates.passCaption}
      cells={passes.map(({ cell }) => cell)}
      finding={linkageRates.passReading}
      tableName={uncapitalise(linkageRates.passTitle)}
      rowHeading={shared.columns.step}
      columns={[linkageRates.columns.children, linkageRates.columns.all, linkageRates.columns.share]}
      groups={[
        { rows: passes.map(({ label, cell }) => ({ header: label, cells: rateCells(context, cell) })) },
      ]}
    >
      <Plot
        id="plot-rates-passes"
        kind="bars"
        labels="wide"
        scale={axisScale(1, 2)}
        format={context.formats.wholePercent}
        axisLabel={linkageRates.axisPass}
        rows={passes.map(({ label, cell }) => ({
          label,
          lines: [rateLine(context, cell, { name: label, mark: 'circle', tone: 'tone-2' })],
        }))}
      />
    </ChartBlock>
  );
}

/** The key first, then the passes in the order of the settings, then what the settings do not know. */
function passesOf(context: ReportContext) {
  const words = context.words.linkageRates;
  const passes = context.input.settings.passes ?? [];
  const places = ['key', ...passes.map(({ id }) => categoryOfPass(id))];
  const place = (category: string) => (places.includes(category) ? places.indexOf(category) : places.length);
  const label = (category: string) => {
    if (category === 'key') return words.passKey;
    const pass = passes.find(({ id }) => categoryOfPass(id) === category);
    return pass === undefined
      ? words.passOther(outsideText(category))
      : words.passOn(passColumns(context, pass.columns));
  };
  return context.cells
    .all('linkage-pass')
    .filter(({ status }) => status !== 'not_applicable')
    .toSorted((one, other) => place(one.category) - place(other.category))
    .map((cell) => ({ label: label(cell.category), cell }));
}

/** The id of a pass as it stands in the cube, where a category holds nothing but letters, digits and underscores. */
function categoryOfPass(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]/g, '_');
}
