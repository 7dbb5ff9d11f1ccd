import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../support/built.ts';
import { clipboard, copyUnasked, followLink, openDialog, openForCopy } from '../support/confirming.ts';
import { field } from '../support/field.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();

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
  const openShop = (query: string): Promise<Page> => openForCopy(reader, `${site.origin}/alerts/Down/${query}`);
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
    const page = await openForCopy(reader, '/alerts/linux/ClockSkew/?host=web-1');
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
    const page = await openForCopy(reader, '/alerts/linux/SystemdUnitFailed/?host=web-1&unit=chrony.service');
    const dialog = await openDialog(page, 'reset-failed');
    await expect
      .poll(() => dialog.locator('p').textContent())
      .toBe('systemctl reset-failed and systemctl start change something. The link says:');
    await expect
      .poll(async () => (await asked(dialog)).toSorted())
      .toEqual(['chrony.service', 'host', 'unit', 'web-1']);
  });
});
