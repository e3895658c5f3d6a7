import type { Cell } from '../schemas/cube.ts';
import { hasValue } from './cells.ts';
import type { ReportContext } from './context.ts';
import { indicatorOf } from './indicators.ts';
import { hasPersons } from './linkage/without-persons.tsx';

/** A step or class of the flow that may be shown, with the classes that it falls apart into. */
export interface FlowNode {
  readonly code: string;
  readonly label: string;
  /** `null` where the step is secret; a class that is secret is not there at all. */
  readonly count: number | null;
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
 * The flow as it may be shown. Every step stands, with its count where that is public; empty where no step has one.
 * Of the classes that drop out only those with a figure are there. Where not all parts of a joined class have one,
 * the class stands in their place.
 */
export function flowOf(context: ReportContext): FlowNode[] {
  const cells = context.cells.all('population-flow');
  const labels = labelsOf(context);
  const nodes = steps.map((step): FlowNode => {
    const cell = cells.find(({ category }) => category === step.code);
    const gone = (step.parts ?? []).flatMap((part) => classesOf(part, cells, labels));
    return { ...named(step, labels), count: hasValue(cell) ? cell.value : null, gone };
  });
  return nodes.some(({ count }) => count !== null) ? nodes : [];
}

function classesOf(branch: Branch, cells: readonly Cell[], labels: ReadonlyMap<string, string>): FlowNode[] {
  const cell = cells.find(({ category }) => category === branch.code);
  const parts = (branch.parts ?? []).flatMap((part) => classesOf(part, cells, labels));
  const complete = parts.length > 0 && parts.length === branch.parts?.length;
  if (!hasValue(cell) || (branch.joined === true && complete)) return parts;
  return [{ ...named(branch, labels), count: cell.value, gone: branch.joined === true ? [] : parts }];
}

function named({ code }: Branch, labels: ReadonlyMap<string, string>): Pick<FlowNode, 'code' | 'label'> {
  return { code, label: labels.get(code) ?? code };
}

function labelsOf(context: ReportContext): ReadonlyMap<string, string> {
  const definition = indicatorOf(context, 'population-flow');
  if (definition?.kind !== 'account') return new Map();
  const labels = new Map(definition.steps.map(({ code, label }) => [code, label[context.language]]));
  // Nobody was looked up: who drops out does so for the type of the key alone.
  if (!hasPersons(context)) labels.set('excluded_unlinked', context.words.withoutPersons.flowUnlinked);
  return labels;
}
