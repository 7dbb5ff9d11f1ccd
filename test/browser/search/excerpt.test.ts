import { describe, expect, test } from 'vitest';
import { isMeant } from '../../../src/browser/search/excerpt.ts';

describe('the marked words are those that were looked for', () => {
  test.each([
    ['heap', 'the <mark>heap</mark> is full'],
    ['heap', 'jcmd 1 <mark>GC.heap_info</mark>'],
    ['heap', '<mark>HeapUsageHigh</mark>'],
    ['restarting', 'it <mark>restarts</mark>'],
    ['restart checkout', '<mark>checkout</mark>'],
    ['df -h', 'sudo <mark>df</mark>'],
    ['oom', '<mark>OOM</mark>'],
  ])('when %j has found %j', (term, excerpt) => {
    expect(isMeant(term, ['', excerpt])).toBe(true);
  });

  test.each([
    ['HihgCPU', 'df <mark>-h</mark> and <mark>high</mark>'],
    ['QueueIsStuck', '<mark>quiet</mark>'],
    ['漢字', 'nothing marked'],
    ['oom', '<mark>out</mark>'],
  ])('but not when %j has found %j', (term, excerpt) => {
    expect(isMeant(term, [excerpt])).toBe(false);
  });
});
