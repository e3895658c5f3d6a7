import type { Cell } from '../../schemas/cube.ts';
import { outsideText, capitalise, uncapitalise } from '../../src/i18n/text.ts';
import { Plot } from '../../src/svg/plot.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import type { ReportContext } from '../context.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { type LinkedSubject, linkedSubjects } from './cells.ts';
import { passColumns } from './how.tsx';
import { rateCells, rateLine } from './rate-lines.ts';

/** Children or records of a register by the step that found them. */
interface PassPart {
  readonly subject: LinkedSubject;
  readonly lines: readonly { readonly label: string; readonly cell: Cell }[];
}

/** Which step of the linkage found the children who were linked; in the table also the records of each register. */
export function Passes({ context }: { readonly context: ReportContext }) {
  const { linkage, linkageRates, shared } = context.words;
  const parts = passParts(context);
  const children = parts.find(({ subject }) => subject === 'children')?.lines ?? [];
  const isAlone = parts.every(({ subject }) => subject === 'children');
  return (
    <ChartBlock
      context={context}
      id="rates-passes"
      heading={linkageRates.passTitle}
      caption={linkageRates.passCaption}
      cells={parts.flatMap(({ lines }) => lines.map(({ cell }) => cell))}
      finding={isAlone ? linkageRates.passReading : linkageRates.passReadings}
      tableName={uncapitalise(linkageRates.passTitle)}
      rowHeading={shared.columns.step}
      columns={[linkageRates.columns.found, linkageRates.columns.all, linkageRates.columns.share]}
      groups={parts.map(({ subject, lines }) => ({
        ...(isAlone ? {} : { header: capitalise(linkage.subjects[subject]) }),
        rows: lines.map(({ label, cell }) => ({ header: label, cells: rateCells(context, cell) })),
      }))}
    >
      <Plot
        id="plot-rates-passes"
        kind="bars"
        labels="wide"
        scale={axisScale(1, 2)}
        format={context.formats.wholePercent}
        axisLabel={linkageRates.axisPass}
        rows={children.map(({ label, cell }) => ({
          label,
          lines: [rateLine(context, cell, { name: label, mark: 'circle', tone: 'tone-2' })],
        }))}
      />
    </ChartBlock>
  );
}

/** Children first, then the registers that the release tells of; those of which it tells nothing are left out. */
function passParts(context: ReportContext): PassPart[] {
  const cells = context.cells.all('linkage-pass').filter(({ status }) => status !== 'not_applicable');
  return linkedSubjects
    .map((subject) => ({
      subject,
      lines: passLines(
        context,
        cells.flatMap((cell) => (subjectOf(cell) === subject ? [{ pass: passOf(cell), cell }] : [])),
      ),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The key first, then the passes in the order of the settings, then what the settings do not know. */
function passLines(
  context: ReportContext,
  found: readonly { readonly pass: string; readonly cell: Cell }[],
): PassPart['lines'] {
  const words = context.words.linkageRates;
  const passes = context.input.settings.passes ?? [];
  const places = ['key', ...passes.map(({ id }) => categoryOfPass(id))];
  const place = (pass: string) => (places.includes(pass) ? places.indexOf(pass) : places.length);
  const label = (code: string) => {
    if (code === 'key') return words.passKey;
    const pass = passes.find(({ id }) => categoryOfPass(id) === code);
    return pass === undefined
      ? words.passOther(outsideText(code))
      : words.passOn(passColumns(context, pass.columns));
  };
  return found
    .toSorted((one, other) => place(one.pass) - place(other.pass))
    .map(({ pass, cell }) => ({ label: label(pass), cell }));
}

/** Of what a cell tells the pass: the name of a register stands before it, of children there is none. */
function subjectOf({ category }: Cell): LinkedSubject {
  return linkedSubjects.find((subject) => category.startsWith(`${subject}_`)) ?? 'children';
}

function passOf(cell: Cell): string {
  const subject = subjectOf(cell);
  return subject === 'children' ? cell.category : cell.category.slice(subject.length + 1);
}

/** The id of a pass as it stands in the cube, where a category holds nothing but letters, digits and underscores. */
function categoryOfPass(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]/g, '_');
}
