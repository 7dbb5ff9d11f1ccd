import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Files } from './tree.ts';

/** A site with an alert of a service, and some pages that are not read. */
export const wikiFiles: Files = {
  'site.yml': 'name: Books\n',
  'parameters.yml': 'host: {type: hostname}\nservice: {type: word, catalogue: services}\n',
  'runbooks/checkout/index.md': '---\nowner: team-a\n---\n# Checkout\n\nTakes money.\n',
  'runbooks/checkout/restart.md': '# Restart checkout\n\n## Steps\n\n1. Drain\n2. Restart\n',
  'runbooks/billing/index.md': '---\nowner: team-b\n---\n# Billing\n\nSends bills.\n',
  'alerts/HighCPU.md':
    '---\nservice: checkout\n---\n# HighCPU\n\nThe machine {{host}} is busy with marmalade.\n\n## Diagnosis\n\n```sh\nssh {{host}}\n```\n\n## Mitigation\n\n1. Wait\n2. Restart\n',
  'alerts/DiskFull.md':
    '---\nservice: billing\n---\n# DiskFull\n\nThe disk of {{host}} is full of zeppelins.\n\n## Mitigation\n\n1. Delete\n2. Wait\n',
};

/** What everything in a built site hashes to, by its address. */
export async function hashesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const hashes = files.map(async (file): Promise<[string, string]> => {
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`.replace(/\/index\.html$/, '/');
    return [address, hashOf(await readFile(file))];
  });
  return new Map(await Promise.all(hashes));
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Notes all that a page is given: the addresses since the last call, and the hashes of what was in them. */
export function listenToResponses(page: Page): () => Promise<[address: string, hash: string][]> {
  const bodies: Promise<[string, string]>[] = [];
  page.on('response', (response) => {
    const address = decodeURI(new URL(response.url()).pathname);
    // At once: when the page is left, the browser forgets it.
    const heard = response.body().then((bytes): [string, string] => [address, hashOf(bytes)]);
    // What comes after the last call, none waits for.
    heard.catch(() => {});
    bodies.push(heard);
  });
  return () => Promise.all(bodies.splice(0));
}
