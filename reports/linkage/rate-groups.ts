import type { Cell } from '../../schemas/cube.ts';
import { capitalise, uncapitalise } from '../../src/i18n/text.ts';
import type { ReportContext } from '../context.ts';
import { keyTypesOf, linkedSubjects, rateOf } from './cells.ts';
import { breakdownName, rateTables } from './rate-tables.ts';

/** Rates that stand together in a table. */
export interface RateGroup {
  readonly header: string;
  readonly rows: readonly {
    readonly label: string;
    /** The label with its subject, for where it stands alone. */
    readonly name: string;
    readonly cell: Cell;
  }[];
}

/** Every linkage rate of the page, once, in its order. */
export function rateGroups(context: ReportContext): RateGroup[] {
  const { linkage, linkageRates } = context.words;
  const totals = linkedSubjects.flatMap((subject) => {
    const cell = rateOf(context, subject);
    const label = linkage.subjects[subject];
    if (cell === undefined || cell.status === 'not_applicable') return [];
    return [{ label, name: capitalise(label), cell }];
  });
  const keyTypes = linkedSubjects.map((subject) => ({
    subject,
    breakdown: uncapitalise(linkageRates.keyTypesTitle),
    lines: keyTypesOf(context, subject).map(({ type, cell }) => ({
      label: linkageRates.keyTypes[type],
      cell,
    })),
  }));
  const tables = rateTables(context).flatMap((table) =>
    table.parts.map(({ subject, lines }) => ({ subject, breakdown: breakdownName(context, table), lines })),
  );
  return [
    { header: linkageRates.subjectsTitle, rows: totals },
    ...[...keyTypes, ...tables].map(({ subject, breakdown, lines }) => {
      const told = capitalise(linkage.subjects[subject]);
      return {
        header: `${told}, ${breakdown}`,
        rows: lines.map(({ label, cell }) => ({ label, name: `${told}, ${label}`, cell })),
      };
    }),
  ];
}
