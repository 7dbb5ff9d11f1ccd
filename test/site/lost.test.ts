import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { foundText, offeredLinks } from '../support/lost.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();

/** Opens an address that has no page, and waits until the page has had its say. */
async function lost(address: string, options = {}): Promise<Page> {
  const page = await reader.newPage(options);
  await page.goto(address);
  await expect.poll(() => foundText(page)).toMatch(/No page|cannot|another address|Several/);
  return page;
}

describe('a wrong address goes to the page at once, with its parameters and fragment', () => {
  test.each([
    ['/alerts/highcpu/?host=web-1', '/alerts/HighCPU/?host=web-1'],
    ['/Alerts/HIGHCPU?host=web-1&service=checkout', '/alerts/HighCPU/?host=web-1&service=checkout'],
    ['/alerts/HighCPU.md?host=web-1#mitigation', '/alerts/HighCPU/?host=web-1#mitigation'],
    ['/alerts/HighCPU.html', '/alerts/HighCPU/'],
    ['/alerts/highcpu/index.html?host=a%20b%2Bc', '/alerts/HighCPU/?host=a%20b%2Bc'],
    ['/runbooks/checkout/README.md', '/runbooks/checkout/'],
    ['/RUNBOOKS', '/runbooks/'],
    ['/alerts/KubePodCrashLooping/?pod=web-1#mitigation', '/alerts/kubernetes/PodCrashLooping/?pod=web-1#mitigation'],
    ['/CrashLoopBackOff?pod=web-1', '/alerts/kubernetes/PodCrashLooping/?pod=web-1'],
  ])('%s', async (wrong, right) => {
    const page = await reader.newPage();
    await page.goto(wrong);
    await page.waitForURL((url) => url.pathname + url.search + url.hash === right);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await expect.poll(() => page.locator('h1').textContent()).not.toBe('No such page');
  });

  test('and leaves no step in the history, so that Back leads back', async () => {
    const page = await reader.open('/runbooks/checkout/');
    await page.goto('/alerts/highcpu/');
    await page.waitForURL(/HighCPU/);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/runbooks/checkout/');
  });

  test('but never in a circle, when the server leads the right address back', async () => {
    const page = await reader.newPage();
    // A circle is one that closes within seconds.
    await page.clock.setFixedTime('2026-11-21T03:00:00Z');
    let asked = 0;
    await page.route('**/alerts/HighCPU/*', (route) => {
      asked++;
      return route.fulfill({ status: 302, headers: { location: '/alerts/highcpu/?host=web-1' } });
    });
    await page.goto('/alerts/highcpu/?host=web-1');
    await expect.poll(() => foundText(page)).toContain('The page is at another address');
    expect(asked).toBe(1);
    await expect.poll(() => offeredLinks(page)).toEqual([expect.stringContaining('/alerts/HighCPU/?host=web-1')]);
  });

  test('nor to an address whose page is listed but gone', async () => {
    const page = await reader.newPage();
    const notFound = await (await page.request.get('/nothing')).text();
    await page.route('**/alerts/HighCPU/', (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: notFound }),
    );
    await page.goto('/alerts/HighCPU/');
    await expect.poll(() => foundText(page)).toContain('could not be loaded');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/alerts/HighCPU/');
  });

  test('and where the browser keeps nothing shows the link instead', async () => {
    const page = await reader.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'sessionStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.goto('/alerts/highcpu/?host=web-1');
    await expect.poll(() => foundText(page)).toContain('another address');
    await page.locator('[data-found] a').press('Enter');
    await page.waitForURL(/\/alerts\/HighCPU\/\?host=web-1$/);
  });
});

describe('a name that is close', () => {
  test('is offered with the parameters, and reached by keyboard', async () => {
    const page = await lost('/alerts/HihgCPU/?host=web-1.prod&service=checkout#mitigation');
    await expect.poll(() => foundText(page)).toContain('alerts/HihgCPU');
    await expect.poll(() => page.getByText('Write the page').count()).toBe(0);
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('HihgCPU');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('HighCPU');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/alerts\/HighCPU\/\?host=web-1\.prod&service=checkout#mitigation$/);
  });

  test('is offered by touch on a phone, and nothing is too wide', async () => {
    const page = await lost('/alerts/HostsDown/?host=web-1', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await page.locator('[data-found]').getByRole('link', { name: 'HostDown', exact: true }).tap();
    await page.waitForURL(/HostDown\/\?host=web-1$/);
  });

  test('may be searched for instead, with the parameters', async () => {
    const page = await lost('/alerts/Metaspace?host=web-1');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/\/search\/\?q=Metaspace&host=web-1$/);
  });
});

