import { describe, expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { field } from '../support/field.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const GIVEN = 'host=web-1.prod&service=checkout&language=java';

interface Link {
  written: string;
  href: string;
  given: Record<string, string[]>;
}

/** The links of the page that stay on the site, with the parameters they carry. */
const linksOf = (page: Awaited<ReturnType<typeof reader.open>>): Promise<Link[]> =>
  page.$$eval('a[href]', (links) =>
    links.flatMap((link) => {
      const { origin, href, search } = link as HTMLAnchorElement;
      if (origin !== location.origin) return [];
      const query = new URLSearchParams(search);
      const given = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
      return [{ written: link.getAttribute('href') ?? '', href, given }];
    }),
  );

describe('the parameters of a link', () => {
  for (const address of [
    ALERT,
    '/',
    '/alerts/',
    '/runbooks/checkout/',
    '/runbooks/checkout/restart/',
    '/search/',
    '/404.html',
  ]) {
    test(`are on every link of ${address} that stays on the site, headings included`, async () => {
      const page = await reader.open(`${address}?${GIVEN}`);
      const links = await linksOf(page);
      expect(links.length).toBeGreaterThan(5);
      for (const { href, given } of links)
        expect({ href, ...given }).toMatchObject({ host: ['web-1.prod'], service: ['checkout'], language: ['java'] });
    });
  }

  test('fill the page that a link leads to', async () => {
    const page = await reader.open(`${ALERT}?${GIVEN}`);
    await page.getByRole('link', { name: 'take a heap dump' }).click();
    await page.waitForURL(/\/runbooks\/checkout\/take-a-heap-dump\//);
    await expect.poll(() => new URL(page.url()).searchParams.get('host')).toBe('web-1.prod');
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await expect.poll(() => page.locator('article [data-parameter=host]').first().textContent()).toBe('web-1.prod');
  });

  test('are all carried when a name has several values', async () => {
    const page = await reader.open(`${ALERT}?host=web-1&host=web-2`);
    for (const { href, given } of await linksOf(page))
      expect({ href, ...given }).toMatchObject({ host: ['web-1', 'web-2'] });
  });

  test('are on links to other sites only where their author wrote them', async () => {
    const page = await reader.open(`${ALERT}?${GIVEN}&pod=checkout-1`);
    const away = await page.$$eval('a[href]', (links) =>
      links.flatMap((link) =>
        (link as HTMLAnchorElement).origin === location.origin ? [] : [(link as HTMLAnchorElement).href],
      ),
    );
    expect(away.length).toBeGreaterThan(1);
    for (const href of away) expect(href).not.toContain('pod=');
  });

  test('follow what is typed, and leave again when it is cleared', async () => {
    const before = (await linksOf(await reader.open(ALERT))).map(({ given }) => given);
    const page = await reader.open(`${ALERT}?host=web-1`);
    await (await field(page, 'host')).fill('web-2');
    for (const { href, given } of await linksOf(page)) expect({ href, ...given }).toMatchObject({ host: ['web-2'] });
    await (await field(page, 'host')).fill('');
    await expect.poll(async () => (await linksOf(page)).map(({ given }) => given)).toEqual(before);
  });

  for (const [what, query] of [
    ['an alias', '?instance=web-1:9100'],
    ['a name that the site does not know', '?host=web-1&severity=page'],
    ['a value that is encoded another way', '?service=a%20b&host=%77eb-1'],
    ['parameters in its fragment', '?service=checkout#impact?host=web-1'],
  ] as const) {
    test(`do not make the headings of a page load it anew when it was opened with ${what}`, async () => {
      const page = await reader.open(`${ALERT}${query}`);
      await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
      await page.getByLabel('On this page').getByText('Mitigation').click();
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('#mitigation');
      await expect.poll(() => page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    });
  }

  test('go along when a search is sent from the home page and from the page that was not found', async () => {
    for (const address of ['/', '/404.html']) {
      const page = await reader.open(`${address}?${GIVEN}`);
      await page.getByRole('searchbox').fill('metaspace');
      await page.getByRole('searchbox').press('Enter');
      await page.waitForURL(/\/search\//);
      const { searchParams } = new URL(page.url());
      expect(Object.fromEntries(searchParams)).toMatchObject({
        q: 'metaspace',
        host: 'web-1.prod',
        service: 'checkout',
      });
    }
  });

  test('come back with the browser’s back button', async () => {
    const page = await reader.open(ALERT);
    await (await field(page, 'host')).fill('web-2');
    await goFilled(page, '/alerts/');
    await page.goBack();
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await expect.poll(() => page.locator('article [data-parameter=host]').first().textContent()).toBe('web-2');
  });
});
