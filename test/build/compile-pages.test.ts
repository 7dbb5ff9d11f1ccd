import { describe, expect, test } from 'vitest';
import { compilePages } from '../../src/build/compile-pages.ts';
import { compileSafely } from '../../src/build/compile-safely.ts';
import { readTree } from '../../src/content/read-tree.ts';
import { makeResolve } from '../../src/content/resolve.ts';
import { makeTree, placeAndRule } from '../support/tree.ts';

/** More than one thread is worth it for. */
const MANY = 90;

const many = Object.fromEntries(
  Array.from({ length: MANY }, (_, index) => [
    `alerts/A${index}.md`,
    `# A${index}\n\nOn {{host}}: [next](A${index + 1}.md) {{> look}}\n\n\`\`\`bash\nssh {{host}}\n\`\`\`\n`,
  ]),
);

describe('many pages', () => {
  test('are compiled by several threads to just what one thread makes of them', async () => {
    const { root } = await makeTree({ ...many, 'partials/look.md': 'Look at {{host}}.\n' });
    const tree = await readTree(root);
    const shared = {
      vocabulary: { host: { type: 'hostname' as const } },
      partials: tree.partials,
      catalogue: { services: [], fields: [] },
      base: '/',
      commands: {},
    };
    const resolve = makeResolve(tree);
    const alone = tree.pages.map((page) => compileSafely({ ...shared, ...page, resolve }));
    const together = await compilePages(tree.pages, tree, shared);
    expect(together.map(({ title }) => title)).toEqual(tree.pages.map(({ file }) => file.slice(7, -3)));
    expect(JSON.parse(JSON.stringify(together))).toEqual(JSON.parse(JSON.stringify(alone)));
  });

  test('do not fail with the one that the compiler fails on', async () => {
    const tree = await makeTree({ ...many, 'partials/look.md': 'x', 'alerts/A50.md': `${'<div>'.repeat(20_000)}\n` });
    const { problems, snapshot } = await tree.prepare();
    expect(problems.map(placeAndRule)).toEqual([
      'alerts/A50.md:1:1 unreadable-file',
      `alerts/A${MANY - 1}.md:3:14 broken-link`,
    ]);
    expect(snapshot.pages).toHaveLength(MANY);
  });
});
