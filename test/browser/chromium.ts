import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

const libraries = ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64'];

/**
 * A real browser from the registry, without a download of its own. Where the system lacks its libraries, the package
 * unpacks those made for a cloud function, and the browser alone is pointed at them.
 */
export async function launchChromium(): Promise<Browser> {
  const needsLibraries = !libraries.some((folder) => existsSync(join(folder, 'libnss3.so')));
  const before = process.env.AWS_EXECUTION_ENV;
  if (needsLibraries) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  if (before === undefined) delete process.env.AWS_EXECUTION_ENV;
  else process.env.AWS_EXECUTION_ENV = before;
  const env = { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') };
  // Its own list of arguments has --single-process, which dies when a context closes.
  return playwright.launch({ executablePath, args: ['--no-sandbox'], ...(needsLibraries ? { env } : {}) });
}
