import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { built } from '../support/built.ts';
import {
  asks,
  BEFORE,
  clipboard,
  copyOf,
  copyUnasked,
  followLink,
  openDialog,
  openForCopy,
} from '../support/confirming.ts';
import { field } from '../support/field.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const DRAIN = '/runbooks/kubernetes/drain-a-node/';
const CORDON = 'kubectl cordon web-1';

describe('the first Copy of a target that the link names', () => {
  test('asks for the target by name and value, and copies nothing yet', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
    const dialog = await openDialog(page, 'cordon');
    await expect.poll(() => dialog.locator('p').textContent()).toBe('kubectl cordon changes something. The link says:');
    await expect.poll(() => dialog.locator('dt').allTextContents()).toEqual(['host']);
    await expect.poll(() => dialog.locator('dd').allTextContents()).toEqual(['web-1']);
    await expect.poll(() => clipboard(page)).toBe(BEFORE);
  });

  test('copies once it is confirmed, and does not ask for that target again', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
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
      const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
      await openDialog(page, 'cordon');
      await leave(page);
      await asks(page).waitFor({ state: 'detached' });
      await expect.poll(() => clipboard(page)).toBe(BEFORE);
      await expect.poll(() => copyOf(page, 'cordon').textContent()).toBe('Copy');
      await openDialog(page, 'cordon');
    });
  }

  test('copies what was confirmed, though the link changes under the dialog', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
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
    const page = await openForCopy(reader, `${site.origin}/runbooks/db/stop/?host=web-1&host=web-2&host=web-1`);
    const dialog = await openDialog(page, 'cordon');
    await expect.poll(() => dialog.locator('dd').allTextContents()).toEqual(['web-1', 'web-2']);
  });
});

describe('a target that changes', () => {
  test('is asked for again when another link brings it', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
    const dialog = await openDialog(page, 'cordon');
    await dialog.getByRole('button', { name: 'That is the target' }).click();
    await expect.poll(() => clipboard(page)).toBe(CORDON);
    await followLink(page, '?host=web-2');
    await openDialog(page, 'kubectl cordon');
    await expect.poll(() => asks(page).locator('dd').allTextContents()).toEqual(['web-2']);
  });

  test('is not asked for when the reader typed it', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
    await (await field(page, 'host')).fill('web-3');
    expect(await copyUnasked(page, 'kubectl cordon')).toBe('kubectl cordon web-3');
  });
});

test('without JavaScript a page says nothing of targets', async () => {
  const page = await reader.newPage({ javaScriptEnabled: false });
  await page.goto(`${DRAIN}?host=web-1`);
  const block = page.locator('figure', { hasText: 'kubectl cordon' }).first().locator('pre');
  await expect.poll(async () => (await block.textContent())?.trim()).toBe('kubectl cordon {{host}}');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
});

describe('Copy does not ask', () => {
  test('for a command that reads, so that the one question is that of the command which acts', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
    expect(await copyUnasked(page, 'kubectl get node')).toContain('kubectl get node web-1 -o wide');
    await openDialog(page, 'kubectl cordon');
  });

  test('for a block that has no value of the link', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
    expect(await copyUnasked(page, 'poddisruptionbudgets')).toBe('kubectl get poddisruptionbudgets -A');
  });

  test('on a page opened without a link’s values', async () => {
    const page = await openForCopy(reader, DRAIN);
    await copyOf(page, 'kubectl cordon').click();
    await expect.poll(() => copyOf(page, 'kubectl cordon').textContent()).toContain('host');
    await expect.poll(() => asks(page).count()).toBe(0);
    await expect.poll(() => clipboard(page)).toBe(BEFORE);
  });

  test('for a refused value, but names it', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1;reboot`);
    await copyOf(page, 'kubectl cordon').click();
    await expect.poll(() => copyOf(page, 'kubectl cordon').textContent()).toContain('host');
    await expect.poll(() => asks(page).count()).toBe(0);
    await expect.poll(() => clipboard(page)).toBe(BEFORE);
  });

  test('for a command that reads beside one that changes something', async () => {
    const page = await openForCopy(reader, '/alerts/kubernetes/NodeNotReady/?host=web-1');
    expect(await copyUnasked(page, 'kubectl describe node')).toContain('kubectl describe node web-1');
    await openDialog(page, 'kubectl cordon');
  });
});

describe('the dialog', () => {
  test('is worked by keyboard alone, starts on Cancel and gives the focus back to Copy', async () => {
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
    const copy = copyOf(page, 'kubectl cordon');
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
    const page = await openForCopy(reader, `${DRAIN}?host=web-1`);
    await openDialog(page, 'kubectl cordon');
    await page.keyboard.press('Escape');
    await asks(page).waitFor({ state: 'detached' });
    const copy = copyOf(page, 'kubectl cordon');
    await expect.poll(() => copy.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe finds in ${colorScheme} colours`, async () => {
      const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const page = await reader.open(`${DRAIN}?host=web-1`, { colorScheme, bypassCSP: true });
      await copyOf(page, 'kubectl cordon').click();
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
