import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { beginUse, goFilled, settle, useReader } from '../support/reader.ts';

const reader = useReader();
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const MISSING = `${ALERT}?host=web-1.prod.example.com&service=checkout`;
const FILLED = `${MISSING}&pod=checkout-6c9f7d5b8-x2x7k&namespace=shop&container=app`;
const DRAIN = '/runbooks/kubernetes/drain-a-node/?host=node-7';

const REFUSED = `${ALERT}?host=${encodeURIComponent('web-1;reboot')}&service=checkout`;
const RESTART = '/runbooks/checkout/restart/?namespace=shop&pod=checkout-1';
const RETROSPECTIVE = '/retrospectives/2026-07-14-checkout-heap-exhausted/';

const SCREENS = { 'a phone': PHONE, 'a laptop': LAPTOP };

const boxOf = async (locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not shown');
  return box;
};

/** The pairs of a page's buttons of which one lies over the other. */
const overlaps = (page: Page, selector: string): Promise<string[]> =>
  page.locator(`${selector} >> visible=true`).evaluateAll((all) => {
    const places = all.map((each) => ({ words: each.textContent, box: each.getBoundingClientRect() }));
    return places.flatMap(({ words, box }, index) =>
      places
        .slice(index + 1)
        .filter((other) => box.right > other.box.left + 1 && other.box.right > box.left + 1)
        .filter((other) => box.bottom > other.box.top + 1 && other.box.bottom > box.top + 1)
        .map((other) => `${words} / ${other.words}`),
    );
  });

for (const [name, options] of Object.entries(SCREENS))
  describe(`on ${name}`, () => {
    test('the question for a target is in the middle of the screen', async () => {
      const page = await reader.open(DRAIN, { ...options, permissions: ['clipboard-read', 'clipboard-write'] });
      await page.locator('figure', { hasText: 'kubectl cordon' }).locator('[data-copy]').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const middle = async (): Promise<number> => {
        const { y, height } = await boxOf(dialog);
        return Math.abs(Math.round(y + height / 2 - (options.viewport?.height ?? 0) / 2));
      };
      await expect.poll(middle).toBe(0);
    });

    test('opening the form moves nothing above it, and covers no button of its row', async () => {
      const page = await reader.open(MISSING, options);
      await beginUse(page);
      const edit = page.locator('.values summary');
      const before = await boxOf(edit);
      const facts = await boxOf(page.locator('article .facts >> visible=true').first());
      await edit.click();
      await page.locator('[data-parameters] [name=pod]').waitFor();
      await settle(page);
      await expect.poll(async () => Math.abs((await boxOf(edit)).y - before.y) < 1).toBe(true);
      await expect.poll(async () => Math.abs((await boxOf(edit)).x - before.x) < 1).toBe(true);
      await expect.poll(() => boxOf(page.locator('article .facts >> visible=true').first())).toEqual(facts);
      await expect.poll(() => overlaps(page, '.values > button, .values summary, .chips')).toEqual([]);
    });

    test('a value that is edited in the row moves nothing below it', async () => {
      const page = await reader.open(MISSING, options);
      await beginUse(page);
      await settle(page);
      const sentence = page.locator('article > p >> visible=true').last();
      const before = await boxOf(sentence);
      await page.locator('[data-value=pod] button').click();
      await page.locator('.chips .slot-field').waitFor();
      await expect.poll(async () => (await boxOf(sentence)).y).toBe(before.y);
    });
  });

