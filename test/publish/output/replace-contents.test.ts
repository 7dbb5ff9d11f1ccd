import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceContents } from '../../../src/publish/output/replace-contents.ts';
import { buildsOf, makeAround, writeSite } from '../../support/small-site.ts';

const FORCE = { force: true };
const KEEP = { force: false };

describe('the contents of a folder, replaced', () => {
  test('have each file at its place at every moment, the old one or the new one', async () => {
    const { folder, outDir } = await makeAround();
    const files = Array.from({ length: 300 }, (_, number) => `alerts/Alert${number}/index.html`);
    await writeSite(outDir, 'old', 1, files);
    await writeSite(folder('made'), 'new', 2, files);
    let done = false;
    const replaced = replaceContents(folder('made'), outDir, KEEP).finally(() => {
      done = true;
    });
    const seen = new Set<string>();
    for (let number = 0; !done; number = (number + 1) % files.length) {
      const file = files[number] ?? '';
      seen.add((await readFile(path.join(outDir, file), 'utf8')).replace(file, 'it'));
    }
    await replaced;
    expect([...seen].filter((text) => !/^it of (?:old|new)$/.test(text))).toEqual([]);
    expect(await buildsOf(outDir)).toBe('new');
  });

  test('may have files where folders were, and folders where files were', async () => {
    const { folder, outDir } = await makeAround();
    await writeSite(outDir, 'old', 1, ['a.json', 'b.json/index.html', 'b.json/x/y.txt']);
    await writeSite(folder('made'), 'new', 2, ['a.json/index.html', 'b.json']);
    await replaceContents(folder('made'), outDir, KEEP);
    expect((await readdir(outDir, { recursive: true })).sort()).toEqual([
      '.pagebook.json',
      'a.json',
      'a.json/index.html',
      'b.json',
    ]);
    expect(await readFile(path.join(outDir, 'b.json'), 'utf8')).toBe('b.json of new');
  });

  test('leave no folder that is empty', async () => {
    const { folder, outDir } = await makeAround();
    await writeSite(outDir, 'old', 1, ['a/b/c/index.html', 'a/index.html']);
    await writeSite(folder('made'), 'new', 2, ['a/index.html']);
    await replaceContents(folder('made'), outDir, KEEP);
    expect((await readdir(outDir, { recursive: true })).sort()).toEqual(['.pagebook.json', 'a', 'a/index.html']);
  });

  test('are nothing that is behind a link, though the site has files of such paths', async () => {
    const { folder, outDir } = await makeAround();
    await writeSite(outDir, 'old', 1, ['alerts/A/index.html', 'log/index.html']);
    await writeSite(folder('made'), 'new', 2, ['alerts/B/index.html']);
    for (const name of ['alerts', 'log']) {
      await mkdir(folder(`else/${name}/A`), { recursive: true });
      await writeFile(folder(`else/${name}/A/index.html`), 'not to be lost');
      await writeFile(folder(`else/${name}/index.html`), 'not to be lost');
      await rm(path.join(outDir, name), { recursive: true });
      await symlink(folder(`else/${name}`), path.join(outDir, name));
    }
    await replaceContents(folder('made'), outDir, FORCE);
    expect((await readdir(folder('else'), { recursive: true })).sort()).toEqual([
      'alerts',
      'alerts/A',
      'alerts/A/index.html',
      'alerts/index.html',
      'log',
      'log/A',
      'log/A/index.html',
      'log/index.html',
    ]);
    expect(await readFile(path.join(outDir, 'alerts/B/index.html'), 'utf8')).toBe('alerts/B/index.html of new');
    expect((await readdir(outDir)).sort()).toEqual(['.pagebook.json', 'alerts']);
  });

  test.each([
    { replacing: KEEP, stays: ['.pagebook.json', 'index.html', 'notes.txt'] },
    { replacing: FORCE, stays: ['.pagebook.json', 'index.html'] },
  ])('lose what others put there only with force: $replacing.force', async ({ replacing, stays }) => {
    const { folder, outDir } = await makeAround();
    await writeSite(outDir, 'old', 1, ['index.html']);
    await writeFile(path.join(outDir, 'notes.txt'), 'mine');
    await writeSite(folder('made'), 'new', 2, ['index.html']);
    await replaceContents(folder('made'), outDir, replacing);
    expect((await readdir(outDir)).sort()).toEqual(stays);
  });
});
