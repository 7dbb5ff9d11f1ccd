import { expect, test } from 'vitest';
import { isSupportedNode } from '../../src/cli/supported-node.mjs';

test.each(['22.20.0', '22.23.3', '24.6.0', '24.21.0', '25.0.0', '100.1.2'])('Node %s runs Pagebook', (version) => {
  expect(isSupportedNode(version)).toBe(true);
});

test.each(['18.20.8', '20.20.2', '22.19.9', '23.11.0', '24.5.0'])('Node %s does not', (version) => {
  expect(isSupportedNode(version)).toBe(false);
});

test('the Node that runs the tests does', () => {
  expect(isSupportedNode(process.versions.node)).toBe(true);
});
