import path from 'node:path';
import { expect, test } from 'vitest';
import { embeddedPaths, locateIn } from '../../src/embed/embedded-paths.ts';
import { pathsFor } from '../../src/files/paths.ts';
import { completeSite, siteSchema } from '../../src/schema/site.ts';

const site = (fields: object) => completeSite(siteSchema.parse(fields));

test.each([
  ['/', '/runbooks/', {}, '/runbooks/'],
  ['/docs', 'runbooks', {}, '/docs/runbooks'],
  ['/', undefined, { base: '/books' }, '/books'],
  ['/docs/', undefined, {}, '/docs/'],
  ['/', '/runbooks/', { base: '/books' }, '/runbooks/'],
])('in a project at %s, told %s, with the settings %o, a wiki is at %s', (outer, base, settings, expected) => {
  expect(locateIn({ base: outer, site: undefined }, base)(site(settings)).base).toBe(expected);
});

test('the public address is the project’s, else that of `site.yml`', () => {
  const settings = site({ address: 'https://books.example.com' });
  expect(locateIn({ base: '/', site: 'https://example.com' }, undefined)(settings).address).toBe('https://example.com');
  expect(locateIn({ base: '/', site: undefined }, undefined)(settings).address).toBe('https://books.example.com');
});

test('the same content as a site of its own has another snapshot', () => {
  const root = path.resolve('/project');
  const embedded = embeddedPaths(root, './books', { file: undefined });
  const own = pathsFor(process.env, { directory: root, root, content: 'books' });
  expect(embedded.pageCache).toBe(own.pageCache);
  expect(embedded.content).toBe(own.content);
  expect(embedded.snapshot).not.toBe(own.snapshot);
});
