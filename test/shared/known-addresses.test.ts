import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressFileOf, countAddressFiles } from '../../src/shared/known-addresses.ts';

test('a name leads to one file, however it is written', () => {
  for (const name of ['HostDown', 'host-down', 'HOST_DOWN', 'Host down', 'hostdown).'])
    expect(addressFileOf(name, 67)).toBe(addressFileOf('hostdown', 67));
});

test('every name leads to a file that is there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(1e6), (name, addresses) => {
      const files = countAddressFiles(addresses);
      const file = addressFileOf(name, files);
      return Number.isInteger(file) && file >= 0 && file < files;
    }),
  );
});

test('names that begin and end alike are spread', () => {
  const files = countAddressFiles(10_000);
  const counts = new Map<number, number>();
  for (let number = 0; number < 10_000; number++) {
    const file = addressFileOf(`KubeNodeNumber${number}IsDown`, files);
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  expect(counts.size).toBe(files);
  expect(Math.max(...counts.values())).toBeLessThan(300);
});
