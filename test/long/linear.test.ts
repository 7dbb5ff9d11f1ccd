import { beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '../linear/pages.ts';
import { slowFiles } from '../linear/slow-files.ts';

const names = Object.keys(PAGES);
let slow: Record<string, string[]>;

beforeAll(async () => {
  slow = await slowFiles(names);
});

describe('what reads pages takes no longer than a page grows', () => {
  test.each(names)('by %s', (name) => {
    expect(slow[name]).toEqual([]);
  });
});
