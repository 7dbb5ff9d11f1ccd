import type { OddFile } from './files.ts';

/** Pages and a link in each, of the form of one tool or another. */
const LINKS: [tool: string, destination: string, url: string][] = [
  ['folder', 'db/', '/wiki/db/'],
  ['folder-without-slash', 'db', '/wiki/db/'],
  ['folder-with-readme', 'web/', '/wiki/web/'],
  ['html', 'web/restart.html#steps', '/wiki/web/restart/#steps'],
  ['index-html', 'web/index.html', '/wiki/web/'],
  ['without-ending', './web/restart', '/wiki/web/restart/'],
  ['mkdocs-address', '../web/restart/', '/wiki/web/restart/'],
  ['docusaurus-root', '/web/restart', '/wiki/web/restart/'],
  ['repository-root', '/wiki/web/restart.md', '/wiki/web/restart/'],
  ['query', '?host=web-1', '?host=web-1'],
  ['anchor-in-another-case', 'web/restart.md#Steps', '/wiki/web/restart/#Steps'],
  ['anchor-of-html', 'web/restart.md#by-html', '/wiki/web/restart/#by-html'],
  ['escaped-space', 'web/two%20words.md', '/wiki/web/two%20words/'],
  ['angle-brackets', '<web/two words.md>', '/wiki/web/two%20words/'],
];

/** A link that leads nowhere is shown without one, and told. */
const DEAD: [what: string, destination: string, rule: string, says: string][] = [
  ['dead', 'gone.md', 'broken-link', '`gone.md` leads to no page and no file'],
  ['dead-folder', 'gone/', 'broken-link', '`gone/` leads to no page and no file'],
  ['dead-anchor', 'web/restart.md#nowhere', 'broken-anchor', '`#nowhere` is no heading or anchor'],
  ['out', '../../../../etc/passwd', 'broken-link', 'leads to no page and no file'],
  ['hidden', '../.hidden/x.md', 'broken-link', 'in the repository, which is no page of the site'],
  ['program', 'web/run.py', 'unservable-file', '`wiki/web/run.py` is not of a type that is published'],
];

const named = (what: string): string => what[0]?.toUpperCase() + what.slice(1).replaceAll('-', ' ');

export const oddLinks: OddFile[] = [
  { file: 'wiki/db/backup.md', is: '# Backup\n', at: '/wiki/db/backup/', title: 'Backup' },
  { file: 'wiki/web/README.md', is: 'Of the web\n', at: '/wiki/web/', title: 'web' },
  {
    file: 'wiki/web/restart.md',
    is: '# Restart\n\n## Steps\n\n<a name="by-html"></a>Here.\n',
    at: '/wiki/web/restart/',
    title: 'Restart',
    shows: 'id="user-content-by-html"',
  },
  { file: 'wiki/web/two words.md', is: '# Two words\n', at: '/wiki/web/two%20words/', title: 'Two words' },
  ...LINKS.map(
    ([tool, destination, url]): OddFile => ({
      file: `wiki/${tool}.md`,
      is: `# ${named(tool)}\n\n[it](${destination})\n`,
      at: `/wiki/${tool}/`,
      title: named(tool),
      shows: `<a href="${url}">it</a>`,
    }),
  ),
  ...DEAD.map(
    ([what, destination, rule, says]): OddFile => ({
      file: `wiki/${what}.md`,
      is: `# ${named(what)}\n\nSee [it](${destination}).\n`,
      at: `/wiki/${what}/`,
      title: named(what),
      shows: rule === 'broken-anchor' ? '#nowhere">it</a>' : '<a class="broken">it</a>',
      told: [[`3:5 ${rule}`, says]],
    }),
  ),
];
