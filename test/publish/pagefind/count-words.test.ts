import { expect, test } from 'vitest';
import { indexable, indexPages } from '../../../src/publish/index-pages.ts';
import { countWords } from '../../../src/publish/pagefind/count-words.ts';
import { documentOf } from '../../../src/publish/search-document.ts';
import { readSearchIndex } from '../../support/search-index.ts';
import { makeTree } from '../../support/tree.ts';

test('words are counted as Pagefind counts them', async () => {
  const { prepare, outDir } = await makeTree({
    'parameters.yml': 'host: {}\n',
    'alerts/A.md':
      '---\nsymptoms: [Java heap space, out of memory]\n---\n# A title\n\n## Meaning\n\nSome **bold**face words, `code` and a [link](https://example.com "a < b").\n\n| a | b |\n|---|---|\n| c | d e |\n',
    'alerts/B.md':
      '# B\n\n## Diagnosis\n\n1. Step {{host}}.\n2. Then\n\n   ```sh\n   ssh {{host}}\n   uptime\n   ```\n\n{{#host}}\nOnly here.\n{{/host}}\n',
    'runbooks/c/index.md': '# C\n\n> [!NOTE]\n> A note.\n\n- one\n- two <kbd>Ctrl</kbd>+<kbd>C</kbd>\n',
  });
  const { compiledPage, snapshot } = await prepare();
  const indexed = snapshot.pages.map((page) => ({ ...compiledPage(page), ...page }));
  const {
    state: { pages: order },
  } = await indexPages(indexed.map(indexable), outDir);
  const said = await readSearchIndex(outDir);
  const counted = Object.fromEntries(indexed.map((page) => [`/${page.address}/`, countWords(documentOf(page))]));
  expect(counted).toEqual(Object.fromEntries(Object.entries(said.pages).map(([url, { words }]) => [url, words])));
  const inOrder = order.map((address) => counted[`/${address}/`]);
  expect(inOrder).toEqual([...inOrder].sort((a, b) => Number(a) - Number(b)));
});

test('what is left out is not counted', () => {
  expect(
    countWords('<p>one<button data-chrome title="a > b">Copy <b>it</b></button> two</p><svg><text>x</text></svg>'),
  ).toBe(2);
  expect(countWords('<div data-chrome><div>not</div> not</div>one')).toBe(1);
  expect(countWords('<p>one</p><p>two</p>')).toBe(2);
  expect(countWords('')).toBe(0);
});
