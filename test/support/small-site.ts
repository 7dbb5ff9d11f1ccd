import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { listEarlier } from '../../src/publish/output/earlier-builds.ts';
import { readMark, writeMark } from '../../src/publish/output/mark.ts';
import type { OutputRequest } from '../../src/publish/output/output-folder.ts';

export interface Around {
  folder(name: string): string;
  outDir: string;
  request: OutputRequest;
}

/** A folder with all that a build has around it, and a canary beside its site; gone when the test is over. */
export async function makeAround(): Promise<Around> {
  const root = await mkdtemp(path.join(tmpdir(), 'pagebook-output-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = (name: string): string => path.join(root, name);
  for (const name of ['content', 'project', 'cache', 'work', 'home', 'out']) await mkdir(folder(name));
  await writeFile(folder('out/canary.txt'), 'not to be lost');
  const outDir = folder('out/dist');
  const [content, engine, cache] = [folder('content'), folder('project'), folder('cache')];
  return {
    folder,
    outDir,
    request: {
      asked: outDir,
      around: { content, engine, root: engine, cache, directory: folder('work'), home: folder('home') },
    },
  };
}

/** Writes a built site: a few files, or these, each of which says what build it is of; and its mark. */
export async function writeSite(
  folder: string,
  build: string,
  minute: number,
  files = ['index.html', 'alerts/HighCPU/index.html', 'index.json', `_astro/site.${build}.css`],
): Promise<void> {
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), `${file} of ${build}`);
  }
  const time = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  await writeMark(folder, { id: `${build}-of-the-site`, version: '0.0.0', time, files });
}

/** The builds that are there, by the names that `writeSite` was given: first what is in place, then what is kept. */
export async function buildsOf(outDir: string): Promise<string> {
  const marks = [await readMark(outDir), ...(await listEarlier(outDir)).map(({ mark }) => mark)];
  return marks.map((mark) => mark?.id.split('-')[0] ?? 'none').join();
}
