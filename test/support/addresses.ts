import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';

export interface ListedPage {
  kind: 'runbook' | 'alert' | 'retrospective' | 'log';
  title: string;
  url: string;
  service: string | null;
}

/** The pages that `/index.json` lists. */
export async function allAddresses(): Promise<ListedPage[]> {
  const { pages } = JSON.parse(await readFile(path.join(inject('folder'), 'index.json'), 'utf8'));
  return pages;
}

/** The engine's own pages. */
export const ENGINE_ADDRESSES = [
  '/',
  '/alerts/',
  '/runbooks/',
  '/retrospectives/',
  '/log/',
  '/search/',
  '/link/',
  '/remediations/',
  '/factors/',
  '/factors/unlike-production/',
  '/seen-before/alerts/HeapUsageHigh/',
  '/scorecard/',
  '/toil/',
  '/404.html',
];
