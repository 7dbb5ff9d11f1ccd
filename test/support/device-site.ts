import { rmSync } from 'node:fs';
import { cp, readFile, rename } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { serveSite } from '../../src/server/serve-site.ts';
import type { DeviceStatus } from '../../src/shared/device-messages.ts';
import { hashOfBytes } from '../../src/worker/digest.ts';
import { sharedBrowser } from './browser.ts';
import { command } from './command.ts';
import { bePatient } from './patient-page.ts';
import { type Files, makeTree, type Tree } from './tree.ts';

/** Answers in the place of the site; false leaves the request to it. */
export type Instead = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A site with a server that can be stopped, and a browser that may keep a copy of it. */
export interface DeviceSite {
  origin: string;
  tree: Tree;
  context: BrowserContext;
  /** The paths that were asked for since the last call. */
  asked(): string[];
  /** The hash by which the page at an address is kept. */
  hashOf(address: string): Promise<string>;
  /** What the server does from now on; undefined is its own work. */
  instead(how: Instead | undefined): void;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Builds the tree again, over the site that is served. */
  build(): Promise<void>;
  /** Builds it beside that: what it gives puts the build in its place, at once. A worker does not wait for one that takes long. */
  buildAside(): Promise<() => Promise<void>>;
}

/** The sites that were built in this process, by their content: to build one takes longer than most that is tried on it. */
const built = new Map<string, Promise<string>>();

function builtOnce(files: Files): Promise<string> {
  const key = JSON.stringify(files);
  const known = built.get(key);
  if (known) return known;
  const folder = (async () => {
    const { root, environment, outDir } = await makeTree(files, () => {});
    process.once('exit', () => rmSync(path.dirname(root), { recursive: true, force: true }));
    const { code, stderr } = await command('build', ['--outDir', outDir], environment);
    if (code !== 0) throw new Error(stderr);
    return outDir;
  })();
  built.set(key, folder);
  return folder;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export async function deviceSite(files: Files, base = '/', options: BrowserContextOptions = {}): Promise<DeviceSite> {
  const tree = await makeTree(files);
  const buildInto = async (folder: string): Promise<void> => {
    const { code, stderr } = await command('build', ['--outDir', folder], tree.environment);
    if (code !== 0) throw new Error(stderr);
  };
  await cp(await builtOnce(files), tree.outDir, { recursive: true });
  const asked: string[] = [];
  let instead: Instead | undefined;
  let server: Server | undefined;
  let port = 0;
  const start = async (): Promise<void> => {
    const started = await serveSite(tree.outDir, port, base);
    const [own] = started.listeners('request') as Handler[];
    started.removeAllListeners('request');
    started.on('request', (request: IncomingMessage, response: ServerResponse) => {
      asked.push(request.url ?? '');
      if (!instead?.(request, response)) own?.(request, response);
    });
    const address = started.address();
    port = typeof address === 'object' && address ? address.port : 0;
    server = started;
  };
  const stop = async (): Promise<void> => {
    const stopped = server;
    server = undefined;
    stopped?.closeAllConnections();
    await new Promise((done) => (stopped ? stopped.close(done) : done(undefined)));
  };
  await start();
  const origin = `http://localhost:${port}`;
  const context = await (await sharedBrowser()).newContext({
    baseURL: origin,
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  await bePatient(context);
  onTestFinished(async () => {
    await context.close();
    await stop();
  });
  return {
    origin,
    tree,
    context,
    asked: () => asked.splice(0),
    hashOf: async (address) => hashOfBytes(await readFile(path.join(tree.outDir, address, 'index.html'))),
    instead: (how) => {
      instead = how;
    },
    stop,
    start,
    build: () => buildInto(tree.outDir),
    buildAside: async () => {
      const aside = `${tree.outDir}-next`;
      await buildInto(aside);
      return async () => {
        await rename(tree.outDir, `${tree.outDir}-before`);
        await rename(aside, tree.outDir);
      };
    },
  };
}

/** How the copy is, as the worker in charge of a page says. */
export const statusIn = (page: Page): Promise<DeviceStatus | undefined> =>
  page.evaluate(async () => {
    const registered = await navigator.serviceWorker.getRegistration();
    const worker = registered?.active;
    if (!worker) return undefined;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<DeviceStatus>((done) => {
      port1.onmessage = ({ data }) => done(data);
    });
    worker.postMessage({ ask: 'status' }, [port2]);
    return answer;
  });

/** The hashes of the files that a browser keeps. */
export const keptIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(stores.map((store) => store.keys()));
    return requests.flat().map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
  });

/** Opens an address in a new page, and begins to use it, by which the copy is started. */
export async function use({ context }: Pick<DeviceSite, 'context'>, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-filled]', { state: 'attached' });
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  return page;
}

/** Has everything kept by the button on the page, and waits until it is there. */
export async function keepEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Keep everything on this device/ }).click();
  await expect.poll(async () => (await statusIn(page))?.whole).toBe(true);
}
