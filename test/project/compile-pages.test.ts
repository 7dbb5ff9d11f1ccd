import { describe, expect, test } from 'vitest';
import { withRawFences } from '../../src/compiler/1-parse/raw-fences.ts';
import { compileSafely } from '../../src/compiler/compile-safely.ts';
import { makeResolve } from '../../src/content/links/resolve.ts';
import { lookAround } from '../../src/content/links/surroundings.ts';
import { readTree } from '../../src/content/read-tree.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { PageCompiler } from '../../src/project/compile-pages.ts';
import { compileTree } from '../../src/project/compile-tree.ts';
import { ENDLESS } from '../support/endless.ts';
import { type Files, makeTree, placeAndRule } from '../support/tree.ts';

/** More than one thread is worth it for. */
const MANY = 90;

const many: Files = {
  'partials/look.md': 'Look at {{host}}.\n',
  ...Object.fromEntries(
    Array.from({ length: MANY }, (_, index) => [
      `alerts/A${index}.md`,
      `# A${index}\n\nOn {{host}}: [next](A${(index + 1) % MANY}.md) {{> look}}\n\n\`\`\`bash\nssh {{host}}\n\`\`\`\n`,
    ]),
  ),
};

/** Pages that take Markdown's parser minutes or more, in a few kilobytes. */
const PAGES: Files = {
  'alerts/Bullets.md': Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join(''),
  'alerts/Links.md': ENDLESS,
  'alerts/RawBullets.md': `${Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join('')}\n\`\`\` raw\n`,
};

/** What is nested too deep, and where that is said. */
const DEEP: [what: string, page: string, place: RegExp][] = [
  ['quotations', `# Deep\n\n${'>'.repeat(2000)} a\n`, /^3:201$/],
  ['emphasis', `# Deep\n\n${'*a **b '.repeat(150)}${' b** a*'.repeat(150)}\n`, /^3:695$/],
  ['HTML', `# Deep\n\n<b>x</b>\n\n${'<div>'.repeat(20_000)}\n`, /^5:1$/],
  ['sections', `# Deep\n\n${'{{#host}}\n\na\n\n'.repeat(300)}${'{{/host}}\n'.repeat(300)}`, /^803:1$/],
  ['front matter', `---\na: ${'['.repeat(20_000)}\n---\n# Deep\n`, /^2:/],
];

const said = (problems: Problem[]): string[] => problems.map(placeAndRule);

describe('many pages', () => {
  test('are compiled by threads to just what this thread makes of them', async () => {
    const { root } = await makeTree(many);
    const tree = await readTree(root);
    const shared = {
      vocabulary: { host: { type: 'hostname' as const } },
      catalogue: { services: [], fields: [] },
      base: '/',
      kinds: tree.kinds,
      commands: {},
    };
    const place = { top: root, folder: '', branch: 'main' };
    const input = { ...shared, partials: withRawFences(tree.partials), resolve: makeResolve(tree, lookAround(place)) };
    const alone = tree.pages.map((page) => compileSafely({ ...input, ...page }));
    const compiler = new PageCompiler();
    const together = await compiler.compile(
      tree.pages.map((page) => ({ ...page, key: page.file })),
      { ...shared, partials: tree.partials, tree: { others: tree.others, pages: tree.pages, place } },
      600,
    );
    await compiler.close();
    expect(together.map(({ title }) => title)).toEqual(tree.pages.map(({ file }) => file.slice(7, -3)));
    expect(JSON.parse(JSON.stringify(together))).toEqual(JSON.parse(JSON.stringify(alone)));
  });
});

describe('a page that never ends', () => {
  test('is a problem of its own when its time is up, for a build and for check, and all others are compiled', async () => {
    const tree = await makeTree({
      ...many,
      ...PAGES,
      'site.yml': 'page_time_limit: 1\n',
      'parameters.yml': 'host: { type: hostname }\n',
    });
    const endless = Object.keys(PAGES).sort();
    const { problems, snapshot } = await tree.prepare();
    expect(said(problems)).toEqual(endless.map((file) => `${file}:1:1 slow-page`));
    expect(problems[0]?.message).toContain('1 s of CPU time');
    expect(snapshot.pages.filter(({ ofEngine }) => !ofEngine)).toHaveLength(MANY + endless.length);
    const checked = await tree.check();
    expect(said(checked.problems.filter(({ severity }) => severity === 'error'))).toEqual(said(problems));
  });

  test('is not tried again while another page is edited, but when it is edited itself or gets more time', async () => {
    const tree = await makeTree({ 'a.md': '# A\n', 'slow.md': ENDLESS, 'site.yml': 'page_time_limit: 1\n' });
    const compiler = new PageCompiler();
    const again = async (files: Files) => {
      await tree.write(files);
      let tried = 0;
      const { pages } = await compileTree(tree.paths, { progress: (_done, total) => (tried = total), compiler });
      return { tried, failed: pages.filter(({ compiled }) => compiled.failed).map(({ file }) => file) };
    };
    expect(await again({})).toEqual({ tried: 2, failed: ['slow.md'] });
    expect(await again({ 'a.md': '# B\n' })).toEqual({ tried: 1, failed: ['slow.md'] });
    expect(await again({ 'slow.md': `${ENDLESS}x\n` })).toEqual({ tried: 1, failed: ['slow.md'] });
    expect(await again({ 'site.yml': 'page_time_limit: 2\n' })).toEqual({ tried: 1, failed: ['slow.md'] });
    expect(await again({ 'slow.md': '# Fast\n' })).toEqual({ tried: 1, failed: [] });
    await compiler.close();
  });
});

describe('a page that is nested too deep', () => {
  test.each(DEEP)('is a problem at the place where it is, by %s', async (_what, page, place) => {
    const tree = await makeTree({ 'parameters.yml': 'host: {}\n', 'alerts/A.md': '# A\n', 'alerts/Deep.md': page });
    const { problems } = await tree.prepare();
    expect(problems.map(({ file }) => file)).toEqual(['alerts/Deep.md']);
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toMatch(place);
    expect(problems[0]?.message).toMatch(/too deep|levels deep/);
    expect(problems[0]?.message).not.toContain('stack');
    expect((await tree.check()).problems.filter(({ rule }) => rule === problems[0]?.rule)).toEqual(problems);
  });

  test('may be long', async () => {
    const lines = 'echo a line of a log\n'.repeat(20_000);
    const tree = await makeTree({
      'site.yml': 'page_time_limit: 600\n',
      'code.md': `\`\`\`bash\n${lines}\`\`\`\n`,
      'text.md': lines,
      'list.md': lines.replaceAll('echo', '-'),
      'html.md': `<div>\n${lines}</div>\n`,
    });
    expect(said((await tree.prepare()).problems)).toEqual([]);
  });
});
