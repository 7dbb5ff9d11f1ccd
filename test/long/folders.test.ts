import { rename } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { neighboursOf } from '../../src/publish/output/neighbours.ts';
import { command } from '../support/command.ts';
import { folderCases, makeFolders } from '../support/folder-cases.ts';
import { listingOf } from '../support/listing.ts';
import { startServer } from '../support/running-server.ts';
import { makeAround } from '../support/small-site.ts';
import { expectTidy, makeRealSite } from './real-site.ts';

/** The engine is where it is: what its folders are to a build is tried in `validate-folder.test.ts`. */
const refused = folderCases.filter((each) => each.refused !== undefined && !each.outDir.startsWith('../project'));

describe('the real command', () => {
  test(`refuses ${refused.length} folders, each for its reason, and writes none`, async () => {
    const around = await makeAround();
    await makeFolders(around);
    const environment = {
      PAGEBOOK_CONTENT: around.folder('content'),
      PAGEBOOK_CACHE: around.folder('cache'),
      HOME: around.folder('home'),
    };
    const before = await listingOf(around.folder('.'));
    for (const { outDir, force, refused: why = '' } of refused) {
      const options = ['--outDir', outDir, ...(force ? ['--force'] : [])];
      const { code, stdout, stderr } = await command('build', options, environment, around.folder('work'));
      expect({ outDir, code, stdout, stderr }).toEqual({
        outDir,
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(why),
      });
      expect(await listingOf(around.folder('.'))).toEqual(before);
    }
  });

  test('builds into the content folder of a plain repository again and again, and none of it becomes content', async () => {
    const site = await makeRealSite('content/dist');
    await site.edit('first');
    for (const edition of ['first', 'second', 'third']) {
      await site.edit(edition);
      const { code, stdout, stderr } = await site.build(['--keep', '1']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(await site.edition()).toBe(edition);
      const pages = 4 + ['first', 'second', 'third'].indexOf(edition) + 1;
      expect(stdout).toContain(`Built ${pages} pages`);
    }
  });

  test('lets one build wait for another into the same folder, and both end well', async () => {
    const site = await makeRealSite();
    await site.edit('one');
    const ended = await Promise.all([site.build(), site.build(), site.build()]);
    for (const { code, stderr } of ended)
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: expect.stringMatching(/^(?:Another build is writing into `\S+`; waiting for it to end\.\n)?$/),
      });
    expect(ended.filter(({ stderr }) => stderr !== '').length).toBeGreaterThan(0);
    expect(await site.edition()).toBe('one');
    await expectTidy(site);
  });

  test('restores a site that a killed build has taken away, also when `start` is called, with an error in the content', async () => {
    const site = await makeRealSite();
    await site.edit('old');
    expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['build', 'start']) {
      await rename(site.outDir, neighboursOf(site.outDir).last);
      await site.spoil();
      const { code } = await command(name, ['--outDir', site.outDir], site.tree.environment);
      expect(code).toBe(1);
      expect(await site.edition()).toBe('old');
    }
    await expectTidy(site);
  });

  test('serves what `start` has built, and lets another build replace it meanwhile', async () => {
    const site = await makeRealSite();
    await site.edit('one');
    const { origin, close } = await startServer('start', site.tree.environment, [
      '--port',
      '0',
      '--outDir',
      site.outDir,
    ]);
    onTestFinished(async () => void (await close()));
    const page = async (): Promise<string | undefined> =>
      /Edition-(\w+)\./.exec(await (await fetch(`${origin}/alerts/A/`)).text())?.[1];
    expect(await page()).toBe('one');
    await site.edit('two');
    expect(await site.build()).toMatchObject({ code: 0, stderr: '' });
    expect(await page()).toBe('two');
    expect((await fetch(`${origin}/.pagebook.json`)).status).toBe(404);
    expect(await (await fetch(`${origin}/build.json`)).json()).toMatchObject({ pages: 6 });
  });
});
