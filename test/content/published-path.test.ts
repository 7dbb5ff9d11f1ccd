import { expect, test } from 'vitest';
import { publishedPath } from '../../src/content/published-path.ts';

test.each([
  ['ops/graph.png', 'ops/graph.png'],
  ['ops/graph.2026.png', 'ops/graph.2026.png'],
  ['.gitbook/assets/a (1).png', '_pagebook/files/~gitbook/assets/a (1).png'],
  ['docs/.imgs/a.png', '_pagebook/files/docs/~imgs/a.png'],
])('%s is published at %s, which no web server keeps to itself', (file, path) => {
  expect(publishedPath(file)).toBe(path);
});
