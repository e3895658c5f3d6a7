import { join } from 'node:path';
import { cell } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import type { OutputFigure, ReviewCell } from '../../schemas/review.ts';
import type { OutputControl, OutputFile, OutputRule } from '../../schemas/review-summary.ts';
import type { Words } from '../../schemas/words.ts';
import { fieldsOf } from '../../src/contract/fields.ts';
import { hashTree } from '../../src/run/hash.ts';
import { fileKinds } from './file-kinds.ts';

/** From this part of a group in one outcome, output checkers look again: nearly everybody has it. */
const groupShare = 0.9;
/** What the guideline asks at least, whatever the configuration says. */
const fewestUnits = 10;

/**
 * The figures that leave, with the children behind each: those of whom it counts something, and of whom it tells that they
 * are few. A figure that counts nobody itself has the children of what it is computed from.
 */
export function outputFigures(cells: readonly ReviewCell[]): OutputFigure[] {
  return cells
    .filter(({ shown }) => shown === 'shown')
    .map((shown): OutputFigure => {
      const { children_numerator: some } = shown;
      // A count, and a rate of inhabitants, shows no group of children that it is a part of.
      const showsGroup = shown.denominator !== null && shown.unit !== 'per_1000';
      const group = showsGroup ? shown.children_denominator : null;
      const rest = showsGroup ? shown.children_complement : null;
      const parts = [some, rest].flatMap((part) => part ?? []);
      const counted = [group, ...parts].filter((part) => part !== null && part > 0) as number[];
      const key = Object.fromEntries(keyNames.map((name) => [name, shown[name]])) as Pick<
        OutputFigure,
        (typeof keyNames)[number]
      >;
      return {
        ...key,
        children: group ?? some ?? 0,
        fewest: counted.length === 0 ? null : Math.min(...counted),
        share: group === null || group === 0 ? null : Math.max(...parts) / group,
      };
    });
}

const keyNames = [
  ...(['indicator', 'statistic', 'period', 'victim', 'region_level', 'region', 'sex'] as const),
  ...(['age_group', 'measure', 'help_status', 'category', 'unit'] as const),
];

/**
 * The form that goes with an export of output from a secure environment: every file with its description, the children behind
 * its figures, and whether the rules for output are kept.
 *
 * Source of the rules: S. Bond, M. Brandt and P.-P. de Wolf, Guidelines for Output Checking (Eurostat, 2015): at least ten
 * units behind each figure, no unit with half of it, no cell with 90% of its row or column; and what Statistics Netherlands
 * asks with it for output of microdata research (Guidelines for RA output): records behind each figure, variables described.
 */
export function outputControl(folder: string, figures: readonly OutputFigure[]): OutputControl {
  const fewest = figures.flatMap((figure) => figure.fewest ?? []);
  const files = hashTree(join(folder, 'public')).map((file): OutputFile => {
    const kind = fileKinds.find(({ pattern }) => pattern.test(file.path));
    const holds = kind?.holdsFigures === true;
    return {
      ...file,
      path: `public/${file.path}`,
      description: kind?.description ?? null,
      figures: holds ? figures.length : null,
      fewestChildren: holds && fewest.length > 0 ? Math.min(...fewest) : null,
    };
  });
  const fields = fieldsOf(cell, columnMeta);
  return {
    guideline:
      'Guidelines for Output Checking (Eurostat, 2015); Guidelines for RA output (Statistics Netherlands)',
    files,
    variables: fields.map(({ name, kind, meta }) => ({ name, label: meta.label as Words, type: kind })),
    rules: rulesOf(figures, files),
  };
}

function rulesOf(figures: readonly OutputFigure[], files: readonly OutputFile[]): OutputRule[] {
  const few = figures.filter(({ fewest }) => fewest !== null && fewest < fewestUnits).length;
  const isKnown = files.every(({ description }) => description !== null);
  const nearlyAll = figures.filter(({ share }) => share !== null && share > groupShare).length;
  return [
    { rule: 'units', outcome: few === 0 ? 'kept' : 'broken', figures: few },
    // Every child counts as one: none can be half of ten.
    { rule: 'dominance', outcome: 'not_applicable', figures: 0 },
    { rule: 'group_disclosure', outcome: nearlyAll === 0 ? 'kept' : 'look', figures: nearlyAll },
    // Every file is of a kind that holds figures, words or descriptions, and no line a child.
    { rule: 'no_records', outcome: isKnown ? 'kept' : 'look', figures: 0 },
    { rule: 'described', outcome: isKnown ? 'kept' : 'look', figures: 0 },
  ];
}
