import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexPages } from '../../src/publish/index-pages.ts';
import { makeTree } from '../support/tree.ts';

test('symptoms are searched, as a section at the end', async () => {
  const { prepare, outDir } = await makeTree({
    'alerts/A.md': '---\nsymptoms: [Java heap space, "a < b: c & d"]\n---\n# A\n\n## Meaning\n\nRest.\n',
  });
  const { pages, snapshot } = await prepare();
  const [page, record] = [pages[0], snapshot.pages[0]];
  if (!page || !record) throw new Error('the page is missing');
  await indexPages([{ ...page, ...record }], snapshot, outDir);
  const [fragment = ''] = await readdir(path.join(outDir, 'fragment'));
  const text = gunzipSync(await readFile(path.join(outDir, 'fragment', fragment))).toString();
  expect(JSON.parse(text.slice(text.indexOf('{'))).content).toBe('A. Meaning. Rest. · Java heap space. a < b: c & d.');
});

test('the text of steps is searched, and not what is ours', async () => {
  const { write, prepare, outDir } = await makeTree({});
  await write({
    'alerts/A.md': '# A\n\n## Diagnosis\n\n1. Look at the metaspace.\n2. Count > two.\n\n## Mitigation\n\nRest.\n',
  });
  const { pages, snapshot } = await prepare();
  const [page, record] = [pages[0], snapshot.pages[0]];
  if (!page || !record) throw new Error('the page is missing');
  expect(page.html).toContain('<input');
  await indexPages([{ ...page, ...record }], snapshot, outDir);
  const [fragment = ''] = await readdir(path.join(outDir, 'fragment'));
  const text = gunzipSync(await readFile(path.join(outDir, 'fragment', fragment))).toString();
  expect(JSON.parse(text.slice(text.indexOf('{'))).content).toBe(
    'A. Diagnosis. Look at the metaspace. Count > two. Mitigation. Rest.',
  );
});
