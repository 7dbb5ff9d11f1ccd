import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { pathsFor } from '../../src/files/paths.ts';
import { serveSite } from '../../src/server/serve-site.ts';
import { findBrowser } from './browser.ts';
import { command } from './command.ts';

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

interface Site {
  folder: string;
  remove(): Promise<void>;
}

/** Each project has a copy of this module, so that they share what is being built, by their names, by a global name. */
const shared = globalThis as { pagebookTestSites?: Map<string, Promise<Site>> };
shared.pagebookTestSites ??= new Map();
const sites = shared.pagebookTestSites;

/** Builds the content of a project by the real command. */
async function build(project: TestProject): Promise<Site> {
  const content = contentOf(project);
  const paths = pathsFor({ PAGEBOOK_CONTENT: content, PAGEBOOK_CACHE: process.env['PAGEBOOK_CACHE'] });
  await mkdir(path.dirname(paths.snapshot), { recursive: true });
  // Two runs at once have a folder each.
  const parent = await mkdtemp(path.join(path.dirname(paths.snapshot), 'test-site-'));
  const folder = path.join(parent, 'dist');
  const { code, stderr } = await command('build', ['--outDir', folder], { PAGEBOOK_CONTENT: content });
  if (code !== 0) throw new Error(`the content does not build:\n${stderr}`);
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}

/** Starts a build unless it has begun. */
function begin(project: TestProject): Promise<Site> {
  const begun = sites.get(project.name) ?? build(project);
  sites.set(project.name, begun);
  return begun;
}

/** Builds a site and serves it, once for all tests of a project, and has the browser ready. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Projects are set up one after the other, and builds go well at the same time. What fails is said by its own project.
  for (const each of project.vitest.projects)
    if (each.config.globalSetup.length > 0) begin(each).catch(() => undefined);
  const [{ folder, remove }] = await Promise.all([begin(project), findBrowser()]);
  const server = await serveSite(folder, 0);
  const address = server.address();
  project.provide('origin', `http://localhost:${typeof address === 'object' && address ? address.port : 0}`);
  project.provide('folder', folder);
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await remove();
    // Whoever watches sets it up again.
    sites.delete(project.name);
  };
}
