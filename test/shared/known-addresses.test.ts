import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFiles, fileOf } from '../../src/shared/hashed-files.ts';
import { keysOf } from '../../src/shared/known-addresses.ts';
import { knownAddresses } from '../../src/site/known-addresses.ts';
import { pageRecord } from '../support/page-record.ts';
import { modelOf } from '../support/site-model.ts';

test('a name is asked for in one way, however it is written', () => {
  for (const name of ['HostDown', 'host-down', 'HOST_DOWN', 'Host down', 'hostdown).'])
    expect(keysOf(name).slice(1)).toEqual([':hostdown', '~hostdown']);
});

test('everything leads to a file that is there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(1e9), (key, bytes) => {
      const files = countFiles(bytes);
      const file = fileOf(key, files);
      return Number.isInteger(file) && file >= 0 && file < files;
    }),
  );
});

test('names that begin and end alike are spread', () => {
  const files = 64;
  const counts = new Map<number, number>();
  for (let number = 0; number < 10_000; number++) {
    const file = fileOf(`:kubenodenumber${number}isdown`, files);
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
  const files = knownAddresses(modelOf(pages));
  const weights = files.map((file) => gzipSync(JSON.stringify(file)).length);
  expect(weights.length).toBeGreaterThan(500);
  expect(Math.max(...weights)).toBeLessThanOrEqual(20 * 1024);
});

test('a symptom that may be a name is in the file that it leads to, with its page, whatever it is called', () => {
  const pages = [
    pageRecord('alerts/A.md', { symptoms: ['constructor', '__proto__', 'KubeA', 'no space left', 'status=203/EXEC'] }),
  ];
  const [file, ...others] = knownAddresses(modelOf(pages));
  expect(others).toEqual([]);
  expect(Object.keys(file ?? {}).filter((key) => key.startsWith('~'))).toEqual(['~constructor', '~kubea', '~proto']);
  expect(file?.['~proto']).toEqual([['alerts/A', 'alert', '']]);
});
