import { expect, test } from 'vitest';
import { searchPages } from '../../src/mcp/search-pages.ts';
import { treeSource } from '../../src/mcp/tree-source.ts';
import { makeTree } from '../support/tree.ts';

const files = {
  'alerts/KubePodCrashLooping.md':
    '---\nsymptoms: ["Back-off restarting failed container"]\n---\n# KubePodCrashLooping\n\nA container ends again and again.\n',
  'alerts/EtcdNoLeader.md': '# EtcdNoLeader\n\nThe members of the cluster have elected nobody.\n',
  'alerts/KubeletDown.md': '# KubeletDown\n\nA node does not answer.\n',
  'runbooks/shop/index.md': '---\nowner: team-payments\n---\n# Shop\n',
  'runbooks/shop/drain.md': '# Drain a host\n\n## Steps\n\n1. Wait for the etcd member.\n',
};

test.each([
  ['KubePodCrashLooping', ['KubePodCrashLooping']],
  ['kube pod crash looping', ['KubePodCrashLooping']],
  ['pods in a crashloop', ['KubePodCrashLooping']],
  ['E1126 12:00 "Back-off restarting failed container" pod=x', ['KubePodCrashLooping']],
  ['etcd', ['EtcdNoLeader', 'Drain a host']],
  ['who owns team-payments', ['Shop']],
  ['elected nobody', ['EtcdNoLeader']],
  ['kubelet', ['KubeletDown']],
  ['nothing like it', []],
  ['?!', []],
])('%j leads to %j first', async (query, titles) => {
  const tree = await makeTree(files);
  const found = await searchPages(await treeSource(tree.paths)(), query);
  expect(found.map(({ title }) => title).slice(0, Math.max(1, titles.length))).toEqual(titles);
});

test('pages with less than half of the words are left out', async () => {
  const tree = await makeTree(files);
  const found = await searchPages(await treeSource(tree.paths)(), 'leader zebra quagga');
  expect(found).toEqual([]);
});
