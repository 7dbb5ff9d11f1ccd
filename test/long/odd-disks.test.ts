import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf } from '../support/tree.ts';
import { fillEverywhere, rareWays } from '../support/ways-to-publish.ts';
import { fill, mount } from './mounts.ts';
import { expectTidy, makeRealSite, type RealSite, stopped } from './real-site.ts';

/** Where nothing can be mounted, its folder is refused to be moved as a mount point is. */
const mounted = async (outDir: string, size: string): Promise<Record<string, string>> =>
  (await mount(outDir, size)) ? {} : stopped({ below: outDir, busy: outDir });

/** Reads a page over and over until something is done, and gives all that was seen of it. */
async function readMeanwhile(site: RealSite, work: Promise<unknown>): Promise<Set<string>> {
  let done = false;
  const ended = work.finally(() => {
    done = true;
  });
  const seen = new Set<string>();
  while (!done) {
    const text = await readFile(path.join(site.outDir, 'alerts/B/index.html'), 'utf8').catch((error) => error.code);
    seen.add(/Edition-(\w+)\./.exec(text)?.[1] ?? text);
  }
  await ended;
  return seen;
}

describe('a folder that is a mount point', () => {
  test('is built into, and a reader meets the old page or the new one', async () => {
    const site = await makeRealSite();
    const environment = await mounted(site.outDir, '32m');
    await site.edit('first');
    expect(await site.build([], environment)).toMatchObject({ code: 0, stderr: '' });
    expect(await site.edition()).toBe('first');
    for (const [before, after] of [
      ['first', 'second'],
      ['second', 'third'],
    ] as const) {
      await site.edit(after);
      const seen = await readMeanwhile(
        site,
        site.build(['--keep', '2'], environment).then((ended) => expect(ended).toMatchObject({ code: 0, stderr: '' })),
      );
      expect([...seen].sort()).toEqual([before, after].sort());
      expect(await site.edition()).toBe(after);
    }
    expect(await site.build(['--back'], environment)).toMatchObject({ code: 0, stderr: '' });
    expect(await site.edition()).toBe('second');
    await expectTidy(site, '.dist.pagebook-kept');
  });

  test('is the old site or the new one after a kill at any of many moments', async () => {
    const site = await makeRealSite();
    const environment = await mounted(site.outDir, '32m');
    await site.edit('old');
    expect(await site.build([], environment)).toMatchObject({ code: 0, stderr: '' });
    const seen = new Set<string>();
    // Every one of them is tried with a small site in `put-in-place.test.ts`.
    for (let at = 0; ; at += 70) {
      await site.edit('new');
      const { code } = await site.build([], stopped({ below: site.parent, at, busy: site.outDir }));
      await expectTidy(site);
      const edition = await site.edition();
      seen.add(edition);
      if (code === 0) break;
      expect(code).toBe(null);
      if (edition === 'old') continue;
      await site.edit('old');
      expect(await site.build([], environment)).toMatchObject({ code: 0, stderr: '' });
    }
    expect(seen).toEqual(new Set(['old', 'new']));
  });
});

describe('a disk that is full', () => {
  test.each([
    { where: 'under the folder', at: 'out/dist', outDir: 'out/dist' },
    { where: 'under its parent', at: 'out/disk', outDir: 'out/disk/dist' },
  ])('$where, leaves the site as it was, and is told in plain words', async ({ at, outDir }) => {
    const site = await makeRealSite(outDir);
    const disk = path.join(path.dirname(site.tree.root), at);
    const real = await mount(disk, '4m');
    await site.edit('first');
    expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    const filler = path.join(disk, 'filler');
    if (real) await fill(filler);
    const before = await contentsOf(site.outDir);
    await site.edit('second');
    const { code, stdout, stderr } = await site.build(
      ['--force'],
      real ? {} : stopped({ below: site.outDir, at: 0, by: 'ENOSPC' }),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Failed: the disk is full\. `\S+` is as it was\.\n/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await contentsOf(site.outDir)).toEqual(before);
    await rm(filler, { force: true });
    expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    expect(await site.edition()).toBe('second');
  });

  test('where the cache is, leaves the site as it was, and is told in plain words', async () => {
    const site = await makeRealSite();
    await site.edit('first');
    expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    const cache = path.join(path.dirname(site.tree.root), 'full');
    const environment: Record<string, string> = { PAGEBOOK_CACHE: cache };
    if (await mount(cache, '1m')) await fill(path.join(cache, 'filler'));
    else Object.assign(environment, stopped({ below: cache, at: 0, by: 'ENOSPC' }));
    await site.edit('second');
    const before = await contentsOf(site.outDir);
    const { code, stdout, stderr } = await site.build([], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Failed: the disk is full\. `\S+` is as it was\.\n/);
    expect(await contentsOf(site.outDir)).toEqual(before);
    expect((await readdir(site.parent)).sort()).toEqual(['canary.txt', 'dist']);
  });
});

describe.each(rareWays)('$name', (way) => {
  test('leaves all as it was when the disk is full, whichever operation finds that out', async () => {
    await fillEverywhere(way);
  });
});
