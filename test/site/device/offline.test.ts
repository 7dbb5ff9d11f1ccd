import { expect, test } from 'vitest';
import { deviceSite, statusIn, use } from '../../support/device-site.ts';
import { goFilled } from '../../support/reader.ts';
import type { Files } from '../../support/tree.ts';

const files: Files = {
  'site.yml': 'name: Books\n',
  'parameters.yml': 'host: {type: hostname}\nservice: {type: word}\n',
  'runbooks/checkout/index.md': '---\nowner: team-a\n---\n# Checkout\n\nTakes money.\n',
  'runbooks/checkout/restart.md':
    '# Restart checkout\n\n## Steps\n\n1. Drain\n\n   ```sh\n   kubectl get pods\n   ```\n',
  'alerts/HighCPU.md':
    '---\nservice: checkout\n---\n# HighCPU\n\nThe machine {{host}} is busy with a marmalade.\n\n## Diagnosis\n\n```sh\nssh {{host}}\n```\n\n## Mitigation\n\n1. Wait\n2. Restart\n',
  'alerts/DiskFull.md': '# DiskFull\n\nThe disk of {{host}} is full of zeppelins.\n',
};

test('a page that was read is there with other parameters when the server is gone, and can be searched by name, copied and ticked', async () => {
  const site = await deviceSite(files);
  const page = await site.context.newPage();
  await use(page, '/alerts/HighCPU/?host=web-1');
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  await expect.poll(async () => (await statusIn(page))?.pages).toBeGreaterThan(0);
  await site.stop();
  await page.reload();
  await goFilled(page, '/alerts/HighCPU/?host=web-2');
  await expect.poll(() => page.locator('article').innerText()).toContain('The machine web-2 is busy');
  await expect.poll(() => page.locator('p.offline').innerText()).toMatch(/^Copy from .*: the wiki cannot be reached\./);
  await page.locator('[data-copy]').first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('ssh web-2\n');
});
