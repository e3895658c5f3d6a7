import { join } from 'node:path';
import { renderReport } from '../reports/render-report.tsx';
import type { ReleaseBefore, ReportInput, ReportRegion } from '../reports/input.ts';
import { codeLists } from '../schemas/code-lists.ts';
import type { Configuration } from '../schemas/configuration.ts';
import type { Cell } from '../schemas/cube.ts';
import type { Notice } from '../schemas/manifest.ts';
import { type LinkingAttribute, linkingAttributes } from '../schemas/linking.ts';
import { columnMeta } from '../schemas/register.ts';
import { registerNames } from '../schemas/registers/index.ts';
import type { PublicCube } from '../src/cube/public-cube.ts';
import type { RunContext } from '../src/run/context.ts';
import { otherDomains } from './keys/key-domains.ts';
import { published } from './public-catalogue.ts';
import { writePage } from './write-page.ts';

/** What the pages need beside the configuration. */
export interface ReportRequest {
  /** The only source of figures. */
  readonly cube: PublicCube<Cell>;
  readonly configuration: Configuration;
  /** What the release before made public, to compare with. */
  readonly before: ReleaseBefore;
  readonly regions: readonly ReportRegion[];
  readonly notices: readonly Notice[];
  readonly versions: ReportInput['versions'];
  readonly dictionary: ReportInput['dictionary'];
  /** Public files to link to, relative to the public folder. */
  readonly files: readonly string[];
}

/**
 * Writes the pages of `public/report/<language>` in the candidate's folder, those of each configured language, and
 * returns the paths, relative to that folder. Throws a ZichtError (exit 9) when the storage refuses.
 */
export async function report(
  context: Pick<RunContext, 'folder'>,
  request: ReportRequest,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const language of request.configuration.output.languages) {
    for (const [path, html] of renderReport(inputFor(request, language))) {
      const relative = join('public', 'report', path);
      await writePage(context.folder, relative, html);
      written.push(relative);
    }
  }
  return written;
}

/** The facts of a run, as the page takes them. */
export function inputFor(request: ReportRequest, language: ReportInput['language']): ReportInput {
  const { configuration, cube, before, regions, notices, versions, dictionary, files } = request;
  return {
    language,
    languages: configuration.output.languages,
    cube,
    catalogue: published(configuration),
    release: releaseFacts(configuration),
    before,
    regions,
    regionPages: configuration.output.regionPages,
    notices,
    settings: {
      method: configuration.disclosure.method,
      mostNoise: configuration.disclosure.noise.most,
      minimumCount: configuration.disclosure.minimumCount,
      zeros: configuration.disclosure.zeros,
      keyTypes: configuration.linkage.keyTypes,
      followUp: configuration.followUp,
      maximumGapDays: configuration.orders.maximumGapDays,
      cohortIndex: configuration.cohort.index,
      regionYear: configuration.region.year,
      regionSource: configuration.region.source,
      careTypes: configuration.help.careTypes,
      crisis: configuration.help.crisis,
      ...linkageSettings(configuration),
    },
    versions,
    codeLists,
    dictionary,
    files,
  };
}

/** What the linkage page tells of how records were linked. */
function linkageSettings(
  configuration: Configuration,
): Pick<ReportInput['settings'], 'registers' | 'otherKeyDomains' | 'minimumRate' | 'passes' | 'ties'> {
  const { registers, linkage } = configuration;
  return {
    registers: registerNames.filter((name) => registers[name] !== undefined),
    otherKeyDomains: otherDomains(configuration),
    minimumRate: linkage.minimumRate,
    ties: linkage.ties,
    passes: linkage.passes.map(({ id, on, unlessDiffer }) => ({
      id,
      columns: on.map(labelOf),
      unlessDiffer: unlessDiffer.map(labelOf),
    })),
  };
}

const labelOf = (name: LinkingAttribute) =>
  columnMeta.get(linkingAttributes.shape[name])?.label ?? { nl: name, en: name };

/** What is known of the release beside its figures. */
export function releaseFacts({ release, period, observedUntil }: Configuration): ReportInput['release'] {
  const { id, status, publisher, contact, publishedOn } = release;
  return {
    id,
    status,
    period,
    observedUntil,
    ...(publisher === undefined ? {} : { publisher }),
    ...(contact === undefined ? {} : { contact }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  };
}
