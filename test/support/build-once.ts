import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { pathsFor } from '../../src/cache/paths.ts';
import { buildSite } from '../../src/publish/build-site.ts';
import { serveSite } from '../../src/server/serve-site.ts';
import { findBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    origin: string;
    /** The folder it was built into. */
    folder: string;
  }
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The content of the tests: the starter's own, for those in `test/starter`, else a tree that stays as it is. */
const contentOf = ({ name }: TestProject): string =>
  path.join(repository, name === 'starter' ? 'content' : 'test/tree');

/** Builds a site and serves it, once for all tests of a project, and has the browser ready. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const paths = pathsFor({ PAGEBOOK_CONTENT: contentOf(project), PAGEBOOK_CACHE: process.env['PAGEBOOK_CACHE'] });
  await mkdir(path.dirname(paths.snapshot), { recursive: true });
  // Two runs at once have a folder each.
  const parent = await mkdtemp(path.join(path.dirname(paths.snapshot), 'test-site-'));
  const folder = path.join(parent, 'dist');
  await findBrowser();
  const { built, problems } = await buildSite(paths, folder);
  if (!built) throw new Error(`the content does not build:\n${JSON.stringify(problems, undefined, 2)}`);
  const server = await serveSite(folder, 0);
  const address = server.address();
  project.provide('origin', `http://localhost:${typeof address === 'object' && address ? address.port : 0}`);
  project.provide('folder', folder);
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(parent, { recursive: true, force: true });
  };
}
