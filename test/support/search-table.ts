import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is looked for, and the page that must be found. */
export interface Query {
  words: string;
  address: string;
  /** The last place of the results that is good enough. */
  place: number;
}

/** Reads a table of queries: place, words and address, with a tab between them. */
export function readQueries(file: string): Query[] {
  return readFileSync(path.join(import.meta.dirname, '../search', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [place = '', words = '', address = ''] = line.split('\t');
      return { words, address, place: Number(place) };
    });
}

/** The addresses of the first pages that the dialog of a page shows for some words, once it shows no more. */
export async function searchFor(page: Page, words: string): Promise<string[]> {
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill(words);
  await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/^(?:\d+ pages?|Nothing found)/);
  return dialog
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.slice(0, 6).map((item) => decodeURI(item.querySelector('a')?.pathname ?? '').replace(/^\/|\/$/g, '')),
    );
}

/** What is not found where it must be, in words. */
export async function missedOf(page: Page, queries: readonly Query[]): Promise<string[]> {
  const missed: string[] = [];
  for (const { words, address, place } of queries) {
    const found = await searchFor(page, words);
    if (!found.slice(0, place).includes(address))
      missed.push(`${words} → ${address} (${place}), found ${found.join(', ') || 'nothing'}`);
  }
  return missed;
}
