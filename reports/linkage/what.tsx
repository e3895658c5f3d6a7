import { hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { Accepted } from '../sections/accepted.tsx';
import { Section } from '../sections/section.tsx';
import { registersOf } from './cells.ts';

/** Which registers were linked, what for, and how much of each could be used. */
export function What({ context }: { readonly context: ReportContext }) {
  const { words, input } = context;
  const { what } = words.linkage;
  const roles = registersOf(context).flatMap(({ code, label }) => {
    const role = what.roles[code];
    return role === undefined ? [] : [{ label, role }];
  });
  return (
    <Section context={context} id="what">
      <p>{what.intro}</p>
      <Accepted context={context} />
      <h3>{what.rolesTitle}</h3>
      <dl class="terms">
        {roles.map(({ label, role }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{role}</dd>
          </div>
        ))}
      </dl>
      <p>
        {ordersSentence(context)} {words.method.cohort[input.settings.cohortIndex]}
      </p>
    </Section>
  );
}

function ordersSentence(context: ReportContext): string {
  const [orders, children] = ['orders', 'children'].map((category) =>
    context.cells.find({ indicator: 'population-flow', category }),
  );
  if (!hasValue(orders) || !hasValue(children)) return '';
  const { count } = context.formats;
  return context.words.linkage.what.children(count(orders.value), count(children.value));
}
