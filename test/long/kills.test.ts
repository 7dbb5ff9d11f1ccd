import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { killEverywhere, rareWays } from '../support/ways-to-publish.ts';
import { expectTidy, makeRealSite, type RealSite, stopped } from './real-site.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.mjs', import.meta.url));
const KILLS = 24;
/** More file operations than a build has between its last page and its end. */
const MOST = 60;

/** Starts the real command, and kills it after that many milliseconds. */
async function killAfter({ outDir, tree }: RealSite, after: number, options: string[] = []): Promise<void> {
  const child = spawn(process.execPath, [MAIN, 'build', '--outDir', outDir, ...options], {
    env: { ...process.env, ...tree.environment },
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await once(child, 'close');
  clearTimeout(timer);
}

describe('a build that is killed', () => {
  test(`at a random moment, ${KILLS} times, leaves the old site or the new one, and nothing else`, async () => {
    const site = await makeRealSite();
    await site.edit('first');
    const started = performance.now();
    expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    const whole = performance.now() - started;
    let before = 'first';
    for (let number = 0; number < KILLS; number++) {
      const next = `number${number}`;
      await site.edit(next);
      // The last tenth is where files are put in place: half of all kills come there.
      const after = whole * (number % 2 === 0 ? Math.random() : 0.9 + Math.random() / 5);
      await killAfter(site, after);
      await expectTidy(site);
      const edition = await site.edition();
      expect([before, next], `killed after ${after} ms of ${whole}`).toContain(edition);
      before = edition;
    }
    await site.edit('last');
    expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    expect(await site.edition()).toBe('last');
  });

  test('between any two file operations beside its folder leaves the old site or the new one', async () => {
    const site = await makeRealSite();
    await site.edit('old');
    expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    const seen = new Set<string>();
    let at = 0;
    for (; at < MOST; at++) {
      await site.edit('new');
      const { code, stderr } = await site.build([], stopped({ below: site.parent, at }));
      await expectTidy(site);
      const edition = await site.edition();
      seen.add(edition);
      if (code === 0) break;
      expect({ code, stderr }).toEqual({ code: null, stderr: '' });
      if (edition === 'old') continue;
      await site.edit('old');
      expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    }
    expect(at).toBeGreaterThan(3);
    expect(at).toBeLessThan(MOST);
    expect(seen).toEqual(new Set(['old', 'new']));
  });
});

describe.each(rareWays)('$name', (way) => {
  test('loses nothing when it is killed between any two of its file operations', async () => {
    await killEverywhere(way);
  });
});
