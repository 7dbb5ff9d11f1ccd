import { describe, expect, test } from 'vitest';
import { folderIn, pathInWiki } from '../../src/integrations/wiki.ts';
import type { Snapshot } from '../../src/project/page-record.ts';

test.each([
  ['/', '/', ''],
  ['/books', '/books/', ''],
  ['/', '/runbooks/', 'runbooks'],
  ['/docs/', '/docs/runbooks', 'runbooks'],
  ['/', '/on/call/', 'on/call'],
])('in a project at %s a wiki at %s is in the folder `%s`', (project, base, folder) => {
  expect(folderIn(project, base)).toBe(folder);
});

describe('what a server is asked for', () => {
  const path = (url: string | undefined, base: string, folder: string): string | undefined =>
    pathInWiki(url, { folder, snapshotFile: '', snapshot: () => ({ site: { base } }) as Snapshot });

  test.each([
    ['/alerts/A/index.md?host=a', '/', '', 'alerts/A/index.md'],
    ['/books/icon.svg', '/books', '', 'icon.svg'],
    ['/icon.svg', '/books', '', 'icon.svg'],
    ['/docs/runbooks/icon.svg', '/docs/runbooks/', 'runbooks', 'icon.svg'],
    ['/runbooks/icon.svg', '/docs/runbooks/', 'runbooks', 'icon.svg'],
    ['/runbooksicon.svg', '/runbooks/', 'runbooks', undefined],
    ['/icon.svg', '/runbooks/', 'runbooks', undefined],
    [undefined, '/', '', undefined],
  ])('%s is, of a wiki at %s in the folder `%s`, the path %s', (url, base, folder, expected) => {
    expect(path(url, base, folder)).toBe(expected);
  });
});
