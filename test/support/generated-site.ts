import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { serveSite } from '../../src/server/serve-site.ts';
import { command } from './command.ts';
import { documents, type Query, queries } from './documents.ts';
import { vocabulary } from './rendered-first.ts';
import { makeTree } from './tree.ts';

export interface GeneratedPage {
  /** The page's address on the site. */
  address: string;
  text: string;
  query: Query;
}

export interface GeneratedSite {
  origin: string;
  pages: GeneratedPage[];
  /** Defines `reader.seen` (test/support/seen.ts) in a page. */
  seenScript: string;
  close(): Promise<void>;
}

/** A one-pixel picture, which generated pages show. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Builds generated documents into a site by the real command, and serves it. */
export async function generateSite(count: number, seed: number): Promise<GeneratedSite> {
  const samples = fc.sample(fc.tuple(documents, queries), { numRuns: count, seed });
  const pages = samples.map(([text, query], index) => ({ address: `/runbooks/generated/page-${index}/`, text, query }));
  const clean: (() => Promise<void>)[] = [];
  const tree = await makeTree({}, (end) => clean.push(end));
  await tree.write({
    'parameters.yml': JSON.stringify(vocabulary),
    'runbooks/generated/graph.png': PIXEL,
    ...Object.fromEntries(pages.map(({ text }, index) => [`runbooks/generated/page-${index}.md`, text])),
  });
  const built = await command('build', ['--outDir', tree.outDir], tree.environment);
  if (built.code !== 0) throw new Error(built.stderr);
  const server: Server = await serveSite(tree.outDir, 0);
  const port = (server.address() as { port: number }).port;
  const bundled = await rolldown({ input: fileURLToPath(new URL('seen-in-page.ts', import.meta.url)) });
  const { output } = await bundled.generate({ format: 'iife' });
  return {
    origin: `http://localhost:${port}`,
    pages,
    seenScript: output[0].code,
    close: async () => {
      server.closeAllConnections();
      server.close();
      for (const end of clean) await end();
    },
  };
}
