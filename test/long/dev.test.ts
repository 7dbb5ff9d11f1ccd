import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { good, lists, listsNothing, shows, useDevelopment } from '../support/development.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { startServer } from '../support/running-server.ts';
import type { Files } from '../support/tree.ts';

const { browser, develop, plant } = useDevelopment();

test('the server recovers from whatever happens to the content, and warns of nothing', async () => {
  const { tree, dev, open } = await develop();
  const { root } = tree;
  const page = await open('/alerts/A/?host=web-1');
  await shows(page, 'On web-1.');
  let round = 0;
  /** The content is as it should be, and changes are seen. */
  const isWell = async (): Promise<void> => {
    await tree.write({ ...good, 'alerts/A.md': `# A\n\nRound ${++round} on {{host}}.\n` });
    await shows(page, `Round ${round} on web-1.`);
    await listsNothing(page);
  };
  await isWell();

  await rm(root, { recursive: true });
  await lists(page, `the content folder ${root} is not there`);
  await expect.poll(() => page.locator('article').textContent()).toContain('Round 1 on web-1.');
  await page.reload();
  await lists(page, 'is not there');
  await isWell();

  await rm(root, { recursive: true });
  await isWell();

  await rename(root, `${root}-away`);
  await lists(page, 'is not there');
  await rename(`${root}-away`, root);
  await listsNothing(page);
  await isWell();

  await rename(root, `${root}-away`);
  await writeFile(root, 'A file for a moment');
  await lists(page, `${root} is a file, not a folder`);
  await rm(root);
  await rename(`${root}-away`, root);
  await listsNothing(page);
  await isWell();

  for (const [file, text, place] of [
    ['parameters.yml', 'host: { type: hostname\n', 'parameters.yml:'],
    ['parameters.yml', new Uint8Array([0xff, 0xfe, 0x00]), 'parameters.yml:1:1'],
    ['site.yml', 'name: [Books\n', 'site.yml:'],
    ['site.yml', 'nmae: Books\n', 'site.yml:1:1'],
  ] as const) {
    await tree.write({ [file]: text });
    await lists(page, `${root}/${place}`);
    await isWell();
  }

  // Without its settings it is another site, and the same again with them.
  await tree.remove('parameters.yml');
  await shows(page, '{{host}}');
  await isWell();
  await tree.remove('site.yml');
  await isWell();
  await rm(path.join(root, 'alerts'), { recursive: true });
  await mkdir(path.join(root, 'alerts'));
  await isWell();

  for (let more = 0; more < 12; more++) await isWell();
  expect(dev.told()).not.toMatch(/warning|\n\s+at /i);
});

test('a page that connects after a change, though it was served before, loads it again', async () => {
  const { tree, dev, open } = await develop();
  // Somebody else has a page open, who is told.
  const other = await open('/alerts/A/?host=web-1');
  await shows(other, 'On web-1.');
  const page = await browser().newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  onTestFinished(() => page.close());
  let connect = (): void => {};
  const held = new Promise<void>((done) => {
    connect = done;
  });
  await page.route('**/@vite/client', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${dev.origin}/alerts/A/?host=web-2`, { waitUntil: 'commit' });
  await page.locator('article').waitFor({ state: 'attached' });
  await tree.write({ 'alerts/A.md': '# A\n\nLater on {{host}}.\n' });
  await shows(other, 'Later on web-1.');
  connect();
  await shows(page, 'Later on web-2.');
});

test('a picture that is replaced is shown at once, though no page has changed', async () => {
  const svg = (width: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h${width}"/></svg>`;
  const { tree, open } = await develop({ ...good, 'alerts/A.md': '# A\n\n![x](x.svg)\n', 'alerts/x.svg': svg(1) });
  const page = await open('/alerts/A/');
  const drawn = (): Promise<string> =>
    page
      .evaluate(async () => {
        const image = document.querySelector('article img');
        return image instanceof HTMLImageElement ? (await fetch(image.src)).text() : '';
      })
      .catch(() => 'loading');
  await expect.poll(drawn).toContain('h1');
  const reloaded = page.waitForEvent('load');
  await tree.write({ 'alerts/x.svg': svg(2) });
  await reloaded;
  await expect.poll(drawn).toContain('h2');
});

test('two servers of the same engine show their own content each, whichever changes', async () => {
  const own = (name: string): Files => ({ ...good, [`alerts/${name}.md`]: `# ${name}\n\nOf ${name} alone.\n` });
  const sites = await Promise.all(
    ['One', 'Two'].map(async (name) => {
      const tree = await plant(own(name));
      const dev = await startServer('dev', tree.environment);
      onTestFinished(async () => void (await dev.close()));
      const status = async (page: string): Promise<number> => (await fetch(`${dev.origin}/alerts/${page}/`)).status;
      return { name, tree, status };
    }),
  );
  const [one, two] = sites;
  if (!one || !two) throw new Error('there are two');
  const statuses = async (): Promise<number[]> => {
    const asked = [one.status('One'), one.status('Two'), two.status('One'), two.status('Two')];
    return Promise.all(asked);
  };
  expect(await statuses()).toEqual([200, 404, 404, 200]);
  await two.tree.write({ 'alerts/One.md': '# One\n' });
  await expect.poll(statuses).toEqual([200, 404, 200, 200]);
  await one.tree.remove('alerts/One.md');
  await expect.poll(statuses).toEqual([404, 404, 200, 200]);
});

test('another base or address is served at once, on the same port', async () => {
  const { tree, dev } = await develop();
  for (const base of ['/ops', '/on-call', '/']) {
    await tree.write({ 'site.yml': `base: ${base}\n` });
    const address = `${dev.origin}${base === '/' ? '' : base}/alerts/A/`;
    const seen = (): Promise<string> =>
      fetch(address).then(
        (response) => response.text(),
        () => '',
      );
    await expect.poll(seen).toContain(`data-parameter="host"`);
    await expect.poll(() => dev.told()).toContain(`${dev.origin}${base === '/' ? '' : base}/alerts/A/`);
  }
});
