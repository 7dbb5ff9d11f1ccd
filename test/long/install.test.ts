import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { environmentOf } from '../support/own-environment.ts';
import { contentsOf } from '../support/tree.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A clone of this project as it is, what is not committed included, with nothing installed or built. */
async function clone(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-clone-'));
  folders.push(folder);
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    maxBuffer: 1 << 26,
  });
  for (const file of stdout.split('\0'))
    if (file !== '' && existsSync(path.join(project, file)))
      await cp(path.join(project, file), path.join(folder, file));
  return folder;
}

const npm = (folder: string, call: string[], more: Record<string, string> = {}) =>
  run('npm', call, { cwd: folder, env: environmentOf(more), maxBuffer: 1 << 26 });

describe('a clone with what production needs, and no more', () => {
  let folder: string;
  const PRODUCTION = { NODE_ENV: 'production' };
  beforeAll(async () => {
    folder = await clone();
    await npm(folder, ['ci'], PRODUCTION);
  });

  test('has none of the tools of development', () => {
    for (const name of ['vitest', 'playwright-core', 'typescript', '@biomejs/biome', 'lighthouse'])
      expect({ name, there: existsSync(path.join(folder, 'node_modules', name)) }).toEqual({ name, there: false });
  });

  test('builds the same site, policy and all, whatever NODE_ENV says', async () => {
    const built: Map<string, string>[] = [];
    for (const [index, NODE_ENV] of [undefined, 'production', 'test', 'development'].entries()) {
      const environment = {
        PAGEBOOK_CACHE: path.join(folder, `.cache/of-${index}`),
        ...(NODE_ENV ? { NODE_ENV } : {}),
      };
      await npm(folder, ['run', 'build', '--', '--outDir', `dist-${index}`], environment);
      const site = await contentsOf(path.join(folder, `dist-${index}`));
      // When each was built is in these two.
      for (const file of ['build.json', '.pagebook.json']) site.delete(file);
      built.push(site);
    }
    const [first, ...others] = built;
    expect(await readFile(path.join(folder, 'dist-0/index.html'), 'utf8')).toContain('Content-Security-Policy');
    for (const other of others) {
      const files = [...new Set([...(first?.keys() ?? []), ...other.keys()])];
      expect(files.filter((file) => first?.get(file) !== other.get(file))).toEqual([]);
    }
  });

  test('runs check, alerts, link and new', async () => {
    await writeFile(path.join(folder, 'rules.yml'), 'groups: []\n');
    expect((await npm(folder, ['run', 'check'], PRODUCTION)).stdout).toMatch(/No problems|warning/);
    await npm(folder, ['run', 'alerts', '--', 'rules.yml'], PRODUCTION);
    expect(
      (await npm(folder, ['run', 'link', '--', 'alerts/HeapUsageHigh', 'host=web-1'], PRODUCTION)).stdout,
    ).toContain('host=web-1');
    await npm(folder, ['run', 'new', '--', 'alert', 'OfAClone'], PRODUCTION);
    expect(existsSync(path.join(folder, 'content/alerts/OfAClone.md'))).toBe(true);
  });
});

test('types can be checked in a clone that was never built', async () => {
  const folder = await clone();
  await npm(folder, ['ci']);
  expect(existsSync(path.join(folder, '.cache'))).toBe(false);
  const { stdout } = await npm(folder, ['run', 'types']);
  expect(stdout).toContain('- 0 errors');
});

test('a clone in which nothing was installed says to run npm ci, without a trace', async () => {
  const folder = await clone();
  const failed = await npm(folder, ['run', 'build']).then(
    () => undefined,
    (error: { stderr: string }) => error.stderr,
  );
  expect(failed).toMatch(/^Failed: .*\n {4}Run `npm ci`/m);
  expect(failed).not.toMatch(/^\s+at /m);
});
