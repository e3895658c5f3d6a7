import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Words } from '../../schemas/words.ts';
import type { Certificate } from '../../src/attacker/certificate.ts';
import type { Finding } from '../../src/attacker/certify.ts';
import { writeFile } from '../../src/run/durable.ts';
import type { RunContext } from '../../src/run/context.ts';
import { exitCodes, ZichtError } from '../../src/run/errors.ts';
import type { RegionTables } from '../regions/tables.ts';
import { attackCounts } from './attack-counts.ts';
import { type LeftOfNoise, releaseWords } from './certificate-words.ts';
import { changeRules } from './changed-figures.ts';
import { asCounted, type EarlierReading, smallRevisions } from './earlier-figures.ts';
import { readCandidate } from './files.ts';
import { KnownTexts } from './known-texts.ts';
import { metadataFaults } from './metadata-faults.ts';
import { publicFaults } from './public-faults.ts';
import type { FileFault } from './table-faults.ts';
import { attackPages, type FaultOnPage } from './pages/attack-pages.ts';
import { version } from '../version.ts';

/** What an attack on a candidate came to. Names cells: for `internal/disclosure-certificate.json` only. */
export interface ReleaseCertificate {
  readonly passed: boolean;
  readonly words: Words;
  readonly counts: Certificate;
  /** With noise: how far counts stay open beside all others, which is not asked; `null` by other methods. */
  readonly leftOfNoise: LeftOfNoise | null;
  readonly findings: readonly Finding[];
  /** What a data file says and must not. */
  readonly faults: readonly FileFault[];
  /** What a page of the report says and must not. */
  readonly pages: readonly FaultOnPage[];
}

/** The attack succeeded (exit 5). The certificate names the cells; the message does not. */
export class AttackSucceeded extends ZichtError {
  readonly certificate: ReleaseCertificate;

  constructor(certificate: ReleaseCertificate) {
    super(exitCodes.disclosure, [
      {
        code: 'disclosure.attack-succeeded',
        what: `An attack on the files to be published found ${certificate.findings.length + certificate.faults.length + certificate.pages.length} places that say too much. Nothing was published.`,
        expected: 'files from which no small count can be worked out',
        remedy:
          'The places stand in internal/disclosure-certificate.json of the candidate. This is a defect in Zicht: please report it.',
      },
    ]);
    this.name = 'AttackSucceeded';
    this.certificate = certificate;
  }
}

export interface AttackRequest {
  readonly configuration: Configuration;
  readonly regions: RegionTables;
  /** Rows that earlier releases showed, of the same definition and of closed periods: of each key the last. */
  readonly earlier?: readonly Cell[];
  /** Where counts are changed: every such row of any release, with what was counted then. */
  readonly readings?: readonly EarlierReading[];
  /** Rates of linkage that the release before made public, with which the pages compare. */
  readonly before?: readonly Cell[];
  /** Ids of the releases before. */
  readonly releases?: readonly string[];
}

/** The certificate of a candidate, relative to its folder. */
export const certificateFile = join('internal', 'disclosure-certificate.json');

/**
 * Attacks the files of a candidate as they were written, before anything is published, and writes the certificate beside
 * them. Nothing is taken from the run but the folder: not what disclosure control decided, and not how it did.
 *
 * @throws AttackSucceeded (exit 5) where a count can be worked out, or a file says what it must not.
 */
export async function attackRelease(
  { engine, folder }: Pick<RunContext, 'engine' | 'folder'>,
  { configuration, regions, earlier = [], readings = [], before = [], releases = [] }: AttackRequest,
): Promise<ReleaseCertificate> {
  const versions = [version, `${engine.name} ${engine.version}`];
  const known = new KnownTexts(configuration, regions, versions, releases);
  const files = await readCandidate(engine, configuration, folder);
  const { rows, counted, groups, faults } = files;
  const inFiles = await publicFaults(engine, folder, configuration, files, known);
  const told = { rows, counted, groups, earlier, readings, configuration, regions };
  const found = await attackCounts(told);
  const { minimumCount } = configuration.disclosure;
  const amiss = found.amiss.map((key) => ({ fault: 'does-not-add-up', key }));
  const isChanged = changeRules(configuration.disclosure) !== null;
  const revised = (
    isChanged
      ? smallRevisions(
          asCounted(rows, counted),
          readings.map((reading) => reading.counted),
          minimumCount,
        )
      : smallRevisions(rows, earlier, minimumCount)
  ).map((key) => ({
    fault: 'small-revision',
    key,
  }));
  const beside = metadataFaults(join(folder, 'public'), configuration, regions);
  const all = [...faults, ...inFiles, ...amiss, ...revised, ...beside];
  const onPages = attackPages(
    join(folder, 'public', 'report'),
    { rows, before, configuration, versions, releases },
    known,
  );
  const certificate: ReleaseCertificate = {
    passed: found.certificate.passed && all.length === 0 && onPages.length === 0,
    words: releaseWords(found.certificate, configuration.disclosure, found.left),
    counts: found.certificate,
    leftOfNoise: found.left,
    findings: found.findings,
    faults: all,
    pages: onPages,
  };
  writeFile(join(folder, certificateFile), `${JSON.stringify(certificate, null, 2)}\n`);
  if (!certificate.passed) throw new AttackSucceeded(certificate);
  return certificate;
}
