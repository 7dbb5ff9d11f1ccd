import { expect, test } from 'vitest';
import { tidyAddress } from '../../src/shared/page-path.ts';

test.each([
  ['/alerts/HighCPU/', 'alerts/HighCPU'],
  ['alerts/HighCPU.md', 'alerts/HighCPU'],
  ['alerts/HighCPU.html', 'alerts/HighCPU'],
  ['./alerts//HighCPU/index.md', 'alerts/HighCPU'],
  ['/runbooks/checkout/README.md', 'runbooks/checkout'],
  ['/index.html', ''],
  ['/', ''],
  ['/alerts/Disk.full', 'alerts/Disk.full'],
])('%s is the address `%s`', (path, address) => {
  expect(tidyAddress(path)).toBe(address);
});
