import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ALERT, notices, shownText, slots } from '../support/article.ts';
import { confirmTargets } from '../support/confirm-targets.ts';
import { beginUse, goFilled, hold, settle, useReader } from '../support/reader.ts';

const reader = useReader();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const BEFORE = 'what was copied before';

/** The code block that shows the text, with its button. */
const block = (page: Page, text: string): Locator => page.locator('figure:visible', { hasText: text }).first();

/** The code as the browser renders it: what a reader would select and copy by hand. */
const shownCode = async (figure: Locator): Promise<string> =>
  (await figure.locator('pre').allInnerTexts()).join().trimEnd();

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Presses the block's Copy, and gives what the button says to it. */
async function pressCopy(page: Page, text: string): Promise<string> {
  await page.evaluate((before) => navigator.clipboard.writeText(before), BEFORE);
  const button = block(page, text).locator('button[data-copy]');
  const label = await button.textContent();
  await button.click();
  await expect.poll(async () => [label, '…'].includes(await button.textContent())).toBe(false);
  return (await button.textContent()) ?? '';
}

describe('copy', () => {
  test('puts a filled block on the clipboard exactly as it is shown', async () => {
    const page = await reader.open(`${ALERT}?host=web-1.prod&service=checkout`, CLIPBOARD);
    await pressCopy(page, 'MainPID');
    await expect
      .poll(() => copied(page))
      .toBe('unit=checkout\npid=$(systemctl show --property MainPID --value "$unit"); echo "$pid"');
    await expect.poll(() => copied(page)).toBe(await shownCode(block(page, 'MainPID')));
  });

  test('leaves out the sections that the link has hidden, with the tags in them', async () => {
    const page = await reader.open(`${ALERT}?pod=checkout-1`, CLIPBOARD);
    await pressCopy(page, 'exec');
    await expect.poll(() => copied(page)).toBe('kubectl exec -it checkout-1 -- env pid=1 sh');
  });

  test('takes in the sections that the link shows', async () => {
    const page = await reader.open(`${ALERT}?pod=checkout-1&namespace=shop&container=app`, CLIPBOARD);
    await pressCopy(page, 'exec');
    await expect.poll(() => copied(page)).toBe('kubectl -n shop exec -it checkout-1 -c app -- env pid=1 sh');
  });

  test('copies every block that is whole as the reader sees it', async () => {
    const page = await reader.open(
      `${ALERT}?host=web-1.prod&service=checkout&language=java&namespace=shop&pod=checkout-1&container=app`,
      CLIPBOARD,
    );
    await confirmTargets(page);
    const figures = await page.locator('article figure:visible').all();
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures) {
      await figure.locator('button[data-copy]').click();
      const shown = await shownCode(figure);
      await expect.poll(() => copied(page)).toBe(shown);
    }
  });

  test('has copied what was pressed last, however many presses wait for what copies', async () => {
    // With an import for each press, presses were answered in any order, three of five times in another one.
    for (let round = 0; round < 5; round++) {
      const page = await reader.newPage(CLIPBOARD);
      const letGo = await hold(page, '**/_astro/later.*.js');
      await goFilled(page, `${ALERT}?host=web-1.prod&service=checkout&language=java&pod=checkout-1`);
      const [first, second] = await page.locator('article figure:visible').all();
      if (!first || !second) throw new Error('the page has no two blocks');
      for (const figure of [first, second, first, second]) await figure.locator('button[data-copy]').click();
      const shown = await shownCode(second);
      letGo();
      await expect.poll(() => second.locator('button[data-copy]').textContent()).toMatch(/^Copied/);
      await expect.poll(() => copied(page)).toBe(shown);
    }
  });

  test('asks for the page to be loaded anew when what copies could not be loaded, and copies then', async () => {
    const page = await reader.newPage(CLIPBOARD);
    await page.route('**/_astro/later.*.js', (route) => route.abort());
    await goFilled(page, `${ALERT}?host=web-1.prod&service=checkout`);
    await block(page, 'MainPID').locator('button[data-copy]').click();
    await expect.poll(() => block(page, 'MainPID').locator('button[data-copy]').textContent()).toBe('Reload');
    await page.unroute('**/_astro/later.*.js');
    await page.reload();
    expect(await pressCopy(page, 'MainPID')).toBe('Copied');
  });

  test('moves no line of the page on a phone, however long what it says is', async () => {
    const page = await reader.open(`${ALERT}?language=java&host=web-1.prod`, {
      ...CLIPBOARD,
      viewport: { width: 390, height: 844 },
    });
    await confirmTargets(page);
    await beginUse(page);
    const places = (): Promise<number[]> =>
      page
        .locator('article :is(figure, p, li, h2, pre code):visible')
        .evaluateAll((all) =>
          all.flatMap((each) => [each.getBoundingClientRect()].flatMap((r) => [r.x, r.y + scrollY, r.height])),
        );
    await settle(page);
    const before = await places();
    const buttons = page.locator('article figure:visible > button[data-copy]');
    await expect.poll(() => buttons.count()).toBeGreaterThan(3);
    for (const button of await buttons.all()) {
      await button.click();
      await expect.poll(() => button.textContent()).toMatch(/^(?:Copied|Needs )/);
      await expect.poll(places).toEqual(before);
    }
    await expect.poll(() => buttons.allTextContents()).toContain('Needs service');
  });

  test('names what is missing instead of copying a block with an unfilled slot', async () => {
    const page = await reader.open(ALERT, CLIPBOARD);
    expect(await pressCopy(page, 'ssh -t')).toContain('host');
    await expect.poll(() => copied(page)).toBe(BEFORE);
  });

  test('answers at once, though what copies is still on its way', async () => {
    const page = await reader.newPage(CLIPBOARD);
    const letGo = await hold(page, '**/_astro/later.*.js');
    await goFilled(page, `${ALERT}?host=web-1.prod&service=checkout`);
    const button = block(page, 'MainPID').locator('button[data-copy]');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('…');
    letGo();
    await expect.poll(() => button.textContent()).toBe('Copied');
    await expect.poll(() => copied(page)).toContain('MainPID');
  });

  test('copies a block with nothing to fill, whatever the link lacks', async () => {
    const page = await reader.open(`${ALERT}?language=java`, CLIPBOARD);
    await pressCopy(page, 'GC.class_histogram');
    await expect.poll(() => copied(page)).toBe('jcmd "$pid" GC.class_histogram -all | head -n 25');
  });

  test('copies where the browser offers no clipboard to scripts, as on a site without TLS', async () => {
    const page = await reader.newPage(CLIPBOARD);
    await page.addInitScript(() => {
      if (location.hash === '#old') Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`${ALERT}?host=web-1.prod&service=checkout#old`);
    const button = block(page, 'ssh -t').locator('button[data-copy]');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Copied');
    await page.goto('/');
    await expect.poll(() => copied(page)).toBe('ssh -t web-1.prod sudo -i');
  });
});

