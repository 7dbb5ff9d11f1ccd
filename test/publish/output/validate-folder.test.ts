import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolderFacts } from '../../../src/publish/output/folder-facts.ts';
import { type FolderFacts, validateFolder } from '../../../src/publish/output/validate-folder.ts';
import { folderCases, makeFolders } from '../../support/folder-cases.ts';
import { listingOf } from '../../support/listing.ts';
import { makeAround } from '../../support/small-site.ts';

const WISHES = { force: false, keep: false };

test('folders are replaced or refused, each for its reason, and none is written by being looked at', async () => {
  const around = await makeAround();
  await makeFolders(around);
  const before = await listingOf(around.folder('.'));
  const validated = await Promise.all(
    folderCases.map(async ({ outDir, what, force = false }) => {
      const refusal = validateFolder(await readFolderFacts(outDir, around.request.around), { ...WISHES, force });
      return { outDir, what, refusal };
    }),
  );
  expect(
    validated.map(({ outDir, what, refusal }) => `${outDir}, ${what}: ${refusal?.message ?? 'may be replaced'}`),
  ).toEqual(
    folderCases.map(({ outDir, what, refused }) =>
      refused === undefined
        ? `${outDir}, ${what}: may be replaced`
        : expect.stringMatching(startsWith(`${outDir}, ${what}: `, refused)),
    ),
  );
  // Whoever is refused is told what to do.
  for (const { refusal } of validated) if (refusal) expect(refusal.hint).toMatch(/`--outDir`|`--force`|link/);
  expect(await listingOf(around.folder('.'))).toEqual(before);
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const startsWith = (start: string, part: string): RegExp => new RegExp(`^${escaped(start)}.*${escaped(part)}`);

/** A folder that may be replaced, and what is different about it. */
const facts = (different: Partial<FolderFacts>): FolderFacts => ({
  asked: 'dist',
  chain: [
    { path: '/srv/books/dist', id: '1:9' },
    { path: '/srv/books', id: '1:8' },
    { path: '/srv', id: '1:7' },
    { path: '/', id: '1:2' },
  ],
  state: { is: 'missing' },
  besideWritable: true,
  home: [{ path: '/root', id: '1:3' }],
  guarded: [
    {
      what: 'the content folder',
      chain: [
        { path: '/books', id: '1:5' },
        { path: '/', id: '1:2' },
      ],
    },
  ],
  closed: [],
  ...different,
});

describe('a folder', () => {
  test('may be replaced when nothing speaks against it', () => {
    expect(validateFolder(facts({}), WISHES)).toBeUndefined();
  });

  test('is known by what the file system calls it, so that a mount of the content folder is the content folder', () => {
    const mounted = facts({
      chain: [
        { path: '/mnt/x', id: '1:5' },
        { path: '/mnt', id: '1:4' },
        { path: '/', id: '1:2' },
      ],
    });
    expect(validateFolder(mounted, WISHES)?.message).toBe('`dist` is the content folder.');
  });

  test.each([true, false])('that cannot be written is refused, with force: %s', (force) => {
    const refusal = validateFolder(facts({ unwritable: 'permission denied' }), { force, keep: false });
    expect(refusal?.message).toBe('`dist` cannot be written: permission denied.');
  });

  test('takes a build when nothing may be written beside it, but none can be kept', () => {
    const lonely = facts({ besideWritable: false });
    expect(validateFolder(lonely, WISHES)).toBeUndefined();
    expect(validateFolder(lonely, { force: false, keep: true })?.message).toBe(
      'No build can be kept beside `dist`: `/srv/books` cannot be written.',
    );
  });
});

test.each([
  '/srv/books',
  '/var/www/html',
  '/usr/share/nginx/html',
  '/site',
  '/opt/books/site',
  '/mnt/volume',
  '/tmp/x',
  '/dev/shm/x',
  '/home/bob/site',
  '/Users/bob/site',
  '/private/tmp/x',
  'D:\\sites\\books',
])('%s is not the system’s', (folder) => {
  expect(validateFolder(facts({ chain: [{ path: folder }] }), WISHES)).toBeUndefined();
});

test.each([
  'C:\\',
  'C:\\Windows\\x',
  'C:\\Program Files (x86)',
  '/System/x',
  '/Library',
  '/private/etc/x',
  '/Users/bob',
  '/usr/bin/x',
  '/var/lib',
])('%s is the system’s, or a home folder', (folder) => {
  expect(validateFolder(facts({ chain: [{ path: folder }] }), WISHES)?.message).toMatch('of the system');
});

test('a folder that is gone as soon as it is looked for is missing', async () => {
  const { request, folder } = await makeAround();
  await mkdir(folder('out/gone'));
  const { state } = await readFolderFacts(path.join(folder('out/gone'), 'x'), request.around);
  expect(state).toEqual({ is: 'missing' });
});
