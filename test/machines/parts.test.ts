import { describe, expect, test } from 'vitest';
import { builtInKinds } from '../../src/kinds/table.ts';
import { indexFile, indexParts } from '../../src/machines/page-files.ts';
import { indexSchema } from '../../src/machines/schemas.ts';
import type { Site } from '../../src/schema/site.ts';
import { llmsParts, llmsText } from '../../src/site/llms-text.ts';
import { pageRecord } from '../support/page-record.ts';

const site = { name: 'Books', description: 'About', base: '/wiki' } as Site;
const snapshotOf = (count: number) => ({
  site,
  kinds: builtInKinds,
  pages: Array.from({ length: count }, (_, number) =>
    pageRecord(`${number % 2 === 0 ? 'log' : 'alerts'}/Page${number}.md`, { summary: 'What it is about. '.repeat(6) }),
  ),
});

test('a list that is not large has no parts', () => {
  expect(indexParts(snapshotOf(100))).toEqual([]);
  expect(llmsParts(snapshotOf(100))).toEqual([]);
});

describe('of 10,000 pages', () => {
  const snapshot = snapshotOf(10_000);

  test('the parts of index.json hold all pages in its order, and each says where the next is', () => {
    const parts = indexParts(snapshot);
    expect(parts.flatMap(({ pages }) => pages)).toEqual(indexFile(snapshot).pages);
    expect(parts[0]?.next).toBe('/wiki/_pagebook/index/1.json');
    expect(parts.at(-1)?.next).toBeNull();
    for (const part of parts) {
      expect(indexSchema.safeParse(part).success).toBe(true);
      expect(JSON.stringify(part).length).toBeLessThan(300 * 1024);
    }
  });

  test('the parts of llms.txt hold all pages, what is urgent first, and each leads to the next', () => {
    const parts = llmsParts(snapshot);
    const linksIn = (text: string): string[] => text.match(/\(\/wiki\/(?:log|alerts)\/Page\d+\/index\.md\)/g) ?? [];
    expect(parts.flatMap(linksIn)).toEqual(linksIn(llmsText(snapshot)));
    expect(parts[0]).toContain('(/wiki/_pagebook/llms/1.txt)');
    expect(parts.at(-1)).not.toContain('_pagebook/llms/');
    for (const part of parts) expect(part.length).toBeLessThan(300 * 1024);
  });
});
