import { sdmxStates } from '../../schemas/published-cell.ts';
import { DataTable } from '../../src/html/data-table.tsx';
import type { ReportContext } from '../context.ts';
import { Section } from '../sections/section.tsx';

/** Which codes of SDMX stand beside each state of a cell. */
export function States({ context }: { readonly context: ReportContext }) {
  const { dictionary } = context.words;
  const rows = Object.entries(sdmxStates).map(([status, { obs, conf }]) => ({
    header: status,
    cells: [obs, conf],
  }));
  return (
    <Section context={context} id="states">
      <p>{dictionary.statesIntro}</p>
      <DataTable
        id="table-states"
        caption={dictionary.statesCaption}
        rowHeading={dictionary.state}
        columns={['CL_OBS_STATUS', 'CL_CONF_STATUS']}
        groups={[{ rows }]}
      />
    </Section>
  );
}
