import type { Cell } from '../schemas/cube.ts';
import { hasValue } from './cells.ts';
import type { ReportContext } from './context.ts';
import { indicatorOf } from './indicators.ts';

/** A step or class of the flow that may be shown, with the classes that it falls apart into. */
export interface FlowNode {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly gone: readonly FlowNode[];
}

interface Branch {
  readonly code: string;
  readonly parts?: readonly Branch[];
  /** Only shown in the place of its parts: a class joined because they are too small. */
  readonly joined?: true;
}

/** The steps in order, each with those who drop out after it. */
const steps: readonly Branch[] = [
  { code: 'orders' },
  { code: 'spells' },
  {
    code: 'children',
    parts: [
      {
        code: 'excluded',
        parts: [
          { code: 'excluded_unlinked' },
          {
            code: 'excluded_adult_or_after_leaving',
            joined: true,
            parts: [{ code: 'excluded_adult' }, { code: 'excluded_after_leaving' }],
          },
        ],
      },
    ],
  },
  {
    code: 'in_cohort',
    parts: [{ code: 'not_followed', parts: [{ code: 'left' }, { code: 'not_yet_followed' }] }],
  },
  { code: 'followed' },
];

/**
 * The flow as it may be shown: cells with a figure alone. Where not all parts of a joined class have one, the class
 * stands in their place; a class without a figure is left out, and so are its parts only where they have none.
 */
export function flowOf(context: ReportContext): FlowNode[] {
  const cells = context.cells.all('population-flow');
  const labels = labelsOf(context);
  return steps.flatMap((step) => nodesOf(step, cells, labels));
}

function nodesOf(branch: Branch, cells: readonly Cell[], labels: ReadonlyMap<string, string>): FlowNode[] {
  const cell = cells.find(({ category }) => category === branch.code);
  const parts = (branch.parts ?? []).flatMap((part) => nodesOf(part, cells, labels));
  const complete = parts.length > 0 && parts.length === branch.parts?.length;
  if (!hasValue(cell)) return parts;
  if (branch.joined === true && complete) return parts;
  return [
    {
      code: branch.code,
      label: labels.get(branch.code) ?? branch.code,
      count: cell.value,
      gone: branch.joined === true ? [] : parts,
    },
  ];
}

function labelsOf(context: ReportContext): ReadonlyMap<string, string> {
  const definition = indicatorOf(context, 'population-flow');
  if (definition?.kind !== 'account') return new Map();
  return new Map(definition.steps.map(({ code, label }) => [code, label[context.language]]));
}
