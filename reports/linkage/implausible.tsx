import { DataTable } from '../../src/html/data-table.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import { stateOf } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';
import { NoFigures } from '../sections/no-figures.tsx';
import { tellState, tellValue } from '../tell.ts';

/** Links that cannot be true, counted by what is wrong with them. */
export function Implausible({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkageRates;
  const cells = context.cells.all('implausible-links');
  const definition = indicatorOf(context, 'implausible-links');
  const steps = definition?.kind === 'account' ? definition.steps : [];
  const cases = steps.flatMap(({ code, label }) => {
    const cell = cells.find(({ category, status }) => category === code && status !== 'not_applicable');
    return cell === undefined ? [] : [{ label: label[context.language], cell }];
  });
  const state = stateOf(cases.map(({ cell }) => cell));
  return (
    <div class="block" id="groups-implausible">
      <h3>{words.implausibleTitle}</h3>
      <p>{words.implausibleIntro}</p>
      {state === 'absent' || state === 'withheld' ? (
        <NoFigures context={context} state={state} />
      ) : (
        <DataTable
          id="table-implausible"
          caption={words.implausibleCaption}
          rowHeading={words.implausibleCase}
          columns={[words.columns.number]}
          groups={[
            {
              rows: cases.map(({ label, cell }) => {
                const count = tellValue(context, cell);
                return {
                  header: capitalise(label),
                  cells: count === null ? { state: tellState(context, cell) } : [count],
                };
              }),
            },
          ]}
        />
      )}
      {definition?.footnotes.map((note) => (
        <p class="soft small" key={note[context.language]}>
          {note[context.language]}
        </p>
      ))}
    </div>
  );
}
