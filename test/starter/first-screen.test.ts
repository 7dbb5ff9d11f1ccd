import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const { pages } = (await (await fetch(`${inject('origin')}/index.json`)).json()) as {
  pages: { kind: string; url: string }[];
};
const alerts = pages.filter(({ kind }) => kind === 'alert').map(({ url }) => new URL(url, inject('origin')).pathname);

/** The dock of a phone lies over the foot of the page. */
const DOCK = 46;
const LINE = 24;

interface Tops {
  address: string;
  /** Where each begins, in pixels below the top of the page; a page may have no command. */
  sentence: number;
  step: number;
  command: number | undefined;
}

/** A link that gives the page every value that it has an example of. */
const example = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLInputElement & HTMLSelectElement>('form[data-parameters] [name]');
    const values = Array.from(controls, ({ name, placeholder, options }) => [
      name,
      options ? (options[1]?.value ?? '') : (placeholder ?? '').replace(/^e\.g\. /, ''),
    ]);
    return `?${new URLSearchParams(values.filter(([, value]) => value !== ''))}`;
  });

async function topsOf(page: Page, address: string): Promise<Tops> {
  await goFilled(page, address);
  await goFilled(page, address + (await example(page)));
  return page.evaluate((address) => {
    const top = (selector: string): number | undefined =>
      [...document.querySelectorAll<HTMLElement>(`article ${selector}`)]
        .find((element) => element.checkVisibility() && !element.closest('[data-chrome]'))
        ?.getBoundingClientRect().top;
    return {
      address,
      sentence: top(':is(p, li)') ?? Number.NaN,
      step: top('li:has(> [data-tick])') ?? Number.NaN,
      command: top('pre'),
    };
  }, address);
}

const median = (numbers: readonly (number | undefined)[]): number =>
  numbers.filter((number) => number !== undefined).sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** DESIGN.md 7: where an alert's link leads, what is wrong and what to do first are on the first screen. */
const SCREENS: Record<string, { options: BrowserContextOptions; bottom: number; most: number; command: number }> = {
  'a phone': {
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    bottom: 844 - DOCK,
    most: 3,
    command: 640,
  },
  'a laptop': { options: { viewport: { width: 1280, height: 800 } }, bottom: 800, most: 0, command: 480 },
};

describe('the first screen of an alert, its link filled', () => {
  for (const [name, { options, bottom, most, command }] of Object.entries(SCREENS))
    test(`on ${name} has the first sentence near its top, and the first step`, async () => {
      const page = await reader.newPage(options);
      const tops: Tops[] = [];
      for (const address of alerts) tops.push(await topsOf(page, address));
      expect(tops.length).toBeGreaterThan(20);
      // The names of some wrap.
      expect(tops.filter(({ sentence }) => !(sentence <= 190)).length).toBeLessThanOrEqual(most);
      expect(tops.filter(({ step }) => !(step + LINE <= bottom)).length).toBeLessThanOrEqual(most);
      expect(median(tops.map((each) => each.command))).toBeLessThanOrEqual(command);
    });
});
