import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { listingOf } from '../support/listing.ts';
import { contentsOf, type Files, makeTree, type Tree } from '../support/tree.ts';

/** A build starts Astro and lays out a whole site; nothing here depends on how long that takes. */
const LONG = 600_000;

const files: Files = {
  'site.yml': 'name: Books\n',
  'alerts/A.md': '# A\n\nThe first text. ![Graph](graph.svg)\n',
  'alerts/graph.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
  'static/CNAME': 'books.example.com\n',
  'static/robots.txt': 'User-agent: *\nDisallow: /\n',
  'static/.well-known/security.txt': 'Contact: mailto:x@example.com\n',
};

const cleanings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const clean of cleanings) await clean();
});

describe('a folder that is no site', () => {
  let tree: Tree;
  let directory: string;
  beforeAll(async () => {
    tree = await makeTree(files, (clean) => cleanings.push(clean));
    directory = path.dirname(tree.root);
    await tree.write({
      '../home/.ssh/id': 'a key',
      '../home/photos/beach.jpg': 'a photo',
      '../notes.md': 'Not to be lost\n',
    });
    await symlink('content', path.join(directory, 'link'));
    await mkdir(path.join(directory, 'empty'));
  });

  test.each([
    { name: 'build', outDir: 'home', says: '`home` was not made by a build: it holds `.ssh`.' },
    { name: 'start', outDir: 'home', says: '`home` was not made by a build: it holds `.ssh`.' },
    { name: 'build', outDir: 'content/alerts', says: 'it holds `A.md`' },
    { name: 'build', outDir: 'link', says: '`link` is the content folder.' },
    { name: 'build', outDir: '.', says: '`.` is the working directory.' },
    { name: 'build', outDir: 'notes.md', says: '`notes.md` is not a folder.' },
    { name: 'build', outDir: '/etc', says: '`/etc` is a folder of the system' },
  ])('is refused by $name, and not touched: $outDir', async ({ name, outDir, says }) => {
    const before = await listingOf(directory);
    const { code, stdout, stderr } = await command(name, ['--outDir', outDir, '--force'], tree.environment, directory);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [what, how, usage, , ...rest] = stderr.trimEnd().split('\n');
    expect(what).toContain(says);
    expect(how).toContain('`--outDir`');
    expect(usage).toMatch(/^Usage: npm (?:start|run build) -- \[options\]$/);
    expect(rest).toEqual([]);
    expect(await listingOf(directory)).toEqual(before);
  });
});

describe('a site in its folder', () => {
  let tree: Tree;
  const build = (...options: string[]) => command('build', ['--outDir', tree.outDir, ...options], tree.environment);
  const text = (file: string): Promise<string> => readFile(path.join(tree.outDir, file), 'utf8');
  beforeAll(async () => {
    tree = await makeTree(files, (clean) => cleanings.push(clean));
    expect(await build()).toMatchObject({ code: 0, stderr: '' });
  }, LONG);

  test('has what is in static/ at its root, and a robots.txt of the team’s own in place of ours', async () => {
    expect(await text('CNAME')).toBe('books.example.com\n');
    expect(await text('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(await text('.well-known/security.txt')).toContain('Contact');
  });

  test('says what build it is of, and lists what the build wrote', async () => {
    const build = JSON.parse(await text('build.json'));
    expect(build).toEqual({
      id: expect.stringMatching(/^[\w-]{27}$/),
      version: JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      commit: null,
      // The team's, and the engine's for the first minutes.
      pages: 2,
    });
    const { files: written, ...mark } = JSON.parse(await text('.pagebook.json'));
    expect(mark).toEqual({ id: build.id, version: build.version, time: build.time });
    const there = [...(await contentsOf(tree.outDir)).keys()].filter((file) => file !== '.pagebook.json');
    expect(written.sort()).toEqual(there.sort());
  });

  test(
    'with somebody’s file in it is replaced by force only; what was kept comes back',
    async () => {
      await writeFile(path.join(tree.outDir, 'notes.txt'), 'mine');
      const before = await contentsOf(tree.outDir);
      const refused = await build();
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain(
        'and it would be lost: `notes.txt`.\nPut what belongs to the site into `static/`',
      );
      expect(await contentsOf(tree.outDir)).toEqual(before);
      await rm(path.join(tree.outDir, 'notes.txt'));

      await tree.write({ 'alerts/A.md': '# A\n\nThe second text. ![Graph](graph.svg)\n' });
      const { id: first } = JSON.parse(await text('build.json'));
      expect(await build('--keep', '2')).toMatchObject({ code: 0, stderr: '' });
      expect(await text('alerts/A/index.html')).toContain('The second text.');
      expect(JSON.parse(await text('build.json')).id).not.toBe(first);

      await writeFile(path.join(tree.outDir, 'notes.txt'), 'mine');
      expect(await build('--back')).toMatchObject({ code: 2, stdout: '' });
      const back = await build('--back', '--force');
      expect(back).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^Restored the build of 20/) });
      expect(await text('alerts/A/index.html')).toContain('The first text.');
      expect(JSON.parse(await text('build.json')).id).toBe(first);
      expect(await build('--back')).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^Failed: there is no earlier build of .*\n {4}`--keep N` keeps the last N\.\n/),
      });
    },
    LONG,
  );
});
