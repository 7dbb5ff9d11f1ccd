import { cp, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexable, indexPages } from '../../../src/publish/index-pages.ts';
import type { IndexState } from '../../../src/publish/pagefind/index-state.ts';
import { type PatchRequest, patchIndex } from '../../../src/publish/pagefind/patch-index.ts';
import type { IndexedPage } from '../../../src/publish/search-document.ts';
import { patchRounds } from '../../support/patch-rounds.ts';
import { readSearchIndex } from '../../support/search-index.ts';
import { makeTree } from '../../support/tree.ts';

const page = (number: number, more: Partial<IndexedPage> = {}): IndexedPage => ({
  address: `alerts/Alert${number}`,
  title: `Alert${number}`,
  titleHtml: `Alert${number}`,
  html: `<p>The queue number ${number} is stuck, ${'very '.repeat(number)}long.</p>`,
  kind: 'alert',
  services: [],
  tags: [],
  ...more,
});
const PAGES = Array.from({ length: 40 }, (_, number) => page(number));
const EDITED = page(7, { html: '<p>It is drained now.</p>' });

/** An index of some pages, and what is asked to bring one edited page up to date in it. */
async function madeIndex(): Promise<PatchRequest> {
  const { outDir: folder } = await makeTree({});
  const { state } = await indexPages(PAGES.map(indexable), folder, 'engine');
  return { folder, state, key: 'engine', changed: [{ before: 'alerts/Alert7', after: EDITED }], total: PAGES.length };
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const read = async (file: string) => [path.relative(folder, file), await readFile(file, 'base64')] as const;
  return Object.fromEntries(await Promise.all(files.map(read)));
}

const first = async (folder: string, kind: string): Promise<string> =>
  path.join(folder, kind, (await readdir(path.join(folder, kind))).sort()[0] ?? '');

test.each([1, 2])('an index that is patched says and answers what one of all pages does: seed %d', async (seed) => {
  const { outDir } = await makeTree({});
  const patched = await patchRounds(outDir, { seed, pages: 120, rounds: 18 });
  expect(patched).toBeGreaterThanOrEqual(13);
});

test('only what differs is written, beside files that may be links to those of another folder', async () => {
  const request = await madeIndex();
  const copy = `${request.folder}-copy`;
  const before = await filesOf(request.folder);
  for (const file of Object.keys(before)) {
    await mkdir(path.dirname(path.join(copy, file)), { recursive: true });
    await link(path.join(request.folder, file), path.join(copy, file));
  }
  const result = await patchIndex({ ...request, folder: copy });
  if (!result.isPatched) throw new Error(result.reason);
  expect(await filesOf(request.folder)).toEqual(before);
  const after = await filesOf(copy);
  const written = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(written.sort()).toEqual(result.written.sort());
  const removed = Object.keys(before).filter((file) => after[file] === undefined);
  expect(removed.sort()).toEqual(result.removed.sort());
  // The words, the list of pages, what leads to it, and the page; each is at one place only in so small an index.
  expect(written.map((file) => path.extname(file)).sort()).toEqual(['.json', '.pf_fragment', '.pf_index', '.pf_meta']);
});

test('a page whose text is as it was keeps its fragment, and no change writes nothing', async () => {
  const request = await madeIndex();
  const before = await filesOf(request.folder);
  const same = await patchIndex({ ...request, changed: [{ before: 'alerts/Alert7', after: page(7) }] });
  expect(same).toMatchObject({ isPatched: true, written: [], removed: [] });
  expect(await patchIndex({ ...request, changed: [] })).toMatchObject({ isPatched: true, written: [], removed: [] });
  expect(await filesOf(request.folder)).toEqual(before);
  const tagged = await patchIndex({
    ...request,
    changed: [{ before: 'alerts/Alert7', after: page(7, { title: 'x' }) }],
  });
  expect(tagged).toMatchObject({ isPatched: true, written: [], removed: [] });
});

test('after a page is added in front, no fragment means another page', async () => {
  const { folder } = await madeIndex();
  const before = await filesOf(path.join(folder, 'fragment'));
  const { outDir } = await makeTree({});
  await indexPages(
    [page(0, { address: 'alerts/A', title: 'A', titleHtml: 'A', html: '<p>a</p>' }), ...PAGES].map(indexable),
    outDir,
  );
  const after = await filesOf(path.join(outDir, 'fragment'));
  expect(Object.keys(after)).toHaveLength(41);
  for (const [name, content] of Object.entries(after)) expect(before[name] ?? content).toBe(content);
});

test('a page that had no word and has some, and the other way round', async () => {
  const request = await madeIndex();
  const silent = page(3, { titleHtml: '', html: '' });
  const without = await patchIndex({ ...request, changed: [{ before: 'alerts/Alert3', after: silent }] });
  if (!without.isPatched) throw new Error(without.reason);
  expect(without.state.silent).toEqual(['alerts/Alert3']);
  expect(Object.keys((await readSearchIndex(request.folder)).pages)).toHaveLength(39);
  const changed = [{ before: 'alerts/Alert3', after: page(3) }];
  const again = await patchIndex({ ...request, state: without.state, changed });
  if (!again.isPatched) throw new Error(again.reason);
  expect(again.state.silent).toEqual([]);
  expect(Object.keys((await readSearchIndex(request.folder)).pages)).toContain('/alerts/Alert3/');
});

