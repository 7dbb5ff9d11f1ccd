import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { EVERYTHING } from '../support/everything.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

interface Measured {
  blocks: number;
  /** Text that is under the button of its block. */
  covered: string[];
  /** Blocks that scroll sideways. */
  cut: string[];
  /** Buttons, by their size. */
  buttons: string[];
}

/** Measures all code blocks of a page, those in folds too. */
const measure = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    /** Where the words of a block are; a space at the end of a line is nowhere. */
    const wordsOf = (block: Element): DOMRect[] => {
      const rects: DOMRect[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          rects.push(...range.getClientRects());
        }
      }
      return rects;
    };
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const result: Measured = { blocks: 0, covered: [], cut: [], buttons: [] };
    for (const figure of document.querySelectorAll('article figure.code')) {
      const block = figure.querySelector('pre');
      const button = figure.querySelector('[data-copy]')?.getBoundingClientRect();
      if (!block?.checkVisibility() || !button) continue;
      result.blocks++;
      result.buttons.push(`${Math.round(button.width)}×${Math.round(button.height)}`);
      if (block.scrollWidth > block.clientWidth)
        result.cut.push(`${location.pathname}, ${block.scrollWidth} in ${block.clientWidth}: ${block.textContent}`);
      // What is scrolled out of the block is not visible.
      const { right: end } = block.getBoundingClientRect();
      const isCovered = wordsOf(block).some(
        ({ left, right, top, bottom }) =>
          left < button.right - 1 &&
          Math.min(right, end) > button.left + 1 &&
          top < button.bottom - 1 &&
          bottom > button.top + 1,
      );
      if (isCovered) result.covered.push(`${location.pathname}: ${block.textContent}`);
    }
    return result;
  });

async function tour(options: BrowserContextOptions): Promise<Measured> {
  const page = await reader.newPage(options);
  const all: Measured = { blocks: 0, covered: [], cut: [], buttons: [] };
  for (const { url } of await allAddresses())
    for (const query of ['', `?${EVERYTHING}`]) {
      await goFilled(page, url + query);
      const { blocks, covered, cut, buttons } = await measure(page);
      all.blocks += blocks;
      all.covered.push(...covered);
      all.cut.push(...cut);
      all.buttons.push(...buttons);
    }
  expect(all.blocks).toBeGreaterThan(200);
  return all;
}

describe('the commands of every page', () => {
  test('are never under their Copy button on a laptop', async () => {
    expect((await tour(LAPTOP)).covered).toEqual([]);
  });

  test('are wrapped on a phone, around a Copy button that a thumb can hit', async () => {
    const { covered, cut, buttons } = await tour(PHONE);
    expect(covered).toEqual([]);
    expect(cut).toEqual([]);
    const small = buttons.filter((size) => {
      const [width = 0, height = 0] = size.split('×').map(Number);
      return width < 48 || height < 44;
    });
    expect(small).toEqual([]);
  });
});
