import { z } from 'zod';
import { type Cell, cell, type statuses } from './cube.ts';
import { columnMeta } from './register.ts';

type Status = (typeof statuses)[number];

/** Codes of the SDMX lists CL_OBS_STATUS (2.2) and CL_CONF_STATUS (1.3) that a published cell can have. */
export const obsStatuses = ['A', 'M', 'O', 'Q'] as const;
export const confStatuses = ['F', 'C'] as const;

/**
 * How the states of the cube read in SDMX. Every withheld cell is `C`, never the codes of SDMX for primary or secondary
 * confidentiality: which of the two it is would tell of the count. Nothing but the state decides, so that the two columns tell no more.
 */
export const sdmxStates: Readonly<
  Record<Status, { readonly obs: (typeof obsStatuses)[number]; readonly conf: (typeof confStatuses)[number] }>
> = {
  value: { obs: 'A', conf: 'F' },
  suppressed: { obs: 'Q', conf: 'C' },
  not_applicable: { obs: 'M', conf: 'F' },
  not_yet_followed: { obs: 'O', conf: 'F' },
  not_estimable: { obs: 'O', conf: 'F' },
};

const obsStatus = z.enum(obsStatuses);
columnMeta.add(obsStatus, {
  label: { nl: 'toestand volgens SDMX (CL_OBS_STATUS)', en: 'state after SDMX (CL_OBS_STATUS)' },
});
const confStatus = z.enum(confStatuses);
columnMeta.add(confStatus, {
  label: {
    nl: 'geheimhouding volgens SDMX (CL_CONF_STATUS)',
    en: 'confidentiality after SDMX (CL_CONF_STATUS)',
  },
});

/** A row of the public data files: a cell of the cube, then its state in the words of SDMX. */
export const publishedCell = cell.extend({ obs_status: obsStatus, conf_status: confStatus });

export type PublishedCell = z.infer<typeof publishedCell>;

export function publishedRow(row: Cell): PublishedCell {
  const { obs, conf } = sdmxStates[row.status];
  return { ...row, obs_status: obs, conf_status: conf };
}
