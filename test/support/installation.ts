import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { newFolder, teamEnvironment } from './installed-package.ts';
import { PATIENCE_MS } from './patience.ts';
import { type RunningServer, runServer } from './running-server.ts';

/** Makes the function that makes folders outside the repository; all of them are removed after the file's tests. */
export function temporaryFolders(): (files: Record<string, string>) => Promise<string> {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  return async (files) => {
    const folder = await newFolder(files);
    folders.push(folder);
    return folder;
  };
}

/** A page of the browser, until the test is over. */
export async function open(address: string, options: { colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const page = await (await sharedBrowser()).newPage(options);
  page.setDefaultTimeout(PATIENCE_MS);
  onTestFinished(() => page.close());
  await page.goto(address);
  return page;
}

/** Runs an installed program that serves, until the test is over. */
export async function serve(folder: string, program: string[]): Promise<RunningServer> {
  const server = await runServer(program, folder, teamEnvironment());
  onTestFinished(async () => void (await server.close()));
  return server;
}

export const articleShows = (page: Page, text: string) =>
  expect.poll(() => page.locator('article').textContent()).toContain(text);
