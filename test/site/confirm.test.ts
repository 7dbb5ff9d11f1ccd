import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { built } from '../support/built.ts';
import { field } from '../support/field.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const BEFORE = 'what was copied before';
const DRAIN = '/runbooks/kubernetes/drain-a-node/';
const CORDON = 'kubectl cordon web-1';

const asks = (page: Page): Locator => page.getByRole('dialog', { name: 'Confirm the target' });
const copyOf = (page: Page, text: string): Locator =>
  page.locator('figure:visible', { hasText: text }).first().locator('button[data-copy]');
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function open(address: string): Promise<Page> {
  const page = await reader.open(address, CLIPBOARD);
  await page.evaluate((before) => navigator.clipboard.writeText(before), BEFORE);
  return page;
}

/** What going back or on to another link of the same page does. */
const followLink = (page: Page, query: string): Promise<void> =>
  page.evaluate((to) => {
    history.replaceState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);

/** Presses Copy of a block that asks. */
async function openDialog(page: Page, text: string): Promise<Locator> {
  await copyOf(page, text).click();
  const dialog = asks(page);
  await dialog.waitFor();
  return dialog;
}

/** Presses Copy of a block that copies at once. */
async function copyUnasked(page: Page, text: string): Promise<string> {
  await page.evaluate((before) => navigator.clipboard.writeText(before), BEFORE);
  await copyOf(page, text).click();
  await expect.poll(() => clipboard(page)).not.toBe(BEFORE);
  await expect.poll(() => asks(page).count()).toBe(0);
  return clipboard(page);
}

describe('the first Copy of a target that the link names', () => {
  test('asks for the target by name and value, and copies nothing yet', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    const dialog = await openDialog(page, 'cordon');
    await expect.poll(() => dialog.locator('p').textContent()).toBe('kubectl cordon changes something. The link says:');
    await expect.poll(() => dialog.locator('dt').allTextContents()).toEqual(['host']);
    await expect.poll(() => dialog.locator('dd').allTextContents()).toEqual(['web-1']);
    await expect.poll(() => clipboard(page)).toBe(BEFORE);
  });

  test('copies once it is confirmed, and does not ask for that target again', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    const dialog = await openDialog(page, 'cordon');
    await dialog.getByRole('button', { name: 'That is the target' }).click();
    await expect.poll(() => clipboard(page)).toBe(CORDON);
    await expect.poll(() => asks(page).count()).toBe(0);
    expect(await copyUnasked(page, 'cordon')).toBe(CORDON);
    expect(await copyUnasked(page, '--dry-run')).toContain('kubectl drain web-1');
  });

  for (const [how, leave] of [
    ['Cancel', (page: Page) => asks(page).getByRole('button', { name: 'Cancel' }).click()],
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ] as const) {
    test(`copies nothing after ${how}, and asks again`, async () => {
      const page = await open(`${DRAIN}?host=web-1`);
      await openDialog(page, 'cordon');
      await leave(page);
      await asks(page).waitFor({ state: 'detached' });
      await expect.poll(() => clipboard(page)).toBe(BEFORE);
      await expect.poll(() => copyOf(page, 'cordon').textContent()).toBe('Copy');
      await openDialog(page, 'cordon');
    });
  }

  test('copies what was confirmed, though the link changes under the dialog', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    const dialog = await openDialog(page, 'cordon');
    await followLink(page, '?host=web-2');
    await expect.poll(() => page.locator('figure', { hasText: 'cordon web-2' }).count()).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: 'That is the target' }).click();
    await expect.poll(() => clipboard(page)).toBe(CORDON);
  });

  test('names every target of a section that a list repeats', async () => {
    const site = await built({
      'parameters.yml': 'host:\n  type: hostname\n',
      'runbooks/db/stop.md': '# Stop\n\n```bash\n{{#host}}\nkubectl cordon {{.}}\n{{/host}}\n```\n',
    });
    onTestFinished(() => site.close());
    const page = await open(`${site.origin}/runbooks/db/stop/?host=web-1&host=web-2&host=web-1`);
    const dialog = await openDialog(page, 'cordon');
    await expect.poll(() => dialog.locator('dd').allTextContents()).toEqual(['web-1', 'web-2']);
  });
});

