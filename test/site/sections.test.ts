import { describe, expect, test } from 'vitest';
import { ALERT, LANGUAGES, languageSections } from '../support/article.ts';
import { field } from '../support/field.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();

describe('sections for a value', () => {
  for (const language of LANGUAGES) {
    test(`are rendered for ${language} alone when the link says so`, async () => {
      const page = await reader.open(`${ALERT}?host=web-1.prod&service=checkout&language=${language}`);
      const sections = await languageSections(page);
      expect(new Set(sections.map((section) => section.language))).toEqual(new Set(LANGUAGES));
      for (const section of sections)
        expect(section).toEqual({ language: section.language, rendered: section.language === language });
    });
  }

  test('are as without a value when it is none of the choices', async () => {
    const page = await reader.open(`${ALERT}?language=cobol`);
    const without = await reader.open(ALERT);
    await expect.poll(() => languageSections(page)).toEqual(await languageSections(without));
    await expect.poll(() => page.locator('article [data-undecided]').count()).toBeGreaterThan(0);
  });

  test('show no condition once they are decided', async () => {
    const page = await reader.open(`${ALERT}?language=java&pod=checkout-1&namespace=shop&container=app`);
    await expect.poll(() => page.locator('article summary[data-chrome]:visible').count()).toBe(0);
    await expect.poll(() => page.locator('article [data-undecided]').count()).toBe(0);
  });
});

describe('sections for a value that is not given', () => {
  test('are folded, under their condition, when they are blocks', async () => {
    const page = await reader.open(ALERT);
    const folds = await page.$$eval('div[data-when^="language."]', (blocks) =>
      blocks.map((block) => {
        const fold = block.closest('details');
        return {
          language: block.getAttribute('data-when')?.replace('language.', '') ?? '',
          undecided: fold?.hasAttribute('data-undecided'),
          open: fold?.open,
          rendered: block.checkVisibility(),
          condition: fold?.querySelector('summary')?.firstChild?.textContent,
        };
      }),
    );
    expect(new Set(folds.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
    for (const { language, ...fold } of folds)
      expect(fold).toEqual({
        undecided: true,
        open: false,
        rendered: false,
        condition: `Only when language is ${language}`,
      });
  });

  test('open at a click and by the keyboard, and stay open while other values are typed', async () => {
    const page = await reader.open(ALERT);
    const java = page.locator('div[data-when="language.java"]').first();
    await page.getByText('Only when language is java').first().click();
    await java.waitFor();
    await (await field(page, 'host')).fill('web-7');
    await java.waitFor();
    const go = page.locator('details:has(> div[data-when="language.go"])').first();
    await go.locator('> summary').press('Enter');
    await go.locator('> div').waitFor({ state: 'hidden' });
    await go.locator('> summary').press('Enter');
    await go.locator('> div').waitFor();
  });

  test('are shown with their condition when they are words', async () => {
    const page = await reader.open(ALERT);
    const words = await page.$$eval('span[data-when^="language."]', (spans) =>
      spans.map((span) => ({
        language: span.getAttribute('data-when')?.replace('language.', '') ?? '',
        undecided: span.hasAttribute('data-undecided'),
        rendered: span.checkVisibility(),
        label: getComputedStyle(span, '::before').content,
      })),
    );
    expect(new Set(words.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
    for (const { language, undecided, rendered, label } of words) {
      expect({ undecided, rendered }).toEqual({ undecided: true, rendered: true });
      expect(label).toContain(`language is ${language}`);
    }
  });
});

describe('sections for a parameter', () => {
  test('show what is for a given one, and hide what is for its absence', async () => {
    const given = await reader.open(`${ALERT}?pod=checkout-1`);
    await given.locator('[data-when="pod"]').first().waitFor();
    await expect.poll(() => given.locator('[data-when="!pod"]').first().isVisible()).toBe(false);
    const missing = await reader.open(ALERT);
    await expect.poll(() => missing.locator('[data-when="pod"]').first().isVisible()).toBe(false);
    await missing.locator('[data-when="!pod"]').first().waitFor();
  });

  test('leave no numbers to the list items that they hide', async () => {
    const page = await reader.open(`${ALERT}?language=java`);
    const items = page.locator('h2#mitigation + ol > li:visible');
    await expect.poll(() => items.count()).toBe(4);
    for (const text of await items.allInnerTexts()) expect(text.trim()).not.toBe('');
  });

  test('are counted when the link hides them, and can be shown and hidden again', async () => {
    const page = await reader.open(`${ALERT}?language=go`);
    const java = page.locator('div[data-when="language.java"]').first();
    await page.getByText(/^\d+ hidden · show$/).waitFor();
    await page.getByRole('button', { name: 'show' }).click();
    await java.waitFor({ state: 'visible' });
    await page.getByText('Only when language is java').first().waitFor();
    await page.getByRole('button', { name: 'hide' }).click();
    await java.waitFor({ state: 'hidden' });
  });

  test('are shown when the address names a heading in them', async () => {
    const page = await reader.open('/runbooks/checkout/restart/?pod=checkout-1#on-a-legacy-host');
    await page.locator('#on-a-legacy-host').waitFor();
  });

  test('take their headings out of the table of contents when they are hidden', async () => {
    const entry = (page: Awaited<ReturnType<typeof reader.open>>) =>
      page.getByLabel('On this page').getByText('On a legacy host');
    await entry(await reader.open('/runbooks/checkout/restart/')).waitFor();
    expect(await entry(await reader.open('/runbooks/checkout/restart/?pod=checkout-1')).isVisible()).toBe(false);
  });
});
