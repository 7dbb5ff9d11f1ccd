import { expect, inject, test } from 'vitest';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const origin = inject('origin');
const { pages } = (await (await fetch(`${origin}/index.json`)).json()) as { pages: { kind: string; url: string }[] };
const alerts = pages.filter(({ kind }) => kind === 'alert').map(({ url }) => new URL(url, origin).pathname);

test('one link of a receiver, `/alerts/<name>/`, leads to every alert, with its values', async () => {
  expect(alerts.filter((address) => address.split('/').length > 4).length).toBeGreaterThan(15);
  const page = await reader.newPage();
  for (const address of alerts) {
    const name = address.split('/').at(-2);
    await page.goto(`/alerts/${name}/?host=web-1&service=checkout`);
    await page.waitForURL(`${origin}${address}?host=web-1&service=checkout`);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await expect.poll(() => page.locator('article').getAttribute('data-page')).toBe(address.slice(1, -1));
  }
});

test('an alert has at most one address beside its own', async () => {
  for (const name of alerts.map((address) => address.split('/').at(-2) ?? ''))
    for (const other of [`/${name}/`, `/alerts/${name.toLowerCase()}/`, `/${name.toLowerCase()}/`])
      expect((await fetch(origin + other)).status).toBe(404);
});
