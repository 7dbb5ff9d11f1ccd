import { expect, test } from 'vitest';
import { withFirstMinutes } from '../../src/content/first-minutes.ts';
import { emptyTree, type SourceTree } from '../../src/content/read-tree.ts';

const site = { file: 'site.yml', text: 'name: Runbooks\n' };
const page = (file: string, address: string) => ({ file, address, text: '# A page\n' });
const filesOf = ({ pages }: SourceTree): string[] => pages.map(({ file }) => file);

test('a site has a page for any incident', () => {
  const tree = { ...emptyTree('/content'), site, pages: [page('alerts/A.md', 'alerts/A'), page('z.md', 'z')] };
  expect(filesOf(withFirstMinutes(tree, {}, []))).toEqual(['alerts/A.md', 'z.md', 'first-minutes.md']);
});

test('nothing is added to a plain Markdown repository', () => {
  const tree = { ...emptyTree('/content'), pages: [page('a.md', 'a')] };
  expect(withFirstMinutes(tree, { host: { type: 'hostname' } }, [])).toBe(tree);
});

test.each([
  ['first-minutes.md', 'first-minutes'],
  ['First-Minutes.md', 'First-Minutes'],
  ['first-minutes/index.md', 'first-minutes'],
  ['first-minutes/call.md', 'first-minutes/call'],
])("what a team has in %s takes the place of the engine's page", (file, address) => {
  const tree = { ...emptyTree('/content'), site, pages: [page(file, address)] };
  expect(withFirstMinutes(tree, {}, [])).toBe(tree);
});

test('a file of static/ at that address takes its place too', () => {
  const others = new Map([['static/first-minutes/index.html', { static: true as const }]]);
  const tree = { ...emptyTree('/content'), site, others };
  expect(withFirstMinutes(tree, {}, [])).toBe(tree);
});

test("a team's page that cannot be read is not hidden by the engine's", () => {
  const unreadable = [{ file: 'first-minutes.md', why: 'it is a link that leads nowhere' }];
  const tree = { ...emptyTree('/content'), site, unreadable };
  expect(withFirstMinutes(tree, {}, [])).toBe(tree);
});
