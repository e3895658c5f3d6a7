import { ScrollRegion } from './scroll-region.tsx';

/** The text of a cell; `strong` where it stands out. */
export type TableCell = string | { readonly strong: string };

export interface TableRow {
  readonly header: string;
  /** One text per column, or the state, in words, that stands in the place of all of them. */
  readonly cells: readonly TableCell[] | { readonly state: string };
}

export interface TableGroup {
  /** What the rows have in common; without it the rows stand by themselves. */
  readonly header?: string;
  readonly rows: readonly TableRow[];
}

export interface DataTableProps {
  /** Unique in the page. */
  readonly id: string;
  readonly caption: string;
  /** Heading of the first column, that of the row headers. */
  readonly rowHeading: string;
  readonly columns: readonly string[];
  readonly groups: readonly TableGroup[];
}

/** Every figure of a chart as a table: headed rows and columns, and a state in words where there is no figure. */
export function DataTable({ id, caption, rowHeading, columns, groups }: DataTableProps) {
  return (
    <ScrollRegion labelledBy={`${id}-caption`}>
      <table id={id}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows group={group} columns={columns.length} key={group.header} />
        ))}
      </table>
    </ScrollRegion>
  );
}

function GroupRows({ group, columns }: { readonly group: TableGroup; readonly columns: number }) {
  return (
    <tbody class={group.header === undefined ? undefined : 'grouped'}>
      {group.header === undefined ? null : (
        <tr>
          <th scope="rowgroup" colSpan={columns + 1}>
            {group.header}
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <tr key={row.header}>
          <th scope="row">{row.header}</th>
          <Cells cells={row.cells} columns={columns} />
        </tr>
      ))}
    </tbody>
  );
}

function Cells({ cells, columns }: { readonly cells: TableRow['cells']; readonly columns: number }) {
  if ('state' in cells) {
    return (
      <td class="state" colSpan={columns}>
        {cells.state}
      </td>
    );
  }
  return cells.map((cell, position) => (
    <td key={position.toString()}>{typeof cell === 'string' ? cell : <strong>{cell.strong}</strong>}</td>
  ));
}
