import { expect, test } from 'vitest';
import { shortAddresses } from '../../src/content/short-addresses.ts';

const shortOf = (...addresses: string[]): Record<string, string> =>
  Object.fromEntries(
    Array.from(shortAddresses(addresses.map((address) => ({ address, kind: 'alert' }))), ([short, { address }]) => [
      short,
      address,
    ]),
  );

test.each<[what: string, addresses: string[], short: Record<string, string>]>([
  ['leads to an alert in a folder', ['alerts/linux/HostDown'], { 'alerts/HostDown': 'alerts/linux/HostDown' }],
  ['is not made where two alerts have the name', ['alerts/a/X', 'alerts/b/X'], {}],
  ['is not made where a page has it', ['alerts/a/X', 'alerts/x'], {}],
  ['is not made where a folder has it', ['alerts/a/linux', 'alerts/linux/X'], { 'alerts/X': 'alerts/linux/X' }],
  [
    'leads to the alert that is its folder’s page',
    ['alerts/HostDown/HostDown'],
    { 'alerts/HostDown': 'alerts/HostDown/HostDown' },
  ],
])('a short address %s', (_, addresses, short) => {
  expect(shortOf(...addresses)).toEqual(short);
});
