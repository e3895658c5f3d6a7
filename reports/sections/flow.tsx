import { capitalise } from '../../src/i18n/text.ts';
import { stateOf } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { type FlowNode, flowOf } from '../flow.ts';
import { Section } from './section.tsx';

/** From orders to the children in the figures, as a list in which those who drop out stand under their step. */
export function Flow({ context }: { readonly context: ReportContext }) {
  const words = context.words.accounts;
  const nodes = flowOf(context);
  const secret = stateOf(context.cells.all('population-flow')) === 'withheld';
  return (
    <Section context={context} id="flow">
      <p>{words.flowIntro}</p>
      {nodes.length === 0 ? (
        <p class="withheld">{secret ? words.flowWithheld : words.nothing}</p>
      ) : (
        <figure>
          <figcaption>
            <strong>{words.flowCaption}.</strong> {words.flowReading}
          </figcaption>
          <ol class="flow">
            {nodes.map((node) => (
              <Step context={context} node={node} key={node.code} />
            ))}
          </ol>
        </figure>
      )}
    </Section>
  );
}

function Step({ context, node }: { readonly context: ReportContext; readonly node: FlowNode }) {
  return (
    <li class="flow-step">
      <p class="flow-box">
        <Count context={context} count={node.count} /> <span>{node.label}</span>
      </p>
      {node.gone.length === 0 ? null : (
        <div class="flow-gone">
          <span class="flow-gone-title">{context.words.accounts.flowGone}</span>
          <Gone context={context} nodes={node.gone} />
        </div>
      )}
    </li>
  );
}

function Gone({ context, nodes }: { readonly context: ReportContext; readonly nodes: readonly FlowNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.code}>
          {capitalise(node.label)}: <Count context={context} count={node.count} />
          {node.gone.length === 0 ? null : <Gone context={context} nodes={node.gone} />}
        </li>
      ))}
    </ul>
  );
}

function Count({ context, count }: { readonly context: ReportContext; readonly count: number | null }) {
  return count === null ? (
    <i class="state">{context.words.shared.states.suppressed}</i>
  ) : (
    <b>{context.formats.count(count)}</b>
  );
}
