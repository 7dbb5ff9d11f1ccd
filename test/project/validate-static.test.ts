import { describe, expect, test } from 'vitest';
import { addressOf, listAddresses } from '../../src/content/addresses.ts';
import { builtInKinds } from '../../src/kinds/table.ts';
import { validateStatic } from '../../src/project/validate-static.ts';

const PAGES = ['README.md', 'alerts/HighCPU.md', 'docs/index.md', 'a.json.md'].map((file) => ({
  file,
  address: addressOf(file),
}));
const FILES = ['alerts/graph.png', 'notes.txt'];

function problems(...statics: string[]): string[] {
  const found: string[] = [];
  validateStatic(statics, PAGES, listAddresses(builtInKinds), FILES, (rule, file, _offset, message) =>
    found.push(`${rule} ${file}: ${message}`),
  );
  return found;
}

describe('static/', () => {
  test.each([
    'CNAME',
    '_headers',
    '_redirects',
    '.well-known/security.txt',
    '.nojekyll',
    'robots.txt',
    'tools/index.html',
    'alerts/other.png',
    'alerts/HighCPU/extra.html',
    'favicon.ico',
    'index.html.gz',
    'googleabc.html',
  ])('may add %s', (file) => {
    expect(problems(file)).toEqual([]);
  });

  test.each([
    'index.html',
    'Index.HTML',
    '404.html',
    'index.json',
    'build.json',
    '.pagebook.json',
    '.pagebook-next/index.html',
    'search/index.html',
    'alerts/index.html',
    'alerts/index.json',
    'pagefind/x.js',
    '_astro/site.css',
    'icon.svg',
    'sitemap-0.xml',
    'llms.txt',
    'log',
    'search',
    '404.html/x',
  ])('is in nothing of ours: %s', (file) => {
    const what = problems(file);
    expect(what).toEqual([
      expect.stringMatching(
        /^(?:reserved-address .* in the place of what Pagebook itself serves there|duplicate-address static\/index.html: .*`README.md`|duplicate-address static\/Index.HTML: .*`README.md`)$/,
      ),
    ]);
    expect(what[0]).toContain(`\`static/${file}\` would be at \`/${file}\``);
  });

  test.each([
    ['alerts/HighCPU/index.html', 'alerts/HighCPU.md'],
    ['alerts/highcpu/INDEX.html', 'alerts/HighCPU.md'],
    ['alerts/HighCPU/index.md', 'alerts/HighCPU.md'],
    ['alerts/HighCPU', 'alerts/HighCPU.md'],
    ['docs/index.html', 'docs/index.md'],
    ['a.json', 'a.json.md'],
    ['alerts/graph.png', 'alerts/graph.png'],
    ['alerts/Graph.PNG', 'alerts/graph.png'],
    ['notes.txt', 'notes.txt'],
    ['notes.txt/more.txt', 'notes.txt'],
  ])('is in the place of nothing of the team’s: %s would be in that of %s', (file, owner) => {
    expect(problems(file)).toEqual([
      `duplicate-address static/${file}: \`static/${file}\` would be at \`/${file}\`, in the place of \`${owner}\``,
    ]);
  });

  test('has no name that no address can be made of', () => {
    expect(problems('a\\b.txt')).toEqual([expect.stringContaining('means something else in an address')]);
  });
});
