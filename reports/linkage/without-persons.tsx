import { outsideText } from '../../src/i18n/text.ts';
import { hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { hasRegister } from './cells.ts';

/** Whether keys were looked up in a register of persons. Where they were not, nobody knows what is linked. */
export function hasPersons(context: ReportContext): boolean {
  return hasRegister(context, 'persons');
}

/** The types of key that take part, as a list in words. */
export function typesOf(context: ReportContext): string {
  return context.formats.list(context.input.settings.keyTypes.map(outsideText));
}

/** In the place of the rates: why there are none, and how many children have a key that takes no part. */
export function RatesUnknown({ context }: { readonly context: ReportContext }) {
  const words = context.words.withoutPersons;
  const others = context.cells.find({ indicator: 'population-flow', category: 'excluded_unlinked' });
  return (
    <>
      <p>{words.rates}</p>
      {hasValue(others) ? (
        <p>{words.otherTypes(context.formats.count(others.value), typesOf(context))}</p>
      ) : null}
    </>
  );
}

/** In the place of the bounds: why there are none, and what would bring them. */
export function BoundsUnknown({ context }: { readonly context: ReportContext }) {
  const words = context.words.withoutPersons;
  return (
    <div class="block" id="effect-bounds">
      <h3>{words.noBoundsTitle}</h3>
      {words.noBounds.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
