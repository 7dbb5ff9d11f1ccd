import { describe, expect, test } from 'vitest';
import type { PageRecord, Snapshot } from '../../src/project/page-record.ts';
import { snapshotKey } from '../../src/project/snapshot-key.ts';
import { makeTree } from '../support/tree.ts';

const TREE = {
  'site.yml': 'name: Books\n',
  'runbooks/checkout/index.md': '---\ntitle: Checkout\nowner: team-a\n---\nWhat it is.\n',
  'alerts/HighCPU.md': '---\nservice: checkout\nseverity: warning\n---\n# HighCPU\n\nOn {{host}}.\n',
};
const snapshotOf = async (files: Record<string, string>): Promise<Snapshot> =>
  (await (await makeTree(files)).prepare()).snapshot;

describe('the key of a snapshot', () => {
  test('is the same in every folder, and in every build', async () => {
    const [one, other] = [await snapshotOf(TREE), await snapshotOf(TREE)];
    expect(one.contentRoot).not.toBe(other.contentRoot);
    expect(snapshotKey({ ...other, build: 'other' })).toBe(snapshotKey(one));
  });

  test('is the same when nothing but a text is another, and another when a first sentence is', async () => {
    const key = snapshotKey(await snapshotOf(TREE));
    const added = (text: string) => snapshotOf({ ...TREE, 'alerts/HighCPU.md': `${TREE['alerts/HighCPU.md']}${text}` });
    const longer = await added('\nMore.\n');
    expect(longer.pages.map(({ version }) => version)).not.toEqual(
      (await snapshotOf(TREE)).pages.map((p) => p.version),
    );
    expect(snapshotKey(longer)).toBe(key);
    expect(snapshotKey(await added('Still the first.\n'))).not.toBe(key);
  });

  test('is another whenever anything else in it is', async () => {
    const snapshot = await snapshotOf(TREE);
    const key = snapshotKey(snapshot);
    const { build: _, contentRoot, pageCache, ...facts } = snapshot;
    for (const name of Object.keys(facts))
      expect(
        snapshotKey({ ...snapshot, [name]: 'other' as never, pages: name === 'pages' ? [] : snapshot.pages }),
        name,
      ).not.toBe(key);
    const [page] = snapshot.pages as [PageRecord];
    const others = snapshot.pages.slice(1);
    for (const name of Object.keys(page)) {
      const changed = snapshotKey({ ...snapshot, pages: [{ ...page, [name]: 'other' }, ...others] });
      expect(changed === key, name).toBe(name === 'key' || name === 'version');
    }
  });
});
