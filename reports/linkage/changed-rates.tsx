import { DataTable, type TableRow } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { capitalise } from '../../src/i18n/text.ts';
import { changePoints } from '../../src/statistics/rate-change.ts';
import { MarkShape } from '../../src/svg/marks.tsx';
import type { ReportContext } from '../context.ts';
import { tellCounts } from '../tell.ts';
import type { ComparedRate } from './changes.ts';
import { tellGap } from './gaps.ts';

/** Rates that changed, as they stand together in a table. */
export interface ChangedGroup {
  readonly header: string;
  readonly rows: readonly { readonly label: string; readonly name: string; readonly rate: ComparedRate }[];
}

interface ChangedProps {
  readonly context: ReportContext;
  readonly groups: readonly ChangedGroup[];
}

/** Rates that moved so far that somebody should find out why: each with its side as a shape and in words. */
export function BeyondList({ context, groups }: ChangedProps) {
  const words = context.words.linkageChanges;
  const limit = context.formats.count(changePoints);
  const beyond = groups.flatMap(({ rows }) => rows.filter(({ rate }) => rate.beyond));
  if (beyond.length === 0) return <p>{words.noneBeyond(limit)}</p>;
  return (
    <>
      <p>{words.beyond(context.formats.count(beyond.length), limit)}</p>
      <ul class="marked">
        {beyond.map(({ name, rate }) => (
          <li key={name}>
            <SideMark rate={rate} />
            <span>
              {words.beyondLine({
                name,
                before: tellCounts(context, rate.before).share,
                now: tellCounts(context, rate.now).share,
                change: tellGap(context, rate),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every rate that changed, in both releases. */
export function ChangedTable({ context, groups, id }: ChangedProps & { readonly id: string }) {
  const { linkageChanges, linkageRates, closing } = context.words;
  const { columns } = linkageChanges;
  return (
    <Details summary={closing.tableSummary(linkageChanges.tableName)}>
      <DataTable
        id="table-changes"
        caption={linkageChanges.caption(id)}
        rowHeading={linkageRates.groupHeading}
        columns={[
          columns.before,
          columns.now,
          columns.difference,
          columns.beyond(context.formats.count(changePoints)),
        ]}
        groups={groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ header, rows }) => ({
            header,
            rows: rows.map(({ label, rate }) => ({
              header: capitalise(label),
              cells: changeCells(context, rate),
            })),
          }))}
      />
    </Details>
  );
}

function changeCells(context: ReportContext, rate: ComparedRate): TableRow['cells'] {
  const { flagLower, flagHigher, flagNone } = context.words.linkageRates;
  const side = rate.points < 0 ? flagLower : flagHigher;
  return [
    tellCounts(context, rate.before).share,
    tellCounts(context, rate.now).share,
    tellGap(context, rate),
    rate.beyond ? { strong: side } : flagNone,
  ];
}

function SideMark({ rate }: { readonly rate: ComparedRate }) {
  const down = rate.points < 0;
  return (
    <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true">
      <MarkShape mark={down ? 'down' : 'up'} tone={down ? 'tone-1' : 'tone-3'} x="8" y="8" />
    </svg>
  );
}
