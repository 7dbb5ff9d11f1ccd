import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { wholeSite } from '../../src/publish/output/mark.ts';
import { withOutput } from '../../src/publish/output/output-folder.ts';
import { type Around, buildsOf, makeAround, writeSite } from './small-site.ts';
import { type Stop, stopFiles } from './stop-files.ts';
import { contentsOf } from './tree.ts';

/** A way in which a site comes to its place. */
export interface Way {
  name: string;
  before(around: Around): Promise<void>;
  keep?: number;
  back?: true;
  mount?: true;
  /** The builds that may be there after a stop: in place, and kept. First what was before, last what shall be. */
  outcomes: string[];
}

/** A site has so few files here that more operations than this mean a loop. */
export const MOST = 100;

const nothing = async (): Promise<void> => undefined;
const old = ({ outDir }: Around): Promise<void> => writeSite(outDir, 'old', 1);
const two = async (around: Around): Promise<void> => {
  await old(around);
  await writeSite(around.folder('now'), 'now', 2);
  await withOutput({ ...around.request, keep: 1 }, (output) => output.publish(around.folder('now')));
};

export const ways: Way[] = [
  { name: 'the first build', before: nothing, outcomes: ['none', 'new'] },
  { name: 'a build that replaces another', before: old, outcomes: ['old', 'new'] },
  { name: 'a build that keeps the one before', before: old, keep: 2, outcomes: ['old', 'new,old'] },
  { name: 'a build into a mount point', before: old, mount: true, outcomes: ['old', 'new'] },
  { name: 'going back', before: two, back: true, outcomes: ['now,old', 'old,now'] },
];

/** The same, where several things come together. */
export const rareWays: Way[] = [
  {
    name: 'a build into a mount point that keeps the one before',
    before: old,
    keep: 2,
    mount: true,
    outcomes: ['old', 'old,old', 'new,old'],
  },
  {
    name: 'a build into an empty mount point',
    before: async ({ outDir }) => void (await mkdir(outDir)),
    mount: true,
    outcomes: ['none', 'new'],
  },
  {
    name: 'going back in a mount point',
    before: two,
    back: true,
    mount: true,
    outcomes: ['now,old', 'now,now,old', 'old,now'],
  },
];

/** Goes this way in a process of its own, which is killed before its file operation of this number. */
export async function killedAt(way: Way, at: number | undefined): Promise<{ around: Around; killed: boolean }> {
  const around = await makeAround();
  await way.before(around);
  await writeSite(around.folder('made'), 'new', 3);
  const { request } = around;
  const call = { request: { ...request, keep: way.keep }, site: around.folder('made'), back: way.back };
  const stop: Stop = { ...stopOf(way, around), ...(at !== undefined && { at }) };
  const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--import', here('stop-files.ts'), here('publish.ts'), JSON.stringify(call)], {
    env: { ...process.env, NO_COLOR: '1', STOP_FILES: JSON.stringify(stop) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((done, fail) => {
    child.on('error', fail);
    child.on('close', (...ended) => done(ended));
  });
  if (signal !== 'SIGKILL') expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  return { around, killed: signal === 'SIGKILL' };
}

/** Goes this way; from its file operation of this number on the disk is full. */
export async function fullAt(way: Way, at: number): Promise<{ around: Around; failure: string | undefined }> {
  const around = await makeAround();
  await way.before(around);
  await writeSite(around.folder('made'), 'new', 3);
  const takeBack = stopFiles({ ...stopOf(way, around), at, by: 'ENOSPC' });
  try {
    await withOutput({ ...around.request, keep: way.keep }, async (output) => {
      if (way.back) await output.goBack();
      else await output.publish(around.folder('made'));
    });
    return { around, failure: undefined };
  } catch (error) {
    return { around, failure: (error as Error).message };
  } finally {
    takeBack();
  }
}

const stopOf = (way: Way, { folder, outDir }: Around): Stop => ({
  below: folder('out'),
  ...(way.mount && { busy: outDir }),
});

/** What is there when the next build has begun: a whole site or none, the canary, and nothing that was left behind. */
export async function expectTidy({ folder, outDir, request }: Around): Promise<void> {
  await withOutput(request, async () => undefined);
  const names = await readdir(folder('out'));
  expect(names.filter((name) => !/^(?:canary\.txt|dist|\.dist\.pagebook-kept)$/.test(name))).toEqual([]);
  const contents = await contentsOf(folder('out'));
  expect(contents.get('canary.txt')).toBe(Buffer.from('not to be lost').toString('base64'));
  if (!names.includes('dist')) return;
  const mark = await wholeSite(outDir);
  const [build] = (await buildsOf(outDir)).split(',');
  const there = mark ? ['.pagebook.json', ...mark.files] : [];
  expect([...(await contentsOf(outDir)).keys()].sort()).toEqual(there.sort());
  for (const file of mark?.files ?? [])
    expect(contents.get(`dist/${file}`)).toBe(Buffer.from(`${file} of ${build}`).toString('base64'));
}

/** Kills the process before each of its file operations, one after the other, and looks what is there after each. */
export async function killEverywhere(way: Way): Promise<void> {
  const seen = new Set<string>();
  let at = 0;
  for (; at < MOST; at++) {
    const { around, killed } = await killedAt(way, at);
    await expectTidy(around);
    const builds = await buildsOf(around.outDir);
    expect(way.outcomes).toContain(builds);
    seen.add(builds);
    if (!killed) break;
  }
  expect(at).toBeGreaterThan(2);
  expect(at).toBeLessThan(MOST);
  expect([...seen].sort()).toEqual([...way.outcomes].sort());
}

/** Fills the disk before each file operation, one after the other. */
export async function fillEverywhere(way: Way): Promise<void> {
  let at = 0;
  for (; at < MOST; at++) {
    const { around, failure } = await fullAt(way, at);
    await expectTidy(around);
    if (failure === undefined) break;
    expect(failure).toBe(`the disk is full. \`${around.outDir}\` is as it was.`);
    expect(await buildsOf(around.outDir)).toBe(way.outcomes[0]);
  }
  expect(at).toBeLessThan(MOST);
}