describe('all pages are indexed again, and nothing is touched,', () => {
  const changedState = (change: (state: IndexState) => void) => async (request: PatchRequest) => {
    const state = structuredClone(request.state);
    change(state);
    return { ...request, state };
  };
  const repack = (file: Buffer, change: (text: string) => string): Buffer =>
    gzipSync(Buffer.from(change(gunzipSync(file).toString('latin1')), 'latin1'));

  test.each<[string, RegExp, (request: PatchRequest) => Promise<unknown>]>([
    ['when the engine is another', /another version/, async (request) => ({ ...request, key: 'newer' })],
    [
      'when the state is of another version',
      /another version/,
      changedState((state) => Object.assign(state, { version: 0 })),
    ],
    [
      'when the state is of another index',
      /not that of the last build/,
      changedState((state) => (state.list = 'unknown_1')),
    ],
    ['when Pagefind has another script', /another Pagefind/, changedState((state) => (state.script = 'another'))],
    ['when a page is missing in the state', /not that of the last build/, changedState((state) => state.pages.pop())],
    ['when the state has pages in another order', /another page than/, changedState((state) => state.pages.reverse())],
    [
      'when more than a tenth has changed',
      /^too many pages have changed$/,
      async (request) => ({
        ...request,
        changed: [0, 1, 2, 3, 4].map((number) => ({ before: `alerts/Alert${number}`, after: page(number) })),
      }),
    ],
    ['when there are other pages than are told', /are others than/, async (request) => ({ ...request, total: 41 })],
    [
      'when a changed page is not in the index',
      /has no page alerts\/X/,
      async (request) => ({
        ...request,
        changed: [{ before: 'alerts/X' }],
      }),
    ],
    [
      'when a page has what none had before',
      /a field that none had/,
      async (request) => ({
        ...request,
        changed: [{ before: 'alerts/Alert7', after: page(7, { html: '<img src="a.png" alt="A queue">' }) }],
      }),
    ],
    [
      'when a file of words is damaged',
      /./,
      async ({ folder }) => {
        const file = await first(folder, 'index');
        const bytes = await readFile(file);
        bytes.fill(0, 40, 60);
        await writeFile(file, bytes);
      },
    ],
    [
      'when a file of words is cut off',
      /unexpected end/,
      async ({ folder }) => {
        const file = await first(folder, 'index');
        await writeFile(file, (await readFile(file)).subarray(0, 100));
      },
    ],
    [
      'when a file has another content than its name says',
      /has another content/,
      async ({ folder }) => {
        const file = await first(folder, 'filter');
        await writeFile(
          file,
          repack(await readFile(file), (text) => text.replace('alert', 'blert')),
        );
      },
    ],
    ['when a file of words is missing', /no such file/, async ({ folder }) => rm(await first(folder, 'index'))],
    ['when a fragment is missing', /a fragment is missing/, async ({ folder }) => rm(await first(folder, 'fragment'))],
    [
      'when what leads to the list is otherwise',
      /is otherwise/,
      async ({ folder }) => {
        const file = path.join(folder, 'pagefind-entry.json');
        const entry = JSON.parse(await readFile(file, 'utf8'));
        await writeFile(file, JSON.stringify({ ...entry, shards: 2 }));
      },
    ],
    [
      'when there is another language',
      /is otherwise/,
      async ({ folder }) => {
        const file = path.join(folder, 'pagefind-entry.json');
        await writeFile(file, (await readFile(file, 'utf8')).replace('"unknown":', '"de":'));
      },
    ],
    ['when the index is gone', /no such file/, async ({ folder }) => rm(folder, { recursive: true })],
  ])('%s', async (_, reason, change) => {
    const request = await madeIndex();
    const changed = { ...request, ...((await change(request)) as Partial<PatchRequest> | undefined) };
    const exists = await cp(request.folder, `${request.folder}-before`, { recursive: true }).then(
      () => true,
      () => false,
    );
    const result = await patchIndex(changed);
    expect(result).toEqual({ isPatched: false, reason: expect.stringMatching(reason) });
    if (exists) expect(await filesOf(request.folder)).toEqual(await filesOf(`${request.folder}-before`));
  });

  test('when so many pages have changed since that their names make the list long', async () => {
    const request = await madeIndex();
    let { state } = request;
    const reasons: string[] = [];
    for (let number = 0; number < 5; number++) {
      const after = page(number, { html: `<p>Now otherwise ${number}.</p>` });
      const result = await patchIndex({ ...request, state, changed: [{ before: after.address, after }] });
      if (result.isPatched) state = result.state;
      else reasons.push(result.reason);
    }
    expect(reasons).toEqual(['too many pages have changed since all were indexed']);
  });
});

test('a fragment in the place of another is found before it is taken for the page', async () => {
  const request = await madeIndex();
  const fragments = path.join(request.folder, 'fragment');
  const [one = '', two = ''] = (await readdir(fragments)).sort();
  await rename(path.join(fragments, one), path.join(fragments, 'aside'));
  await rename(path.join(fragments, two), path.join(fragments, one));
  await rename(path.join(fragments, 'aside'), path.join(fragments, two));
  const addressIn = async (name: string): Promise<string> => {
    const text = gunzipSync(await readFile(path.join(fragments, name))).toString();
    return JSON.parse(text.slice(text.indexOf('{'))).url.slice(1, -1);
  };
  for (const before of [await addressIn(one), await addressIn(two)])
    expect(await patchIndex({ ...request, changed: [{ before }], total: 39 })).toEqual({
      isPatched: false,
      reason: expect.stringMatching(/is another page than/),
    });
  expect(await patchIndex({ ...request, changed: [{ before: 'alerts/Alert39' }], total: 39 })).toMatchObject({
    isPatched: true,
  });
});
