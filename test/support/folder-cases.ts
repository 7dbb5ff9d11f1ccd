import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Around, writeSite } from './small-site.ts';

/** A folder that somebody may name as the one to build into. */
export interface FolderCase {
  /** As they call it, from the folder `work`. */
  outDir: string;
  what: string;
  /** A part of why it must not be replaced; without one, it may be. */
  refused?: string;
  force?: true;
}

/** What somebody's machine may hold, each with a word that tells whose it is. */
const FILES: Record<string, string> = {
  'home/.ssh/id': 'a key',
  'home/.ssh/config': 'Host *',
  'home/photos/2024/beach.jpg': 'a photo',
  'home/notes.txt': 'notes',
  'home/Documents/letter.md': 'a letter',
  'content/site.yml': 'name: Test',
  'content/runbooks/checkout/index.md': '# Checkout',
  'content/alerts/A.md': '# A',
  'content/static/CNAME': 'example.com',
  'project/package.json': '{}',
  'project/src/cli/build.ts': 'build',
  'project/public/icon.svg': '<svg/>',
  'project/node_modules/astro/package.json': '{}',
  'cache/pages/a.json': '{}',
  'work/package.json': '{}',
  'work/file.txt': 'a file',
  'out/hidden/.env': 'PASSWORD=x',
  'out/website/index.html': 'not ours',
  'out/website/404.html': 'not ours',
  'out/website/index.json': 'not ours',
  'out/forged/.pagebook.json': '{"files": []}',
  'out/forged/letter.txt': 'a letter',
  'out/escaping/.pagebook.json': JSON.stringify({
    id: 'x',
    version: '1',
    time: '2026-01-01T00:00:00Z',
    files: ['../canary.txt'],
  }),
  'out/escaping/letter.txt': 'a letter',
  'out/nested/deep/deeper/file.txt': 'a file',
  'out/bare.git/HEAD': 'ref: refs/heads/main',
  'out/bare.git/objects/aa': 'x',
  'out/bare.git/refs/heads/main': 'x',
};

/** Makes all the folders that the cases name. */
export async function makeFolders({ folder }: Around): Promise<void> {
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(folder(file)), { recursive: true });
    await writeFile(folder(file), text);
  }
  for (const name of [
    'out/empty',
    'out/dropped',
    'out/only-folders/a',
    'home/.config',
    'home/empty',
    'work/.git/hooks',
  ])
    await mkdir(folder(name), { recursive: true });
  await writeFile(folder('out/dropped/.DS_Store'), 'x');
  await promisify(execFile)('git', ['init', '--quiet', folder('out/repository')]);
  for (const site of [
    'site',
    'with-cname',
    'with-many',
    'with-link',
    'with-git',
    'with-worktree',
    'with-bare',
    'changed',
  ])
    await writeSite(folder(`out/${site}`), site, 1);
  await writeSite(folder('content/built'), 'built', 1);
  await writeSite(folder('work/dist'), 'dist', 1);
  await writeFile(folder('out/with-cname/CNAME'), 'example.com');
  for (let number = 1; number <= 7; number++) await writeFile(folder(`out/with-many/note${number}.txt`), 'a note');
  await symlink(folder('home/photos'), folder('out/with-link/photos'));
  await promisify(execFile)('git', ['init', '--quiet', folder('out/with-git')]);
  await writeFile(folder('out/with-worktree/.git'), `gitdir: ${folder('out/repository/.git')}`);
  for (const name of ['HEAD', 'objects/aa', 'refs/aa']) {
    await mkdir(path.dirname(folder(`out/with-bare/x/${name}`)), { recursive: true });
    await writeFile(folder(`out/with-bare/x/${name}`), 'x');
  }
  await writeFile(folder('out/changed/index.html'), 'changed by hand');
  await mkdir(folder('links'));
  for (const [name, to] of Object.entries({
    content: 'content',
    parent: '.',
    photos: 'home/photos',
    site: 'out/site',
    empty: 'out/empty',
    nothing: 'out/nothing',
    runbooks: 'content/runbooks',
    git: 'work/.git',
  }))
    await symlink(folder(to), folder(`links/${name}`));
  await symlink(folder('links/round'), folder('links/round'));
  await symlink(folder('links/content'), folder('links/twice'));
}