describe('a target that changes', () => {
  test('is asked for again when another link brings it', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    const dialog = await openDialog(page, 'cordon');
    await dialog.getByRole('button', { name: 'That is the target' }).click();
    await expect.poll(() => clipboard(page)).toBe(CORDON);
    await followLink(page, '?host=web-2');
    await openDialog(page, 'kubectl cordon');
    await expect.poll(() => asks(page).locator('dd').allTextContents()).toEqual(['web-2']);
  });

  test('is not asked for when the reader typed it', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await (await field(page, 'host')).fill('web-3');
    expect(await copyUnasked(page, 'kubectl cordon')).toBe('kubectl cordon web-3');
  });
});

describe('the target', () => {
  const SHOP = {
    'parameters.yml':
      "service:\n  type: word\n  catalogue: services\nnamespace:\n  type: word\n  default: '{{service.namespace}}'\ncluster:\n  type: word\n  default: eu-1\npod:\n  type: word\n",
    'runbooks/checkout/index.md': '---\nnamespace: shop\n---\n# Checkout\n',
    'runbooks/inventory/index.md': '---\nnamespace: stock\n---\n# Inventory\n',
    'alerts/Down.md': [
      'kubectl -n {{service.namespace}} get pods',
      'kubectl -n {{service.namespace}} delete pods --all',
      'kubectl -n {{namespace}} delete pods --all --force',
      'kubectl --context {{cluster}} delete pods --all',
      'kubectl -n {{namespace}} delete pods --all --dry-run=server',
      'kubectl get pods -l pod={{pod}} -o name | xargs kubectl delete',
    ]
      .map((command) => `\`\`\`bash\n${command}\n\`\`\`\n`)
      .join('\n'),
  };
  let site: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    site = await built(SHOP);
  });
  afterAll(() => site.close());
  const openShop = (query: string): Promise<Page> => open(`${site.origin}/alerts/Down/${query}`);
  const asked = (dialog: Locator): Promise<string[]> => dialog.locator('dt, dd').allTextContents();

  test('is asked for when the catalogue led to it from a value of the link', async () => {
    const page = await openShop('?service=checkout');
    expect(await copyUnasked(page, 'get pods')).toBe('kubectl -n shop get pods');
    const dialog = await openDialog(page, 'shop delete pods --all');
    await expect.poll(() => asked(dialog)).toEqual(['service.namespace', 'shop']);
    await dialog.getByRole('button', { name: 'That is the target' }).click();
    await expect.poll(() => clipboard(page)).toBe('kubectl -n shop delete pods --all');
    await followLink(page, '?service=inventory');
    expect(await asked(await openDialog(page, 'stock delete pods --all'))).toEqual(['service.namespace', 'stock']);
  });

  test('is asked for when a default refers to what the link led to', async () => {
    const page = await openShop('?service=checkout');
    expect(await asked(await openDialog(page, '--force'))).toEqual(['namespace', 'shop']);
  });

  test('is not asked for when it is the site’s own default, or comes from what was typed', async () => {
    const page = await openShop('');
    expect(await copyUnasked(page, '--context')).toBe('kubectl --context eu-1 delete pods --all');
    await (await field(page, 'service')).fill('checkout');
    expect(await copyUnasked(page, 'shop delete pods --all')).toBe('kubectl -n shop delete pods --all');
    expect(await copyUnasked(page, '--force')).toBe('kubectl -n shop delete pods --all --force');
  });

  test('is not asked for by a command that is told to do nothing', async () => {
    const page = await openShop('?service=checkout');
    expect(await copyUnasked(page, '--dry-run')).toBe('kubectl -n shop delete pods --all --dry-run=server');
  });

  test('may come through a pipe', async () => {
    const page = await openShop('?pod=a-1');
    const dialog = await openDialog(page, 'xargs');
    await expect.poll(() => asked(dialog)).toEqual(['pod', 'a-1']);
    await expect.poll(() => dialog.locator('p').textContent()).toContain('kubectl delete');
  });

  test('is the host that a block before has logged in to', async () => {
    const page = await open('/alerts/linux/ClockSkew/?host=web-1');
    expect(await copyUnasked(page, 'ssh')).toBe('ssh web-1');
    const dialog = await openDialog(page, 'systemctl restart chrony');
    await expect.poll(() => asked(dialog)).toEqual(['host', 'web-1']);
    await expect
      .poll(() => dialog.locator('p').textContent())
      .toBe('systemctl restart changes something. The link says:');
    await dialog.getByRole('button', { name: 'That is the target' }).click();
    await expect.poll(() => clipboard(page)).toBe('sudo systemctl restart chrony');
  });

  test('is one question for all commands of a block', async () => {
    const page = await open('/alerts/linux/SystemdUnitFailed/?host=web-1&unit=chrony.service');
    const dialog = await openDialog(page, 'reset-failed');
    await expect
      .poll(() => dialog.locator('p').textContent())
      .toBe('systemctl reset-failed and systemctl start change something. The link says:');
    await expect
      .poll(async () => (await asked(dialog)).toSorted())
      .toEqual(['chrony.service', 'host', 'unit', 'web-1']);
  });
});

