import { describe, expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { axeFindingsInBothColours } from '../support/axe.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();

const STATES: Record<string, string> = {
  'the home page': '/',
  'the home page, with values': '/?host=web-1.prod&service=checkout',
  'a list': '/runbooks/',
  'an alert': ALERT,
  'a filled alert': `${ALERT}?host=web-1.prod&service=checkout&language=java`,
  'an alert with a refused value': `${ALERT}?host=web-1;reboot&unknown=x`,
  'a runbook': '/runbooks/checkout/restart/?namespace=shop',
  'a runbook without values': '/runbooks/checkout/restart/',
  'a filled runbook': '/runbooks/checkout/restart/?namespace=shop&pod=checkout-1&host=web-1',
  'a retrospective, with values': '/retrospectives/2026-07-14-checkout-heap-exhausted/?service=checkout',
  'the page that was not found, with values': '/alerts/HighCPUs/?host=web-1&service=checkout',
  'a readme': '/runbooks/checkout/',
  'a retrospective': '/retrospectives/2026-07-14-checkout-heap-exhausted/',
  'the remediations of all incidents': '/remediations/?status=all',
  'a factor': '/factors/unlike-production/',
  'all factors': '/factors/',
  'what an alert has seen before': '/seen-before/alerts/HeapUsageHigh/',
  'what is done by hand': '/toil/',
  'the scorecard': '/scorecard/',
  'a log entry': '/log/2026-11-03-storefront-node-22/',
  'the log': '/log/',
  'the log of a service': '/_pagebook/parts/service-1/log/',
  'the page for any incident': '/first-minutes/',
  'the page for any incident, filled': '/first-minutes/?service=checkout&host=web-1',
  'the page that was not found': '/404.html',
};

// axe needs what the site's own policy forbids.
const options = { bypassCSP: true };

describe('axe finds nothing in light and dark colours', () => {
  for (const [what, address] of Object.entries(STATES)) {
    test(`on ${what}`, async () => {
      expect(await axeFindingsInBothColours(await reader.open(address, options))).toEqual([]);
    });
  }

  test('on search results', async () => {
    const page = await reader.open('/search/?q=metaspace', options);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await axeFindingsInBothColours(page)).toEqual([]);
  });

  test('in the search dialog', async () => {
    const page = await reader.open(ALERT, options);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('metaspace');
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    expect(await axeFindingsInBothColours(page)).toEqual([]);
  });

  test('in the search dialog with recent pages, a service first, and nothing found', async () => {
    const page = await reader.open(`${ALERT}?service=checkout`, options);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const status = dialog.getByRole('status');
    await page.keyboard.press('/');
    await dialog.getByRole('list', { name: 'Recent pages' }).waitFor();
    expect(await axeFindingsInBothColours(page)).toEqual([]);
    await dialog.getByRole('searchbox').fill('restart');
    await expect.poll(() => status.textContent()).toMatch(/pages$/);
    await page.keyboard.press('ArrowDown');
    expect(await axeFindingsInBothColours(page)).toEqual([]);
    await dialog.getByRole('searchbox').fill('qzxvwjk');
    await expect.poll(() => status.textContent()).toContain('Nothing found');
    expect(await axeFindingsInBothColours(page)).toEqual([]);
  });

  test('when search cannot be loaded', async () => {
    const page = await reader.newPage(options);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=metaspace');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await axeFindingsInBothColours(page)).toEqual([]);
  });

  test.each([
    ['/alerts/HihgCPU/?host=web-1', 'These have a name like it'],
    ['/alerts/QueueIsStuck/', 'Write the page of QueueIsStuck'],
    ['/nowhere/', 'No page is called'],
  ])('on the page for %s, on a phone too', async (address, words) => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      const page = await reader.newPage({ ...options, viewport });
      await page.goto(address);
      await page.getByText(words).waitFor();
      expect(await axeFindingsInBothColours(page)).toEqual([]);
    }
  });

  test('on a phone, with and without JavaScript', async () => {
    const phone = { ...options, viewport: { width: 390, height: 844 } };
    expect(await axeFindingsInBothColours(await reader.open(ALERT, phone))).toEqual([]);
    const page = await reader.newPage(phone);
    await page.route('**/_astro/fill.*.js', (route) => route.abort());
    await page.goto(ALERT);
    expect(await axeFindingsInBothColours(page)).toEqual([]);
  });
});

test('axe sees a fault of either colours, and one that has nothing to do with them', async () => {
  const page = await reader.open(ALERT, options);
  await page.addStyleTag({ content: '@media (prefers-color-scheme: dark) { h1 { color: #333 } } h2 { color: #ddd }' });
  await page.locator('main').evaluate((main) => main.append(document.createElement('button')));
  const found = (await axeFindingsInBothColours(page)).join('\n');
  for (const each of [/^dark: color-contrast: h1/m, /^light: color-contrast: .*h2/m, /^light: button-name/m])
    expect(found).toMatch(each);
});

describe('by keyboard', () => {
  test('the first stop skips to the page', async () => {
    const page = await reader.open(ALERT);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Skip to the page');
    await page.locator(':focus').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe(':main');
  });

  test('Copy is reached from its block, and says what it did', async () => {
    const page = await reader.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await goFilled(page, `${ALERT}?host=web-1.prod`);
    await page.locator('pre:visible', { hasText: 'ssh -t' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Copied');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('ssh -t web-1.prod sudo -i');
  });
});
