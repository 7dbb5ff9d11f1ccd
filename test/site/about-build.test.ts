import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { beginUse, useReader } from '../support/reader.ts';

const reader = useReader();
const { id, time, version, pages } = JSON.parse(await readFile(path.join(inject('folder'), 'build.json'), 'utf8'));

describe.each(['/', ALERT, '/alerts/'])('at the end of %s', (address) => {
  test('the build is said on request, and build.json is asked for only then', async () => {
    const page = await reader.open(address);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await beginUse(page);
    const button = page.getByRole('button', { name: 'About this build' });
    await button.waitFor();
    expect(asked.filter((each) => /build/.test(each))).toEqual([]);
    const leftOf = (selector: string): Promise<number> =>
      page
        .locator(selector)
        .first()
        .evaluate((own) => own.getBoundingClientRect().left);
    await expect.poll(async () => (await leftOf('p.build')) - (await leftOf('main h1'))).toBe(0);
    await button.click();
    const line = page.locator('p.build');
    await expect.poll(() => line.textContent()).toContain(`Build ${id.slice(0, 8)}`);
    await expect.poll(() => line.textContent()).toContain(`${time.slice(0, 10)} ${time.slice(11, 16)} UTC`);
    await expect.poll(() => line.textContent()).toContain(`${pages} pages Pagebook ${version}`);
    await expect.poll(() => line.locator('code').first().getAttribute('title')).toBe(id);
    await expect.poll(() => page.getByRole('status').last().textContent()).toContain(`Build ${id.slice(0, 8)}`);
  });
});

test('without the server it is said that the build is not known, and it can be asked for again', async () => {
  const page = await reader.open(ALERT);
  await beginUse(page);
  await page.route('**/build.json', (route) => route.abort());
  await page.getByRole('button', { name: 'About this build' }).click();
  const again = page.getByRole('button', { name: 'The build is not known: try again' });
  await again.waitFor();
  await page.unroute('**/build.json');
  await again.click();
  await expect.poll(() => page.locator('p.build').textContent()).toContain(`Build ${id.slice(0, 8)}`);
});