test('without JavaScript a page says nothing of targets', async () => {
  const page = await reader.newPage({ javaScriptEnabled: false });
  await page.goto(`${DRAIN}?host=web-1`);
  const block = page.locator('figure', { hasText: 'cordon' }).first().locator('pre');
  await expect.poll(async () => (await block.textContent())?.trim()).toBe('kubectl cordon {{host}}');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
});

describe('Copy does not ask', () => {
  test('for a command that reads, so that the one question is that of the command which acts', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    expect(await copyUnasked(page, 'get node')).toContain('kubectl get node web-1 -o wide');
    await openDialog(page, 'cordon');
  });

  test('for a block that has no value of the link', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    expect(await copyUnasked(page, 'poddisruptionbudgets')).toBe('kubectl get poddisruptionbudgets -A');
  });

  test('on a page opened without a link’s values', async () => {
    const page = await open(DRAIN);
    await copyOf(page, 'cordon').click();
    await expect.poll(() => copyOf(page, 'cordon').textContent()).toContain('host');
    await expect.poll(() => asks(page).count()).toBe(0);
    await expect.poll(() => clipboard(page)).toBe(BEFORE);
  });

  test('for a refused value, but names it', async () => {
    const page = await open(`${DRAIN}?host=web-1;reboot`);
    await copyOf(page, 'cordon').click();
    await expect.poll(() => copyOf(page, 'cordon').textContent()).toContain('host');
    await expect.poll(() => asks(page).count()).toBe(0);
    await expect.poll(() => clipboard(page)).toBe(BEFORE);
  });

  test('for a command that reads beside one that changes something', async () => {
    const page = await open('/alerts/kubernetes/NodeNotReady/?host=web-1');
    expect(await copyUnasked(page, 'describe node')).toContain('kubectl describe node web-1');
    await openDialog(page, 'cordon');
  });
});

describe('the dialog', () => {
  test('is worked by keyboard alone, starts on Cancel and gives the focus back to Copy', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    const copy = copyOf(page, 'cordon');
    const focus = (): Promise<string | null> => page.locator(':focus').textContent();
    await copy.focus();
    await page.keyboard.press('Enter');
    await asks(page).waitFor();
    await expect.poll(() => focus()).toBe('Cancel');
    await page.keyboard.press('Enter');
    await asks(page).waitFor({ state: 'detached' });
    await expect.poll(() => clipboard(page)).toBe(BEFORE);
    await expect.poll(() => copy.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await asks(page).waitFor();
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focus()).toContain('That is the target');
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(page)).toBe(CORDON);
    await expect.poll(() => copy.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('gives the focus back after Escape', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await openDialog(page, 'cordon');
    await page.keyboard.press('Escape');
    await asks(page).waitFor({ state: 'detached' });
    const copy = copyOf(page, 'cordon');
    await expect.poll(() => copy.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe finds in ${colorScheme} colours`, async () => {
      const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const page = await reader.open(`${DRAIN}?host=web-1`, { colorScheme, bypassCSP: true });
      await copyOf(page, 'cordon').click();
      await asks(page).waitFor();
      await page.evaluate(source);
      const found = await page.evaluate(async () => {
        const { violations, passes } = await (globalThis as unknown as { axe: typeof axe }).axe.run('dialog');
        return { violations: violations.map(({ id, help }) => `${id}: ${help}`), passes: passes.length };
      });
      expect(found.violations).toEqual([]);
      expect(found.passes).toBeGreaterThan(0);
    });
  }
});
