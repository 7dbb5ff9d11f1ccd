import { describe, expect, test } from 'vitest';
import { assignAddresses } from '../../../src/content/assign-addresses.ts';
import { makeNearFile } from '../../../src/content/links/near-file.ts';
import { pathWritten } from '../../../src/content/links/path-written.ts';
import { makeResolve } from '../../../src/content/links/resolve.ts';
import type { OtherFile } from '../../../src/content/read-tree.ts';
import { builtInKinds } from '../../../src/kinds/table.ts';

const PAGES = [
  'README.md',
  'alerts/HighCPU.md',
  'alerts/HighCPU2.md',
  'alerts/disk/Full.md',
  'alerts/queue/Full.md',
  'guides/a (b) #1.md',
  'guides/drain_a-host.md',
  'guides/Same.md',
  'guides/SAME.md',
  'log/2026-11-03-node-22.md',
  'ops/without-readme/first.md',
  'runbooks/checkout/index.md',
  'runbooks/checkout/restart.md',
  'runbooks/checkout/steps/look.md',
  'runbooks/inventory/README.md',
  'runbooks/inventory/restart.md',
  'runbooks/inventory/steps/look.md',
];
const FILES: Record<string, OtherFile> = {
  'alerts/graph.png': { width: 16, height: 8 },
  'alerts/graph.json': {},
  'files/Capacity plan.xlsx': {},
  'secret/keys.pdf': { unpublished: 'type' },
  'static/logo.svg': { static: true },
};

const others = new Map(Object.entries(FILES));
const near = makeNearFile({
  pages: [...PAGES.map((file) => ({ file })), { file: 'first-minutes.md', ofEngine: true }],
  others,
});
const resolve = makeResolve(
  {
    kinds: builtInKinds,
    pages: Array.from(assignAddresses(PAGES), ([file, { address }]) => ({ file, address })),
    others,
  },
  { folder: '', what: () => undefined, view: () => undefined },
);

const FROM = 'alerts/A.md';

describe('of a path that leads nowhere, what was meant is the file that differs in', () => {
  test.each([
    ['letter case', '../Runbooks/CHECKOUT/Restart.md', 'runbooks/checkout/restart.md'],
    ['spaces', '../guides/drain%20a%20host.md', 'guides/drain_a-host.md'],
    ['spaces that are none', '../guides/drainahost.md', 'guides/drain_a-host.md'],
    ['underscores, where it has no ending', '/guides/Drain_A_Host', 'guides/drain_a-host.md'],
    ['dashes, in an address', '/guides/drain-a-host/', 'guides/drain_a-host.md'],
    ['dashes, with the ending of a built page', '/guides/drain-a-host.html', 'guides/drain_a-host.md'],
    ['signs that are escaped', '../guides/A%20(b)%20%231.md', 'guides/a (b) #1.md'],
    ['an ending that nothing has', 'HighCPU.dm', 'alerts/HighCPU.md'],
    ['the name of a readme', '../runbooks/checkout/README.md', 'runbooks/checkout/index.md'],
    ['the name of the readme at the top', '../index.md', 'README.md'],
    ['that it is no folder', '../runbooks/checkout/restart/index.md', 'runbooks/checkout/restart.md'],
    ['two letters in the wrong order', '../runbooks/checkout/restrat.md', 'runbooks/checkout/restart.md'],
    ['two letters', '../guides/drain-o-hist.md', 'guides/drain_a-host.md'],
    ['a letter too many', '../guides/drain-aa-host.md', 'guides/drain_a-host.md'],
    ['two letters that are missing', '../guides/drain-hos.md', 'guides/drain_a-host.md'],
    ['a slip in its folder', '../runbooks/chekout/restart.md', 'runbooks/checkout/restart.md'],
    ['a slip in the folder of a readme', '../runbooks/inventroy/README.md', 'runbooks/inventory/README.md'],
    ['a slip in the name of a readme', '../runbooks/checkout/indx.md', 'runbooks/checkout/index.md'],
    ['a sign, where a folder has no readme', '../ops/without_readme/', 'ops/without-readme/'],
    ['its folder, which was left out', 'first.md', 'ops/without-readme/first.md'],
    ['its folder', '../guides/first.md', 'ops/without-readme/first.md'],
    ['its folder, of a service', '../inventory/', 'runbooks/inventory/README.md'],
    ['its folder, of a file', 'Capacity_Plan.xlsx', 'files/Capacity plan.xlsx'],
    ['a folder too few', '../checkout/restart.md', 'runbooks/checkout/restart.md'],
    ['a folder too many', '../runbooks/checkout/steps/restart.md', 'runbooks/checkout/restart.md'],
    ['a folder in between', '../runbooks/inventory/look.md', 'runbooks/inventory/steps/look.md'],
    ['a step up too many', '../../runbooks/checkout/restart.md', 'runbooks/checkout/restart.md'],
    ['a step up that is missing', 'runbooks/checkout/restart.md', 'runbooks/checkout/restart.md'],
    ['fewer letters than another one does', '../guides/SAMe.md', 'guides/SAME.md'],
  ])('%s: %s', (_, path, file) => {
    expect(resolve(path, FROM)).toBeUndefined();
    expect(near({ path, isImage: false }, FROM)).toBe(file);
    expect(resolve(pathWritten(file, FROM), FROM)).toBeDefined();
  });

  test.each([
    ['letter case', 'Graph.PNG', 'alerts/graph.png'],
    ['its ending', 'graph.svg', 'alerts/graph.png'],
    ['its ending, which is missing', 'graph', 'alerts/graph.png'],
    ['its ending, of which nothing is an image', 'graph.pgn', 'alerts/graph.png'],
    ['a letter', 'grph.png', 'alerts/graph.png'],
    ['its folder', '../guides/graph.png', 'alerts/graph.png'],
    ['its folder, of a file of the site itself', 'logo.svg', 'static/logo.svg'],
  ])('%s, of an image: %s', (_, path, file) => {
    expect(near({ path, isImage: true }, FROM)).toBe(file);
    expect(resolve(pathWritten(file, FROM), FROM)).toMatchObject({ type: 'file' });
  });
});

describe('nothing is near', () => {
  test.each([
    ['a name that nothing has', '../runbooks/checkout/failover.md'],
    ['three letters off', '../guides/dran-a-hs.md'],
    ['the first letter, which is hardly ever wrong', '../runbooks/checkout/westart.md'],
    ['another number', 'HighCPU3.md'],
    ['another day', '../log/2026-11-04-node-22.md'],
    ['a name that two other folders have', 'Full.md'],
    ['a name that two services have, and neither is named', 'restart.md'],
    ['a slip in both the name and the folder', '../runbooks/chekout/restrat.md'],
    ['an image of a page', 'HighCPU.png'],
    ['a file of a page, with an ending that files have', 'HighCPU.txt'],
    ['a page of a file', 'Capacity plan.md'],
    ['a folder with the ending of a page', '../ops/without_readme.md'],
    ['what is not published', 'keys.pdf'],
    ['a page that the engine adds', 'first-minuts.md'],
    ['a readme of a folder that is not there', '../runbooks/search/README.md'],
    ['signs alone', '../%20/--/__.md'],
    ['a stray sign of an escape', '%zz.md'],
  ])('%s: %s', (_, path) => {
    expect(near({ path, isImage: false }, FROM)).toBeUndefined();
  });

  test('a page or data, of an image', () => {
    expect(near({ path: 'HighCPU.png', isImage: true }, FROM)).toBeUndefined();
    expect(near({ path: '../files/graph.json', isImage: true }, 'guides/A.md')).toBe('alerts/graph.png');
  });
});