/** The matrix: folders, and what a build must make of each. */
export const folderCases: FolderCase[] = [
  { outDir: 'new', what: 'missing' },
  { outDir: 'new/deep/er', what: 'missing, with its parents' },
  { outDir: '../out/empty', what: 'empty' },
  { outDir: '../out/empty/', what: 'empty, with a slash' },
  { outDir: '../out/dropped', what: 'empty but for what a file manager left' },
  { outDir: '../out/site', what: 'a site that a build made' },
  { outDir: '../out/changed', what: 'a site, a file of which was changed' },
  { outDir: 'dist', what: 'a site in the working directory' },
  { outDir: '../project/dist', what: 'missing, in the engine' },
  { outDir: '../content/built', what: 'a site in the content folder' },
  { outDir: '../content/new', what: 'missing, in the content folder' },
  { outDir: '../links/site', what: 'a link to a site' },
  { outDir: '../links/empty', what: 'a link to an empty folder' },
  { outDir: '../links/empty/new', what: 'missing, in a folder behind a link' },
  { outDir: '../home/site', what: 'missing, at home' },
  { outDir: '../out/with-cname', what: 'a site with another file, by force', force: true },

  { outDir: '../out/with-cname', what: 'a site with another file', refused: '`CNAME`' },
  { outDir: '../out/with-many', what: 'a site with many other files', refused: '`note5.txt` and 2 more' },
  { outDir: '../out/with-link', what: 'a site with a link', refused: '`photos`' },
  { outDir: '../out/with-git', what: 'a site with a repository', refused: 'holds a repository, `.git`' },
  { outDir: '../out/with-git', what: 'a site with a repository, by force', refused: 'holds a repository', force: true },
  {
    outDir: '../out/with-worktree',
    what: 'a working tree of another repository',
    refused: 'holds a repository, `.git`',
  },
  { outDir: '../out/with-bare', what: 'a site with a bare repository', refused: 'holds a repository, `x`' },
  { outDir: '../out/repository', what: 'a new repository', refused: 'holds `.git`' },
  { outDir: '../out/bare.git', what: 'a bare repository', refused: 'a Git repository' },
  { outDir: '../out/bare.git/new', what: 'missing, in a bare repository', refused: 'a Git repository' },
  { outDir: '../out/hidden', what: 'a folder with one hidden file', refused: 'holds `.env`' },
  { outDir: '../out/website', what: 'a site of another tool', refused: 'not made by a build' },
  { outDir: '../out/website', what: 'a site of another tool, by force', refused: 'not made by a build', force: true },
  { outDir: '../out/forged', what: 'a mark that is none', refused: 'not made by a build' },
  { outDir: '../out/escaping', what: 'a mark that names files elsewhere', refused: 'not made by a build' },
  { outDir: '../out/nested', what: 'a file deep down', refused: 'holds `deep`' },
  { outDir: '../out/only-folders', what: 'folders without a file', refused: 'holds `a`' },
  { outDir: '../out', what: 'the folder of other sites', refused: 'not made by a build' },
  { outDir: 'file.txt', what: 'a file', refused: 'is not a folder' },
  { outDir: 'file.txt/new', what: 'missing, in a file', refused: 'is not a folder' },

  { outDir: '.', what: 'the working directory', refused: 'is the working directory' },
  { outDir: '..', what: 'the parent of everything', refused: 'contains the content folder' },
  { outDir: 'new/../..', what: 'the parent, the long way', refused: 'contains the content folder' },
  { outDir: '../content', what: 'the content folder', refused: 'is the content folder' },
  { outDir: '../content', what: 'the content folder, by force', refused: 'is the content folder', force: true },
  { outDir: '../content/runbooks', what: 'a folder of the content', refused: 'holds `checkout`' },
  { outDir: '../content/runbooks/checkout', what: 'a service', refused: 'holds `index.md`' },
  { outDir: '../content/static', what: 'what is copied into the site', refused: 'is in `static/`' },
  { outDir: '../content/static/new', what: 'missing, in what is copied into the site', refused: 'is in `static/`' },
  { outDir: '../project', what: 'the engine', refused: 'is the engine’s folder' },
  { outDir: '../project/src', what: 'the engine’s sources', refused: 'the engine’s sources' },
  { outDir: '../project/src/new', what: 'missing, in the engine’s sources', refused: 'the engine’s sources' },
  { outDir: '../project/public', what: 'the engine’s public files', refused: 'is in `public/`' },
  { outDir: '../project/public/new', what: 'missing, in the engine’s public files', refused: 'is in `public/`' },
  { outDir: '../project/node_modules', what: 'packages', refused: 'belongs to another program' },
  { outDir: '../project/node_modules/new', what: 'missing, among packages', refused: 'belongs to another program' },
  { outDir: '.git', what: 'the repository itself', refused: 'belongs to another program' },
  { outDir: '.git/hooks', what: 'an empty folder of the repository', refused: 'belongs to another program' },
  { outDir: '../cache', what: 'the cache', refused: 'is the cache' },
  { outDir: '../home', what: 'home', refused: 'is your home folder' },
  { outDir: '../home/.ssh', what: 'keys', refused: 'a folder for settings' },
  { outDir: '../home/.config', what: 'an empty folder for settings', refused: 'a folder for settings' },
  { outDir: '../home/.new', what: 'a missing folder for settings', refused: 'a folder for settings' },
  { outDir: '../home/photos', what: 'photos', refused: 'holds `2024`' },
  { outDir: '../home/Documents', what: 'documents', refused: 'holds `letter.md`' },

  { outDir: '../links/content', what: 'a link to the content folder', refused: 'is the content folder' },
  { outDir: '../links/twice', what: 'a link to a link to the content folder', refused: 'is the content folder' },
  { outDir: '../links/parent', what: 'a link to the parent of everything', refused: 'contains the content folder' },
  {
    outDir: '../links/parent/content/runbooks',
    what: 'a folder of the content behind a link',
    refused: 'holds `checkout`',
  },
  { outDir: '../links/runbooks', what: 'a link to a folder of the content', refused: 'holds `checkout`' },
  { outDir: '../links/photos', what: 'a link to photos', refused: 'holds `2024`' },
  { outDir: '../links/git/new', what: 'missing, in a repository behind a link', refused: 'belongs to another program' },
  { outDir: '../links/nothing', what: 'a link to nothing', refused: 'which does not exist' },
  { outDir: '../links/nothing/new', what: 'missing, behind a link to nothing', refused: 'which does not exist' },
  { outDir: '../links/round', what: 'a link to itself', refused: 'lead in a circle' },

  { outDir: '/', what: 'the root', refused: 'of the system' },
  { outDir: '/etc', what: 'the system’s settings', refused: 'of the system' },
  { outDir: '/etc/new', what: 'missing, in the system’s settings', refused: 'of the system' },
  { outDir: '/usr/local', what: 'other programs', refused: 'of the system' },
  { outDir: '/bin', what: 'a link to the system’s programs', refused: 'of the system' },
  { outDir: '/var', what: 'what programs keep', refused: 'of the system' },
  { outDir: '/tmp', what: 'everybody’s temporary files', refused: 'of the system' },
  { outDir: '/home', what: 'the homes of all', refused: 'of the system' },
  { outDir: '/home/nobody-in-particular', what: 'a home', refused: 'a home folder' },
  { outDir: '/proc/self', what: 'a process', refused: 'of the system' },
  { outDir: '/dev/shm', what: 'everybody’s memory', refused: 'of the system' },
  { outDir: '/srv', what: 'everything that is served', refused: 'of the system' },
];
