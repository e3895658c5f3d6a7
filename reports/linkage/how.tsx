import { outsideText } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { Section } from '../sections/section.tsx';
import { hasRegister, registerTitle } from './cells.ts';
import { hasPersons, typesOf } from './without-persons.tsx';

/** How records were linked, step by step, and what happened to those that were not. */
export function How({ context }: { readonly context: ReportContext }) {
  const { how } = context.words.linkage;
  return (
    <Section context={context} id="how">
      <p>{how.intro}</p>
      <ol class="steps">
        {stepsOf(context).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {remarksOf(context).map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </Section>
  );
}

/** The steps in their order; those that the run did not have are told as such, or left out. */
function stepsOf(context: ReportContext): string[] {
  const { steps } = context.words.linkage.how;
  const { settings } = context.input;
  const types = typesOf(context);
  return [
    steps.normalise,
    hasRegister(context, 'key_crosswalk') ? steps.crosswalk : steps.noCrosswalk,
    hasPersons(context) ? steps.keyPersons(types) : context.words.withoutPersons.key(types),
    ...(settings.passes ?? []).map(({ columns, unlessDiffer = [] }) =>
      [
        steps.pass(passColumns(context, columns)),
        ...(unlessDiffer.length === 0 ? [] : [steps.unless(passColumns(context, unlessDiffer))]),
        ...(settings.ties === 'refuse' ? [steps.refuse] : []),
      ].join(' '),
    ),
  ];
}

function remarksOf(context: ReportContext): string[] {
  const { how } = context.words.linkage;
  const { settings } = context.input;
  const minimum = settings.minimumRate ?? 0;
  const minimumOf = hasPersons(context) ? how.minimum : context.words.withoutPersons.minimum;
  return [
    ...((settings.passes ?? []).length === 0 ? [how.noPasses] : []),
    ...otherDomains(context),
    ...outcomesOf(context),
    ...(minimum === 0 ? [] : [minimumOf(context.formats.percent(minimum))]),
  ];
}

/** What the types of key mean, and what becomes of who is not linked. */
function outcomesOf(context: ReportContext): string[] {
  const { withoutPersons, linkage } = context.words;
  const { keyTypes, conflict, unlinked, byChance } = linkage.how;
  return hasPersons(context)
    ? [keyTypes, conflict, unlinked, byChance]
    : [withoutPersons.keyTypes, withoutPersons.leftOut(typesOf(context)), byChance];
}

/** Registers made with another secret, a sentence for each way in which their keys are led to the persons. */
function otherDomains(context: ReportContext): string[] {
  const { otherDomains: words } = context.words.linkage.how;
  return (['crosswalk', 'passes', 'nothing'] as const).flatMap((way) => {
    const titles = (context.input.settings.otherKeyDomains ?? [])
      .filter(({ through }) => through === way)
      .map(({ register }) => registerTitle(context, register));
    return titles.length === 0 ? [] : [words[way](context.formats.list(titles))];
  });
}

/** The columns that a pass compares, as a list in words. */
export function passColumns(
  context: ReportContext,
  columns: readonly { readonly nl: string; readonly en: string }[],
): string {
  return context.formats.list(columns.map((column) => outsideText(column[context.language])));
}
