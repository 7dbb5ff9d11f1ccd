import { expect, test } from 'vitest';
import { assignAddresses } from '../../src/content/assign-addresses.ts';
import { folderPages } from '../../src/content/folder-pages.ts';
import { builtInKinds } from '../../src/kinds/table.ts';

/** Each folder with its page's address; one that the engine makes has a plus before it. */
function pagesOf(files: string[], statics: string[] = []): Record<string, string> {
  const pages = Array.from(assignAddresses(files), ([file, { address }]) => ({ file, address }));
  return Object.fromEntries(
    Array.from(
      folderPages(pages, builtInKinds, (path) => statics.includes(path)),
      ([folder, { address, generated }]) => [
        folder,
        `${generated ? '+' : ''}/${address.replace(/[0-9a-f]{32}$/, '…')}/`,
      ],
    ),
  );
}

test.each<[what: string, files: string[], pages: Record<string, string>]>([
  ['nothing', ['a.md', 'README.md'], {}],
  ['a page that lists them', ['ops/db/x.md'], { ops: '+/ops/', 'ops/db': '+/ops/db/' }],
  ['their readmes', ['ops/readme.md', 'ops/db/_index.md'], { ops: '/ops/', 'ops/db': '/ops/db/' }],
  ['the first of a readme and an index', ['ops/README.md', 'ops/index.md'], { ops: '/ops/' }],
  ['the page beside the folder', ['ops/db.md', 'ops/db/x.md'], { ops: '+/ops/', 'ops/db': '/ops/db/' }],
  [
    'the page of the same name',
    ['alerts/HostDown/hostdown.md'],
    { alerts: '/alerts/', 'alerts/HostDown': '/alerts/HostDown/hostdown/' },
  ],
  [
    'the list of a kind',
    ['alerts/linux/x.md', 'docs/alerts/y.md'],
    { alerts: '/alerts/', 'alerts/linux': '+/alerts/linux/', docs: '+/docs/', 'docs/alerts': '+/docs/alerts/' },
  ],
  [
    'no address that is ours',
    ['pagefind/x.js/y.md', 'search/x.md'],
    { pagefind: '+/pagefind/', 'pagefind/x.js': '+/_pagebook/folders/…/', search: '+/search/' },
  ],
])('folders have %s', (_, files, pages) => {
  expect(pagesOf(files)).toEqual(pages);
});

test('a folder whose page is in `static/` has no other', () => {
  expect(pagesOf(['ops/x.md'], ['ops/index.html'])).toEqual({ ops: '/ops/' });
});
