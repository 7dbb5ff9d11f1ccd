import { rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Random } from '../../bench/random.ts';
import { type Checked, checkTree } from '../../src/check/check-tree.ts';
import { pathsFor } from '../../src/files/paths.ts';
import { makeTree, placeAndRule, type Tree } from '../support/tree.ts';

const TODAY = '2026-11-26';

/** Files whose places a round may change, each with texts that say something of other pages. */
const PLACES: Record<string, readonly string[]> = {
  'site.yml': [
    'name: A\n',
    'name: A\naddress: https://x.example\nseverities: [critical]\n',
    'name: A\naddress: https://x.example\nbase: /b\ncheck: { duplicate-title: error, missing-owner: off }\n',
  ],
  'parameters.yml': [
    'host: { type: hostname, aliases: [instance] }\nservice: { type: word, catalogue: services }\n',
    'host: { type: hostname, aliases: [node] }\npod: {}\nservice: { type: word, catalogue: services }\n',
  ],
  'runbooks/checkout/index.md': [
    '---\nowner: us\n---\n# Checkout\n',
    '# Checkout\n\n## Other\n',
    '---\nowner: us\ntier: 1\n---\n# Shop\n\n## Look\n',
  ],
  'runbooks/checkout/restart.md': [
    '---\nowner: us\n---\n# Restart\n\n## About\n\nText.\n\n## Steps\n\n1. {{> log-in}}\n',
    '# Restart\n\nSee [it](../../alerts/A.md#look) and [more](drain.md).\n',
    '# Drain\n\n{{> log-in}}\n\nSee [it](../checkout/index.md#look).\n',
  ],
  'runbooks/checkout/drain.md': ['# Drain\n\n[Gone](https://x.example/alerts/A/) [b](https://x.example/b/alerts/B/)\n'],
  'runbooks/billing/stop.md': ['# Stop\n\n`ssh {{instance}}`\n', '---\nservice: checkout\n---\n# Restart\n'],
  'alerts/A.md': [
    '---\nseverity: critical\nservice: checkout\nsymptoms: [HostDown]\n---\n# A\n\n## Look\n\nOn {{node}}.\n',
    '---\nseverity: warning\nservice: billing\nreviewed: 2026-01-01\nreview_every: 300d\n---\n# A\n\n![it](a.png)\n',
  ],
  'alerts/linux/B.md': [
    '---\nsymptoms: [HostDown, A]\naliases: [alerts/Old]\n---\n# B\n\n[it](../a.md) [c](../A.md#loook)\n',
    '# A\n\nSee [it](#nowhere).\n',
  ],
  'alerts/a.png': ['x'],
  'templates/alert.md': ['# X\n\n## Meaning\n\nText.\n', '# X\n\n## Meaning\n\nOther.\n'],
  'alerts/C.md': ['---\nowner: us\n---\n# C\n\n## Meaning\n\nText.\n'],
  'partials/log-in.md': ['ssh {{instance}}\n', 'ssh {{host}} [x][nowhere]\n'],
  'retrospectives/2026-11-28-x.md': ['---\nalerts: [HostDown, Old, B]\nservices: [billing]\n---\n# X\n'],
};

/** What a check finds that knows nothing. */
const fromNothing = (tree: Tree, today: string, round: number): Promise<Checked> =>
  checkTree(
    pathsFor({ PAGEBOOK_CONTENT: tree.root, PAGEBOOK_CACHE: path.join(tree.root, '..', `cache-${round}`) }),
    today,
  );

describe('a check after another one', () => {
  test('finds the same where nothing has changed', async () => {
    const tree = await makeTree(Object.fromEntries(Object.entries(PLACES).map(([file, [text = '']]) => [file, text])));
    const first = await tree.check(TODAY);
    expect(first.problems.length).toBeGreaterThan(10);
    expect(await tree.check(TODAY)).toEqual(first);
  });

  test.each([1, 2, 3, 4])('finds what one from nothing does, whatever has changed (%i)', async (seed) => {
    const random = new Random(seed);
    const tree = await makeTree({ 'site.yml': 'name: A\n' });
    const there = new Set<string>();
    const files = Object.keys(PLACES);
    let rules = 0;
    for (let round = 0; round < 25; round++) {
      const file = random.pick(files);
      const name = path.join(tree.root, file);
      const kind = random.between(0, 9);
      if (kind < 7 || !there.has(file)) {
        await tree.write({ [file]: random.pick(PLACES[file] ?? []) });
        there.add(file);
      } else if (kind === 7) {
        await tree.remove(file);
        there.delete(file);
      } else {
        const other = file.replace(/(\w+)(\.\w+)$/, '$1-too$2');
        await rename(name, path.join(tree.root, other));
        there.delete(file);
      }
      const today = random.pick([TODAY, '2026-10-01', '2026-11-30']);
      const [again, anew] = [await tree.check(today), await fromNothing(tree, today, round)];
      expect(again.problems.map(placeAndRule)).toEqual(anew.problems.map(placeAndRule));
      expect(again).toEqual(anew);
      rules = Math.max(rules, new Set(again.problems.map(({ rule }) => rule)).size);
    }
    expect(rules).toBeGreaterThan(6);
  });

  test('does not look at a page again that has not changed', async () => {
    const tree = await makeTree({ 'site.yml': 'name: A\n', 'a.md': '# A\n\n##B\n', 'b.md': '# B\n\n[it](a.md#b)\n' });
    const counts: number[] = [];
    const check = () =>
      checkTree(tree.paths, TODAY, (what, done, total) => what === 'pages read' && counts.push(total - done));
    await check();
    expect(counts.splice(0).length).toBe(2);
    await check();
    expect(counts.splice(0)).toEqual([]);
    // Another page's words are nothing to this one; what its anchors lead to is.
    await tree.write({ 'a.md': '# A\n\nMore.\n\n##B\n' });
    await check();
    expect(counts.splice(0).length).toBe(1);
    await tree.write({ 'a.md': '# A\n\n## B\n' });
    const { problems } = await check();
    expect(counts.splice(0).length).toBe(2);
    expect(problems.map(placeAndRule)).not.toContain('b.md:3:1 broken-anchor');
  });
});
