import type { Page } from 'playwright-core';

/** What came of pressing Copy of one block. */
export interface Pressed {
  /** The block as it is shown. */
  shown: string;
  /** The text of the question, and the values that it named, `host=web-1`; undefined when nothing was asked. */
  asked: { words: string; values: string[] } | undefined;
  /** What the button said: `Copied`, or what is missing. */
  said: string;
}

/** Presses Copy of every block that a page shows, from the top down, and confirms each question. */
export const pressEveryCopy = (page: Page): Promise<Pressed[]> =>
  page.evaluate(async () => {
    const LABEL = 'Copy';
    const findDialog = (): HTMLDialogElement | null => document.querySelector('dialog[open].confirm');
    /** The first thing that holds after some change of the page. */
    const after = <Found>(find: () => Found | undefined): Promise<Found> =>
      new Promise((done) => {
        const observer = new MutationObserver(() => {
          const found = find();
          if (found === undefined) return;
          observer.disconnect();
          done(found);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
    const pressed: Pressed[] = [];
    const isShown = (figure: Element): boolean => !figure.closest('[hidden], details:not([open])');
    for (const figure of [...document.querySelectorAll('article figure')].filter(isShown)) {
      const button = figure.querySelector<HTMLElement>('button[data-copy]');
      const pre = figure.querySelector<HTMLElement>('pre');
      if (!button || !pre) continue;
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not copied
      const shown = pre.innerText;
      button.textContent = LABEL;
      const saysSomething = (): string | undefined =>
        [LABEL, 'Copy', '…'].includes(button.textContent) ? undefined : button.textContent;
      const answer = after(() => findDialog() ?? saysSomething());
      button.click();
      const answered = await answer;
      let said = answered;
      let asked: Pressed['asked'];
      if (typeof answered !== 'string') {
        let name = '';
        const values = [...answered.querySelectorAll('dt, dd')].flatMap((each) => {
          if (each.tagName === 'DD') return [`${name}=${each.textContent}`];
          name = each.textContent;
          return [];
        });
        asked = { words: answered.querySelector('p')?.textContent ?? '', values };
        const copied = after(saysSomething);
        answered.querySelector('button')?.click();
        said = await copied;
      }
      pressed.push({ shown: shown.trim(), asked, said: String(said) });
    }
    return pressed;
  });
