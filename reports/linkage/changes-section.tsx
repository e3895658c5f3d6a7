import type { Cell } from '../../schemas/cube.ts';
import type { ReportContext } from '../context.ts';
import type { ReleaseBefore } from '../input.ts';
import { Section } from '../sections/section.tsx';
import { BeyondList, ChangedTable, type ChangedGroup } from './changed-rates.tsx';
import { type ComparedRate, compareRates, isChanged, mayBeTold } from './changes.ts';
import { rateGroups } from './rate-groups.ts';

/** Which public linkage rates differ from those of the release before, but for those that moved by a few people. */
export function Changes({ context }: { readonly context: ReportContext }) {
  const { before } = context.input;
  const words = context.words.linkageChanges;
  return (
    <Section context={context} id="changes">
      {before.state === 'none' ? <p>{words.none}</p> : null}
      {before.state === 'unreadable' ? <p>{words.unreadable(before.id)}</p> : null}
      {before.state === 'read' ? <Compared context={context} before={before} /> : null}
    </Section>
  );
}

interface ComparedProps {
  readonly context: ReportContext;
  readonly before: Extract<ReleaseBefore, { readonly state: 'read' }>;
}

function Compared({ context, before }: ComparedProps) {
  const words = context.words.linkageChanges;
  const { count } = context.formats;
  const groups = rateGroups(context);
  const cells = groups.flatMap(({ rows }) => rows.map(({ cell }) => cell));
  const { compared, withheld } = compareRates(before.cells, cells);
  const { minimumCount } = context.input.settings;
  const told = compared.filter((rate) => isChanged(rate) && mayBeTold(rate, minimumCount));
  const rates = new Map<Cell, ComparedRate>(told.map((rate) => [rate.now, rate]));
  const changed: ChangedGroup[] = groups.map(({ header, rows }) => ({
    header,
    rows: rows.flatMap(({ label, name, cell }) => {
      const rate = rates.get(cell);
      return rate === undefined ? [] : [{ label, name, rate }];
    }),
  }));
  return (
    <>
      <p>{words.intro(before.id)}</p>
      <p>{finding(context, before.id, { compared: compared.length, changed: rates.size })}</p>
      {rates.size === 0 ? null : (
        <>
          <BeyondList context={context} groups={changed} />
          <ChangedTable context={context} groups={changed} id={before.id} />
        </>
      )}
      {compared.length === 0 ? null : <p class="soft small">{words.few(count(minimumCount))}</p>}
      {withheld === 0 ? null : <p class="soft small">{words.withheld(count(withheld))}</p>}
      <p class="soft small">{words.caution}</p>
    </>
  );
}

function finding(
  { words, formats }: ReportContext,
  id: string,
  { compared, changed }: { readonly compared: number; readonly changed: number },
): string {
  const { linkageChanges } = words;
  if (compared === 0) return linkageChanges.nothingShared(id);
  if (changed === 0) return linkageChanges.same(formats.count(compared));
  return linkageChanges.changed(formats.count(compared), formats.count(changed));
}
