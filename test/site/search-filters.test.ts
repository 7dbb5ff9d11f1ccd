import { describe, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { ALERT } from '../support/article.ts';
import { useReader } from '../support/reader.ts';
import { find, openDialog, pathsOf } from '../support/searching.ts';

const reader = useReader();

describe('when nothing is found', () => {
  test('names that are close are offered, and writing the page of an alert, in the editor of the repository', async () => {
    const page = await reader.open(`${ALERT}?host=web-1.prod&service=checkout&severity=critical`);
    const dialog = await openDialog(page);
    await dialog.getByRole('searchbox').fill('HihgCPU');
    await expect
      .poll(() => dialog.getByRole('status').textContent())
      .toMatch(/pages? · no page has “hihg”; showing “high”$/);
    await expect.poll(async () => (await pathsOf(dialog))[0]).toBe('/alerts/HighCPU/');
    await expect
      .poll(() => dialog.getByRole('link', { name: 'HighCPU', exact: true }).getAttribute('href'))
      .toContain('host=web-1.prod');
    const write = dialog.getByRole('link', { name: 'Write the page of HihgCPU' });
    const editor = new URL((await write.getAttribute('href')) ?? '');
    expect(editor.pathname).toBe('/example/pagebook/new/main');
    expect(editor.searchParams.get('filename')).toBe('content/alerts/HihgCPU.md');
    expect(editor.searchParams.get('value')).toContain('# HihgCPU');
    expect(editor.searchParams.get('value')).toContain('service: checkout');
    await dialog.getByRole('searchbox').fill('xqzw vbnm');
    await expect.poll(() => dialog.getByRole('status').textContent()).toContain('Nothing found for “xqzw vbnm”');
    await expect.poll(() => write.count()).toBe(0);
  });

  test('the filters may be to blame, and can be taken away', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await dialog.getByLabel('Only kind').selectOption('log');
    await dialog.getByRole('searchbox').fill('SaturatedThreadPool');
    await dialog.getByRole('button', { name: 'Search without “log”' }).press('Enter');
    await expect.poll(async () => (await pathsOf(dialog))[0]).toBe('/alerts/SaturatedThreadPool/');
    await expect.poll(() => dialog.getByLabel('Only kind').inputValue()).toBe('');
  });
});

describe('the filters', () => {
  test('list the pages of a severity or a tag without any word', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await dialog.getByLabel('Only severity').selectOption('critical');
    await dialog.getByLabel('Only kind').selectOption('alert');
    await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/pages?$/);
    const severities = new Set(await dialog.locator('.severity').allTextContents());
    expect(severities).toEqual(new Set(['critical']));
    const tags = dialog.getByLabel('Only tag').locator('option');
    await expect.poll(() => tags.count()).toBeGreaterThan(2);
  });

  test('keep to one kind of page', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'restart');
    const kinds = new Map((await allAddresses()).map(({ url, kind }) => [url, kind]));
    const kindsFound = async (): Promise<Set<string | undefined>> =>
      new Set((await pathsOf(dialog)).map((path) => kinds.get(path)));
    await expect.poll(async () => (await kindsFound()).size).toBeGreaterThan(1);
    for (const kind of ['runbook', 'alert'] as const) {
      await dialog.getByLabel('Only kind').selectOption(kind);
      await expect.poll(kindsFound).toEqual(new Set([kind]));
    }
    await dialog.getByLabel('Only kind').selectOption('');
    await expect.poll(async () => (await kindsFound()).size).toBeGreaterThan(1);
  });

  test('keep to one service', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'restart');
    await dialog.getByLabel('Only kind').selectOption('runbook');
    await dialog.getByLabel('Only service').selectOption('inventory');
    const services = new Map((await allAddresses()).map(({ url, service }) => [url, service]));
    await expect
      .poll(async () => new Set((await pathsOf(dialog)).map((path) => services.get(path))))
      .toEqual(new Set(['inventory']));
    await expect.poll(() => pathsOf(dialog)).toContain('/runbooks/inventory/restart/');
  });
});