describe('the heading that a page begins with', () => {
  for (const address of [MISSING, REFUSED, DRAIN, RETROSPECTIVE])
    test(`is in line with the first sentence, and no other line is beside it: ${address}`, async () => {
      const page = await reader.newPage(LAPTOP);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await goFilled(page, address);
        // What is left beside the heading, and how far the foot of its letters is from the sentence's.
        const seen = (): Promise<{ indent: number; aside: boolean; foot: boolean }> =>
          page.evaluate(() => {
            const paragraph = document.querySelector('article > h2 + p') as HTMLElement;
            const heading = paragraph.previousElementSibling as HTMLElement;
            const words = document.createRange();
            words.selectNodeContents(paragraph);
            const { left } = paragraph.getBoundingClientRect();
            const ends = [...words.getClientRects()].filter(({ width }) => width > 0);
            const first = Math.min(...ends.map(({ top }) => top));
            const next = ends.filter(({ top }) => top > first + 12);
            const probe = (into: HTMLElement): number => {
              const mark = document.createElement('span');
              mark.className = 'probe';
              into.prepend(mark);
              // An empty box that is set in line has its foot on the line of the letters.
              mark.attributeStyleMap.set('display', 'inline-block');
              const { bottom } = mark.getBoundingClientRect();
              mark.remove();
              return bottom;
            };
            return {
              indent: next.length === 0 ? 0 : Math.round(Math.min(...next.map((each) => each.left)) - left),
              aside: ends.some((each) => each.left > heading.getBoundingClientRect().right),
              foot: Math.abs(probe(heading) - probe(paragraph)) < 1.5,
            };
          });
        await expect.poll(seen).toEqual({ indent: 0, aside: true, foot: true });
      }
    });
});

describe('at 200 % text', () => {
  for (const [name, options] of Object.entries(SCREENS))
    test(`nothing of the header is outside it on ${name}, and nothing is over something else`, async () => {
      const page = await reader.newPage({ ...options, bypassCSP: true });
      await page.goto(MISSING);
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      const outside = (): Promise<string[]> =>
        page.locator('header.top').evaluate((header) => {
          const around = header.getBoundingClientRect();
          return [...header.querySelectorAll(':is(a, button):not([popover] *)')]
            .filter((each) => each.checkVisibility())
            .filter((each) => {
              const { top, bottom, right } = each.getBoundingClientRect();
              return top < around.top - 1 || bottom > around.bottom + 1 || right > around.right + 1;
            })
            .map(({ textContent }) => textContent);
        });
      await expect.poll(outside).toEqual([]);
      await expect.poll(() => overlaps(page, 'header.top > a, header.top > button, .values > *')).toEqual([]);
    });
});

describe('a command that is wrapped', () => {
  test('never ends a line between the hyphen of an option and its letter', async () => {
    const page = await reader.newPage(PHONE);
    let options = 0;
    for (const [width, address] of [300, 320, 340, 360, 390, 420].flatMap((each) =>
      [FILLED, RESTART, DRAIN].map((address) => [each, address] as const),
    )) {
      await page.setViewportSize({ width, height: 844 });
      await goFilled(page, address);
      const found = await page.locator('pre >> visible=true').evaluateAll((all) =>
        all.flatMap((pre) => {
          const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          const letters: { letter: string; top: number }[] = [];
          for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null)
            for (let at = 0; text.parentElement?.checkVisibility() && at < text.length; at++) {
              range.setStart(text, at);
              range.setEnd(text, at + 1);
              letters.push({ letter: text.data[at] ?? '', top: range.getBoundingClientRect().top });
            }
          return letters.flatMap(({ letter, top }, index) => {
            const [before, after] = [letters[index - 1], letters[index + 1]];
            if (letter !== '-' || !/\s/.test(before?.letter ?? ' ') || !/[\w-]/.test(after?.letter ?? '')) return [];
            return [Math.abs((after?.top ?? 0) - top) < 4];
          });
        }),
      );
      options += found.length;
      expect(found.filter((whole) => !whole)).toEqual([]);
    }
    expect(options).toBeGreaterThan(20);
  });
});

test('a value that is filled in right in a command takes the place of its tag', async () => {
  const page = await reader.open('/runbooks/checkout/restart/', PHONE);
  await beginUse(page);
  const tag = page.locator('pre [data-parameter=namespace][role=button] >> visible=true').first();
  const figure = await tag.evaluateHandle((slot) => slot.closest('figure'));
  await tag.tap();
  await page.locator('pre .slot-field').waitFor();
  const shown = (): Promise<number> =>
    figure.evaluate(
      (around) =>
        [...(around?.querySelectorAll('[data-parameter=namespace]') ?? [])].filter((each) => each.checkVisibility())
          .length,
    );
  await expect.poll(shown).toBe(0);
});
