import { describe, expect, test } from 'vitest';
import { ALERT, notices, shownText, slots } from '../support/article.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();

describe('a link with other names for a parameter', () => {
  test('fills by an alias, without the port that the exporter adds', async () => {
    const page = await reader.open(`${ALERT}?instance=web-1:9100&job=checkout`);
    const all = await slots(page);
    const hosts = all.filter(({ name }) => name === 'host');
    expect(new Set(hosts.map(({ text }) => text))).toEqual(new Set(['web-1']));
    expect(all.find(({ name }) => name === 'service')).toMatchObject({ text: 'checkout' });
    await expect.poll(() => notices(page)).toEqual([]);
  });
});

describe('a link with parameters in its fragment', () => {
  test('fills the page, goes to the heading and moves the parameters into the query', async () => {
    const page = await reader.open(`${ALERT}#mitigation?host=web-1&service=checkout`, {
      viewport: { width: 900, height: 400 },
    });
    const hosts = (await slots(page)).filter(({ name }) => name === 'host');
    expect(new Set(hosts.map(({ text }) => text))).toEqual(new Set(['web-1']));
    const address = () => {
      const { pathname, search, hash } = new URL(page.url());
      return { pathname, search, hash };
    };
    // What the fragment says is moved by what is loaded after the values are in.
    await expect
      .poll(address)
      .toEqual({ pathname: ALERT, search: '?host=web-1&service=checkout', hash: '#mitigation' });
    const top = () => page.locator('#mitigation').evaluate((heading) => heading.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(400);
  });

  test('joins those of its query', async () => {
    const page = await reader.open(`${ALERT}?service=checkout#mitigation?host=web-1`);
    const all = await slots(page);
    expect(all.find(({ name }) => name === 'host')).toMatchObject({ text: 'web-1' });
    expect(all.find(({ name }) => name === 'service')).toMatchObject({ text: 'checkout' });
  });

  test('is whole though the rest of its fragment is garbage', async () => {
    const page = await reader.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${ALERT}#%E0%A4%A?host=web-1`);
    await expect
      .poll(async () => (await slots(page)).find(({ name }) => name === 'host'))
      .toMatchObject({ text: 'web-1' });
    await expect.poll(() => page.locator('html[data-filled]').count()).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe('what alerting systems leave behind', () => {
  for (const left of [
    '',
    ' ',
    '<no value>',
    '[no value]',
    '$host$',
    '{{ $labels.host }}',
    '{HOST.NAME}',
    '{{$POD}.urlencode()}',
    '{$POD}',
    '*UNKNOWN*',
  ]) {
    test(`“${left}” counts as not given`, async () => {
      const page = await reader.open(`${ALERT}?host=${encodeURIComponent(left)}&pod=${encodeURIComponent(left)}`);
      for (const slot of (await slots(page)).filter(({ name }) => name === 'host'))
        expect(slot).toMatchObject({ text: '{{host}}', state: 'unfilled' });
      await page.locator('[data-when="!pod"]').first().waitFor();
      await expect.poll(() => notices(page)).toEqual([]);
    });
  }
});

describe('names that the site does not know', () => {
  test('are listed together, and the others are used', async () => {
    const page = await reader.open(`${ALERT}?host=web-1&severity=critical&hots=web-2&__proto__=x`);
    const items = await notices(page);
    expect(items).toEqual([
      'Not used from the link: severity, hots, __proto__, because this site has no such parameter. Did you mean host?',
    ]);
    await page.locator('[data-notices]').waitFor();
    await expect
      .poll(async () => (await slots(page)).find(({ name }) => name === 'host'))
      .toMatchObject({ text: 'web-1' });
  });

  test('are shown as text, with what cannot be seen spelled out', async () => {
    const page = await reader.open(`${ALERT}?${encodeURIComponent('<img src=x>\u202e')}=1`);
    await expect.poll(async () => (await notices(page))[0]).toContain('<img src=x>U+202E');
    await expect.poll(() => page.locator('[data-notices] img').count()).toBe(0);
  });
});

describe('a link that is garbage', () => {
  const written = async (): Promise<string> => shownText(await reader.open(ALERT));

  for (const [what, query] of [
    ['broken percent signs and empty names', '%E0%A4%A&=&&&x'],
    ['nothing but separators', '&&==&?&#'],
    ['control characters', 'host%00=1&%0a=%0d'],
  ] as const) {
    test(`of ${what} reads as the page does without it`, async () => {
      const page = await reader.open(`${ALERT}?${query}`);
      await expect.poll(() => shownText(page)).toBe(await written());
    });
  }

  test('of no names at all leaves the page nothing to speak of', async () => {
    const page = await reader.open(`${ALERT}?=&&&=`);
    await expect.poll(() => notices(page)).toEqual([]);
  });

  test('of nine KiB reads as the page does without it, and the page says why', async () => {
    const page = await reader.open(`${ALERT}?host=web-1&x=${'a'.repeat(9 * 1024)}`);
    await expect.poll(() => shownText(page)).toBe(await written());
    const items = await notices(page);
    expect(items).toHaveLength(1);
    expect(items[0]).toContain('8 KiB');
  });

  test('in one value is used but for that value', async () => {
    const page = await reader.open(`${ALERT}?host=${'a'.repeat(1025)}&service=checkout`);
    const all = await slots(page);
    expect(all.find(({ name }) => name === 'host')).toMatchObject({ state: 'unfilled' });
    expect(all.find(({ name }) => name === 'service')).toMatchObject({ text: 'checkout' });
    await expect.poll(async () => (await notices(page)).join()).toContain('1 KiB');
  });
});
