import { expect, onTestFinished, test } from 'vitest';
import { sharedBrowser } from '../support/browser.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { startServer } from '../support/running-server.ts';
import { makeTree } from '../support/tree.ts';

test('a style sheet and a component of a team are shown as they are saved', async () => {
  const tree = await makeTree({
    'alerts/A.md': '# A\n\nText.\n',
    '../pagebook.config.ts': "export default { customCss: ['./brand.css'], footer: './Contact.astro' };\n",
    '../brand.css': ':root { --pagebook-font: Georgia, serif; }\n',
    '../Contact.astro': '<p>Call us</p>\n',
  });
  const dev = await startServer('dev', tree.environment);
  onTestFinished(async () => void (await dev.close()));
  const page = await (await sharedBrowser()).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  onTestFinished(() => page.close());
  await page.goto(`${dev.origin}/alerts/A/`);
  const font = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  const footer = () => page.getByRole('contentinfo').textContent();
  await expect.poll(font).toBe('Georgia, serif');
  await expect.poll(() => footer()).toBe('Call us');
  await tree.write({ '../brand.css': ':root { --pagebook-font: Times, serif; }\n' });
  await expect.poll(font).toBe('Times, serif');
  await tree.write({ '../Contact.astro': '<p>Write to us</p>\n' });
  await expect.poll(footer).toBe('Write to us');
});
