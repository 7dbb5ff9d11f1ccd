import { describe, expect, test } from 'vitest';
import { nearNames } from '../../../src/browser/lost/near-names.ts';

const NAMES = [
  'HighCPU',
  'HighLatency',
  'HeapUsageHigh',
  'HostDown',
  'restart',
  'take-a-heap-dump',
  'PostgresReplicationLag',
];
const near = (name: string): string[] => nearNames(name, NAMES, (each) => each);

describe('names near to', () => {
  test.each([
    ['HihgCPU', 'HighCPU'],
    ['high-cpu', 'HighCPU'],
    ['High CPU', 'HighCPU'],
    ['HostsDown', 'HostDown'],
    ['HeapUsage', 'HeapUsageHigh'],
    ['ReplicationLag', 'PostgresReplicationLag'],
    ['restat', 'restart'],
    ['TakeHeapDump', 'take-a-heap-dump'],
  ])('%s begin with %s', (name, closest) => {
    expect(near(name)[0]).toBe(closest);
  });

  test.each(['', '/', 'QueueIsStuck', 'x', 'H', '漢字', '<img src=x>'])('%j are none', (name) => {
    expect(near(name)).toEqual([]);
  });

  test('a very long name are none, at once', () => {
    expect(near('High'.repeat(10_000))).toEqual([]);
  });

  test('are at most six, the closest first', () => {
    const many = Array.from({ length: 20 }, (_, index) => `HighLoad${index}`);
    const found = nearNames('HighLoad7', many, (each) => each);
    expect(found).toHaveLength(6);
    expect(found[0]).toBe('HighLoad7');
  });
});
