import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInKinds } from '../../src/kinds/table.ts';
import { addressFileOf, countAddressFiles } from '../../src/shared/known-addresses.ts';
import { knownAddresses } from '../../src/site/known-addresses.ts';
import { pageRecord } from '../support/page-record.ts';

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

const WORDS = ['Kube', 'Postgres', 'Node', 'Checkout', 'Replica', 'Certificate', 'Queue', 'Memory', 'Latency', 'Down'];

/** A name as alerts have them, another for each number. */
const nameOf = (number: number): string =>
  [...String(number).padStart(5, '0')].map((digit) => WORDS[Number(digit)]).join('');

test('each file of addresses is at most 20 KiB compressed, with 20,000 pages that all had another address and have titles', () => {
  const pages = Array.from({ length: 20_000 }, (_, number) =>
    pageRecord(`alerts/team-${number % 40}/${nameOf(number)}.md`, {
      title: `What to do about ${nameOf(number)}`,
      aliases: [`/wiki/old/${nameOf(number)}-${number}`],
      symptoms: [`Legacy${nameOf(number)}`, 'this is a line: it can be no address'],
    }),
  );
  const files = knownAddresses({
    pages,
    kinds: builtInKinds,
    site: { name: 'Books' } as Parameters<typeof knownAddresses>[0]['site'],
  });
  const weights = files.map((file) => gzipSync(JSON.stringify(file)).length);
  expect(weights.length).toBeGreaterThan(200);
  expect(Math.max(...weights)).toBeLessThanOrEqual(20 * 1024);
});

test('a symptom that may be a name is in the file that it leads to, with its page, whatever it is called', () => {
  const pages = [
    pageRecord('alerts/A.md', { symptoms: ['constructor', '__proto__', 'KubeA', 'no space left', 'status=203/EXEC'] }),
  ];
  const [file, ...others] = knownAddresses({
    pages,
    kinds: builtInKinds,
    site: { name: 'Books' } as Parameters<typeof knownAddresses>[0]['site'],
  });
  expect(others).toEqual([]);
  expect(file?.symptoms).toEqual([
    ['constructor', 'alerts/A'],
    ['__proto__', 'alerts/A'],
    ['KubeA', 'alerts/A'],
  ]);
});