test('a name that two pages have among their symptoms leads to neither by itself', async () => {
  const page = await lost('/alerts/OOMKilled/?host=web-1');
  await expect.poll(() => foundText(page)).toContain('Several pages are called alerts/OOMKilled');
  await expect
    .poll(() => offeredLinks(page))
    .toEqual([
      expect.stringContaining('/alerts/HeapUsageHigh/?host=web-1'),
      expect.stringContaining('/alerts/linux/HostOutOfMemory/?host=web-1'),
    ]);
});

describe('an alert without a page', () => {
  test('can be written in the editor of the repository', async () => {
    const page = await lost('/alerts/kubernetes/QueueIsStuck/?job=checkout&severity=critical&summary=It+is+stuck');
    const link = page.getByRole('link', { name: 'Write the page of QueueIsStuck' });
    const editor = new URL((await link.getAttribute('href')) ?? '');
    expect(editor.origin + editor.pathname).toBe('https://github.com/example/pagebook/new/main');
    expect(editor.searchParams.get('filename')).toBe('content/alerts/kubernetes/QueueIsStuck.md');
    const text = editor.searchParams.get('value');
    for (const line of [
      'severity: critical',
      'service: checkout',
      'summary: It is stuck',
      '# QueueIsStuck',
      '## Mitigation',
    ])
      expect(text?.split('\n')).toContain(line);
  });

  test('is not offered for what is no alert', async () => {
    const page = await lost('/runbooks/checkout/nothing-here/');
    await expect.poll(() => page.getByText('Write the page').count()).toBe(0);
  });
});

describe('whatever is in the address is text', () => {
  test.each([
    '/alerts/%3Cimg%20src=x%20onerror=document.title=1%3E/',
    '/alerts/%22%3E%3Cscript%3Edocument.title=1%3C/script%3E',
    '/javascript:document.title=1/',
    '/alerts/%E2%80%AEgnp.exe/?host=%3Cimg%20src=x%3E',
    '/alerts/__proto__/',
    '/alerts/constructor?summary=%0A---%0A%3Cscript%3E',
    '/%E0%A4%A',
    `/alerts/${'HighCPU'.repeat(300)}`,
    '/alerts/Hihg%00CPU',
    '/alerts/..%2f..%2fHighCPU',
    '//evil.example/alerts/highcpu',
  ])('%s', async (address) => {
    const page = await reader.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const origin = inject('origin');
    await page.goto(origin + address);
    await expect.poll(() => foundText(page)).toMatch(/No page|Found/);
    await expect.poll(() => new URL(page.url()).origin).toBe(origin);
    await expect.poll(() => page.locator('main img, main script').count()).toBe(0);
    await expect.poll(() => page.title()).toContain('No such page');
    for (const href of await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol)))
      expect(href).toMatch(/^https?:$/);
    expect(errors).toEqual([]);
  });
});

describe('the page still helps', () => {
  test('without JavaScript', async () => {
    const page = await reader.newPage({ javaScriptEnabled: false });
    await page.goto('/alerts/HihgCPU/');
    await expect.poll(() => page.getByRole('main').getByRole('link').count()).toBeGreaterThan(3);
    await page.getByRole('searchbox').waitFor();
  });

  test('when the list of addresses cannot be loaded, and says so', async () => {
    const page = await reader.newPage();
    await page.route('**/addresses/*.js', (route) => route.abort());
    await page.goto('/alerts/highcpu/');
    await expect.poll(() => foundText(page)).toContain('cannot be loaded');
    await page.getByRole('main').getByRole('link', { name: 'Alerts' }).waitFor();
  });

  test('when it is opened by its own address, and looks for nothing', async () => {
    const page = await reader.open('/404.html');
    await page.keyboard.press('Tab');
    await expect.poll(() => foundText(page)).toBe('');
  });
});
