import { group } from 'd3-array';
import { DataTable } from '../../../src/html/data-table.tsx';
import { Details } from '../../../src/html/details.tsx';
import { Fact } from '../../../src/html/fact.tsx';
import { Outside } from '../../../src/html/outside.tsx';
import { capitalise } from '../../../src/i18n/text.ts';
import { MastheadFrame } from '../masthead.tsx';
import { SectionedPage } from '../shell.tsx';
import { CellTable } from './cells.tsx';
import type { ChangeKind, ComparedRelease, ComparisonContext } from './input.ts';

interface Props {
  readonly context: ComparisonContext;
}

const sections = [
  ['brief', Brief],
  ['revealed', Revealed],
  ['changes', Changes],
  ['moved', Moved],
] as const;

/** What changed between two releases, and what whoever has both can infer. */
export function ComparisonPage({ context }: Props) {
  return (
    <SectionedPage
      context={context}
      masthead={<ComparisonMasthead context={context} />}
      sections={sections}
    />
  );
}

function ComparisonMasthead({ context }: Props) {
  const { input, words, formats } = context;
  const { releases } = words.frame;
  const told = ({ id, period }: ComparedRelease) => `${id} (${formats.period(period.from, period.until)})`;
  return (
    <MastheadFrame context={context}>
      {(['a', 'b'] as const).map((side) => (
        <Fact term={releases[side]} key={side}>
          <Outside text={told(input[side])} />
        </Fact>
      ))}
      <Fact term={releases.madeWith}>
        <Outside text={`Zicht ${input.versions.zicht}`} />
      </Fact>
    </MastheadFrame>
  );
}

/** The verdict first, then how much changed and under which settings. */
function Brief({ context }: Props) {
  const { input, words, formats } = context;
  const { revealed, count, kinds, settings } = input;
  return (
    <>
      <p>
        <strong>
          {revealed.length === 0 ? words.nothing : words.something(formats.count(revealed.length))}
        </strong>
      </p>
      <ul class="text">
        <li>{words.inBoth(formats.count(count.in_both))}</li>
        <li>{words.withheld(formats.count(count.withheld_a), formats.count(count.withheld_b))}</li>
        <li>{words.periods[input.pools]}</li>
      </ul>
      <DataTable
        id="table-kinds"
        caption={words.kindsTitle}
        rowHeading={words.kind}
        columns={[words.cells]}
        groups={[
          {
            rows: (Object.keys(words.kinds) as ChangeKind[]).map((kind) => ({
              header: capitalise(words.kinds[kind]),
              cells: [formats.count(kinds[kind])],
            })),
          },
        ]}
      />
      {settings.length === 0 ? null : (
        <DataTable
          id="table-settings"
          caption={words.settingsTitle}
          rowHeading={words.setting}
          columns={['A', 'B']}
          groups={[{ rows: settings.map(({ name, a, b }) => ({ header: name, cells: [a, b] })) }]}
        />
      )}
    </>
  );
}

/** Cells from whose difference something follows of a few people, by what that is. */
function Revealed({ context }: Props) {
  const { input, words } = context;
  if (input.revealed.length === 0) return <p>{words.nothing}</p>;
  return [...group(input.revealed, ({ kind }) => kind)].map(([kind, found]) => (
    <CellTable
      context={context}
      id={`table-${kind.replaceAll('_', '-')}`}
      caption={words.revealed[kind]}
      cells={found.map(({ cell }) => cell)}
      key={kind}
    />
  ));
}

/** Every cell that differs, by how it came to differ. */
function Changes({ context }: Props) {
  const { input, words, formats } = context;
  if (input.changes.length === 0) return <p>{words.noChanges}</p>;
  return [...group(input.changes, ({ kind }) => kind)].map(([kind, found]) => (
    <Details summary={`${capitalise(words.kinds[kind])}: ${formats.count(found.length)}`} key={kind}>
      <CellTable
        context={context}
        id={`table-changes-${kind}`}
        caption={capitalise(words.kinds[kind])}
        cells={found.map(({ cell }) => cell)}
      />
    </Details>
  ));
}

/** At how many places children came or went; numbers of the internal files of both. */
function Moved({ context }: Props) {
  const { input, words, formats } = context;
  const names: Readonly<Record<string, string>> = words.shared.breakdowns;
  if (input.moved === null) return <p>{words.movedUnknown}</p>;
  if (input.moved.length === 0) return <p>{words.movedNone}</p>;
  return (
    <>
      <p>{words.movedIntro}</p>
      <DataTable
        id="table-moved"
        caption={words.frame.sections.moved}
        rowHeading={words.movedTable}
        columns={words.movedColumns}
        groups={[
          {
            rows: input.moved.map(({ table, changed, small }) => ({
              header: capitalise(names[table] ?? table),
              cells: [formats.count(changed), formats.count(small)],
            })),
          },
        ]}
      />
    </>
  );
}
