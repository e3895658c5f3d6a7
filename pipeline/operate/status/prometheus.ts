import type { Status } from './status.ts';

type Labels = Readonly<Record<string, string | number>>;
type Sample = readonly [labels: Labels, value: number | undefined];

/**
 * A status in the text format of Prometheus (0.0.4), all gauges. Moments are seconds since 1970, so that an age is `time()` less one of them; what is
 * not known has no line.
 */
export function prometheusText({ zicht, lastRun, lastSuccess, latest, releases }: Status): string {
  const { run, result, release } = lastRun;
  return [
    metric('zicht_run_exit_code', 'Exit code of the last run; 0 is published, unchanged or not due.', [
      [{}, lastRun.exit],
    ]),
    metric('zicht_run_info', 'The last run: its id, what became of it, and for which release it was.', [
      [{ run, result, release: release ?? '', version: zicht }, 1],
    ]),
    metric('zicht_run_finished_timestamp_seconds', 'When the last run ended.', [
      [{}, lastRun.finished.seconds],
    ]),
    metric('zicht_run_duration_seconds', 'How long the last run took.', [
      [{}, lastRun.finished.seconds - lastRun.started.seconds],
    ]),
    metric('zicht_run_last_success_timestamp_seconds', 'When the last run with exit code 0 ended.', [
      [{}, lastSuccess?.finished.seconds],
    ]),
    metric('zicht_releases', 'Releases that are there in full.', [[{}, releases]]),
    metric('zicht_latest_info', 'The release that readers have.', [
      [{ release: latest?.release ?? '', status: latest?.status ?? '' }, latest === null ? undefined : 1],
    ]),
    metric('zicht_latest_sealed_timestamp_seconds', 'When the release that readers have was made.', [
      [{}, latest?.sealed?.seconds],
    ]),
    metric('zicht_latest_public_files', 'Public files of the release that readers have.', [
      [{}, latest?.files],
    ]),
    metric('zicht_latest_public_bytes', 'Bytes of these files.', [[{}, latest?.bytes]]),
    metric(
      'zicht_latest_cells',
      'Rows of the public figures by state.',
      Object.entries(latest?.cells ?? {}).map(([state, count]) => [{ state }, count] as const),
    ),
  ].join('');
}

function metric(name: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.flatMap(([labels, value]) =>
    value === undefined ? [] : [`${name}${labelText(labels)} ${value}\n`],
  );
  return lines.length === 0 ? '' : `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
}

function labelText(labels: Labels): string {
  const written = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return written.length === 0 ? '' : `{${written.join(',')}}`;
}

const escaped = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
