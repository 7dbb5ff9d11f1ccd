import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serveSite } from '../src/server/serve-site.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { command } from '../test/support/command.ts';
import type { Workspace } from './system.ts';

/** The page's parameters, as they are declared: without a type, so that the page shows whatever arrives. */
export const parameters = [
  { name: 'host', aliases: ['instance', 'node'] },
  { name: 'service', aliases: ['job'] },
  { name: 'pod', aliases: [] },
];

/** What a page shows for a parameter: its text, and whether the link gave it. */
export interface Seen {
  text: string;
  isGiven: boolean;
}

export interface OpenedPage {
  address: string;
  /** Opens a link, and reads what the page has made of it; undefined when it is no link to the page. */
  open(link: string): Promise<Record<string, Seen> | undefined>;
  /** The links of a page of a system, as a browser finds them. */
  linksIn(html: string): Promise<string[]>;
}

/** Builds and serves a site of one alert, and has a browser for it. */
export async function servePage(workspace: Workspace): Promise<OpenedPage> {
  const content = path.join(workspace.folder, 'content');
  const outDir = path.join(workspace.folder, 'site');
  await mkdir(path.join(content, 'alerts'), { recursive: true });
  await writeFile(path.join(content, 'site.yml'), 'name: End to end\n');
  const vocabulary = parameters.map(({ name, aliases }) => `${name}: {aliases: [${aliases.join(', ')}]}\n`).join('');
  await writeFile(path.join(content, 'parameters.yml'), vocabulary);
  const tags = parameters.map(({ name }) => `- {{${name}}}\n`).join('');
  await writeFile(path.join(content, 'alerts/OddValue.md'), `# OddValue\n\n## Meaning\n\n${tags}`);
  const environment = { PAGEBOOK_CONTENT: content, PAGEBOOK_CACHE: path.join(workspace.folder, 'cache') };
  const { code, stderr } = await command('build', ['--outDir', outDir], environment);
  if (code !== 0) throw new Error(`the page does not build:\n${stderr}`);
  const server = await serveSite(outDir, 0);
  const at = server.address();
  const address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/alerts/OddValue/`;
  const browser = await launchBrowser();
  const page = await browser.newPage();
  workspace.onEnd(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return {
    address,
    open: async (link) => {
      if (!link.startsWith(address)) return undefined;
      await page.goto(link);
      await page.waitForSelector('html[data-filled]', { state: 'attached' });
      const seen = await page
        .locator('article [data-parameter]')
        .evaluateAll((slots) =>
          slots.map((slot): [string, Seen] => [
            slot.getAttribute('data-parameter') ?? '',
            { text: slot.textContent ?? '', isGiven: slot.getAttribute('data-state') === 'link' },
          ]),
        );
      return Object.fromEntries(seen);
    },
    linksIn: async (html) => {
      // The site's own policy lets no page be written over.
      await page.goto('about:blank');
      await page.setContent(html);
      return page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    },
  };
}