describe('a value that a shell would act on', () => {
  for (const host of ['web-1;reboot', '-oProxyCommand=x', 'web-1\nreboot', 'web\u20101', 'web-1 \u202e', '$(id)']) {
    const link = `${ALERT}?host=${encodeURIComponent(host)}&service=checkout`;

    test(`is refused in code and in prose, and said: ${JSON.stringify(host)}`, async () => {
      const page = await reader.open(link);
      const hosts = (await slots(page)).filter(({ name }) => name === 'host');
      const inCode = hosts.filter(({ place }) => place === 'code' || place === 'pre');
      const inProse = hosts.filter(({ place }) => place === 'p' || place === 'td');
      expect(Math.min(inCode.length, inProse.length)).toBeGreaterThan(1);
      for (const slot of [...inCode, ...inProse]) expect(slot).toMatchObject({ text: '{{host}}', state: 'refused' });
      const items = await notices(page);
      expect(items).toHaveLength(1);
      expect(items[0]).toContain('host');
      expect(items[0]).toMatch(/refused/i);
    });

    test(`is never copied: ${JSON.stringify(host)}`, async () => {
      const page = await reader.open(link, CLIPBOARD);
      expect(await pressCopy(page, 'ssh -t')).toContain('host');
      await expect.poll(() => copied(page)).toBe(BEFORE);
    });
  }

  test('leaves the rest of the page filled', async () => {
    const page = await reader.open(`${ALERT}?host=web-1;reboot&service=checkout&language=java`, CLIPBOARD);
    await confirmTargets(page);
    await pressCopy(page, 'systemctl restart');
    await expect.poll(() => copied(page)).toBe('sudo systemctl restart checkout');
    await expect.poll(() => shownText(page)).toContain('The heap of checkout on {{host}} has been over');
  });
});
