import type { Page } from 'playwright-core';

/** What Copy gave for a block. */
export interface Copied {
  page: string;
  /** What the block is written in. */
  language: string;
  parameter: string;
  /** The value that the link gave, and how the block shows it. */
  value: string;
  shown: string;
  text: string;
  /** The same for a value that does no harm. */
  harmless: { shown: string; text: string };
}

export interface CopiedBlocks {
  copied: Copied[];
  /** How many times Copy was refused. */
  refused: number;
  /** The blocks of the page that have slots, and those that were copied with harmless values. */
  blocks: number;
  reached: number;
  /** Which blocks were tried with which parameter; the same block of another page is not tried again. */
  tried: string[];
  /** The values that were refused, by the parameter and what is declared of it. */
  refusals: Record<string, string[]>;
  problems: string[];
}

export interface Asked {
  values: readonly string[];
  /** What was tried on the pages before. */
  known: readonly string[];
  /** What was refused on the pages before. */
  refusals: Record<string, string[]>;
  /** Of values that the same declaration has refused before, a block is given one in so many, another block the next. */
  sample: number;
}

/** Leaves of a page only what its code blocks and their sections need: filling the rest takes most of the time. */
export const keepBlocks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = 'form[data-parameters], [data-when], [data-section], figure';
    for (const element of document.querySelectorAll('header, nav, aside, article > *, article li > *'))
      if (!element.matches(kept) && !element.querySelector(kept)) element.remove();
    for (const element of document.querySelectorAll('[data-steps], [data-tick]')) element.remove();
  });

/**
 * Gives each parameter of each code block of a page, whatever it is written in, one value after
 * another, the other parameters a harmless one, presses Copy, and reads the clipboard. Sections are
 * opened by their languages, and shown with and without what they are inverted for.
 */
export const copyBlocks = (page: Page, asked: Asked): Promise<CopiedBlocks> =>
  page.evaluate(async ({ values, known, refusals, sample }): Promise<CopiedBlocks> => {
    interface Declared {
      type?: string;
      choices?: string[];
      origins?: string[];
      pattern?: string;
    }
    const { parameters } = JSON.parse(document.querySelector('[data-page-data]')?.textContent ?? '') as {
      parameters: Record<string, Declared>;
    };
    const figures = Array.from(document.querySelectorAll<HTMLElement>('figure.code')).filter((figure) =>
      figure.querySelector('pre [data-parameter]'),
    );
    const result: CopiedBlocks = {
      copied: [],
      refused: 0,
      blocks: figures.length,
      reached: 0,
      tried: [],
      refusals,
      problems: [],
    };
    const reached = new Set<Element>();
    /** A block as its author wrote it, all its sections included, whatever they are called around it. */
    const written = new Map(
      figures.map((figure) => {
        const block = figure.querySelector('pre')?.cloneNode(true) as Element;
        for (const slot of block.querySelectorAll('[data-parameter]'))
          slot.textContent = `{{${slot.getAttribute('data-parameter')}}}`;
        return [figure, block.textContent];
      }),
    );
    const nameOf = (slot: Element): string => (slot.getAttribute('data-parameter') ?? '').split('.')[0] ?? '';

    // Each parameter has a word of its own, so that a paste shows where which value went.
    const harmlessFor = (name: string, { type = '', choices, origins, pattern }: Declared): string => {
      if (choices) return choices[0] ?? '';
      if (origins) return origins[0] ?? '';
      const number = String(7_070_700 + Object.keys(parameters).indexOf(name));
      const byType: Record<string, string> = { hostname: `zz${name}.example`, integer: number, number };
      const all = [byType[type] ?? `zz${name}`, `/zz${name}`];
      return all.find((each) => !pattern || new RegExp(`^(?:${pattern})$`, 'u').test(each)) ?? '';
    };
    const give = (given: Record<string, string>): void => {
      history.replaceState(null, '', `?${new URLSearchParams(given)}`);
      dispatchEvent(new PopStateEvent('popstate'));
    };
    const slotsOf = (figure: Element, name: string): Element[] =>
      Array.from(figure.querySelectorAll('pre [data-parameter]')).filter(
        (slot) => nameOf(slot) === name && !slot.closest('[hidden]'),
      );
    const turn = (): Promise<void> =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          done();
        };
        port2.postMessage('');
      });
    /** What Copy has put on the clipboard, which test/site/copy.test.ts reads itself. */
    const clipboard: string[] = [];
    navigator.clipboard.writeText = async (text) => void clipboard.push(text);
    const buttonOf = (figure: Element) => figure.querySelector('button[data-copy]') as HTMLButtonElement;
    /** Presses each block's Copy, confirms targets, and gives what the buttons say then. */
    const press = async (...figures: Element[]): Promise<string[]> => {
      const buttons = figures.map(buttonOf);
      for (const button of buttons) button.textContent = 'Copy';
      for (const button of buttons) button.click();
      const isSilent = (): boolean => buttons.some((button) => /^(?:Copy|…)$/.test(button.textContent));
      for (let turns = 0; turns < 20_000 && isSilent(); turns++) {
        await turn();
        document.querySelector<HTMLButtonElement>('dialog.confirm[open] button')?.click();
      }
      return buttons.map((button) => button.textContent);
    };
    /** The same for one block, and what it has copied. */
    const copy = async (figure: Element): Promise<{ said: string; text: string | undefined }> => {
      clipboard.length = 0;
      const [said = ''] = await press(figure);
      return { said, text: said === 'Copied' ? clipboard.at(-1) : undefined };
    };

    const conditions = new Set(
      Array.from(document.querySelectorAll('[data-when]')).flatMap((each) =>
        (each.getAttribute('data-when') ?? '').split(' '),
      ),
    );
    const languages = (parameters['language']?.choices ?? []).filter((each) => conditions.has(`language.${each}`));
    const inverted = [...conditions].filter((each) => each.startsWith('!')).map((each) => each.slice(1));
    const names = Object.keys(parameters).filter((name) => name !== 'language');
    const harmless = Object.fromEntries(names.map((name) => [name, harmlessFor(name, parameters[name] ?? {})]));
    const done = new Set(known);

    for (const language of languages.length > 0 ? languages : ['java'])
      for (const without of [[], inverted, ...inverted.map((each) => [each])]) {
        const given: Record<string, string> = { ...harmless, language };
        for (const name of without) delete given[name];
        for (const name of Object.keys(given)) {
          give(given);
          const work: { figure: HTMLElement; harmless: Copied['harmless']; without: string }[] = [];
          for (const figure of figures) {
            const slots = figure.closest('[hidden]') ? [] : slotsOf(figure, name);
            if (slots.length === 0) continue;
            const shown = slots[0]?.textContent ?? '';
            const { text } = await copy(figure);
            if (text === undefined) continue;
            reached.add(figure);
            const key = JSON.stringify([name, parameters[name], written.get(figure)]);
            if (done.has(key)) continue;
            done.add(key);
            result.tried.push(key);
            work.push({ figure, harmless: { shown, text }, without: '' });
          }
          if (work.length === 0) continue;
          // What a block copies when the parameter is not given, where it can do without.
          give(Object.fromEntries(Object.entries(given).filter(([other]) => other !== name)));
          for (const each of work) {
            each.without = (await copy(each.figure)).text ?? '';
          }
          const declared = JSON.stringify([name, parameters[name]]);
          const before = refusals[declared];
          const offset = known.length + result.tried.length;
          const due = values.filter((value, index) => !before?.includes(value) || (index + offset) % sample === 0);
          const refusedByAll = before ?? [];
          refusals[declared] = refusedByAll;
          for (const value of due) {
            give({ ...given, [name]: value });
            const isRefused = ({ figure }: { figure: Element }): boolean =>
              slotsOf(figure, name).some((slot) => /refused|unfilled/.test(slot.getAttribute('data-state') ?? ''));
            // Those that should be refused all at once.
            const refused = work.filter(isRefused);
            if (!before && refused.length === work.length) refusedByAll.push(value);
            clipboard.length = 0;
            for (const said of await press(...refused.map(({ figure }) => figure)))
              if (said.startsWith('Needs ')) result.refused++;
              else result.problems.push(`Copy said ${said} for ${name}=${JSON.stringify(value)}`);
            for (const text of clipboard) result.problems.push(`${name}=${JSON.stringify(value)} was copied: ${text}`);
            for (const { figure, harmless, without } of work.filter((each) => !refused.includes(each))) {
              const shown = slotsOf(figure, name)[0]?.textContent;
              const { said, text } = await copy(figure);
              if (text === undefined) {
                // A value that hides its own slots leaves something else missing, and Copy says what.
                if (!said.startsWith('Needs ')) result.problems.push(`Copy said ${said} for ${name}=${value}`);
                result.refused++;
                continue;
              }
              if (shown === undefined) {
                if (text !== without) result.problems.push(`${JSON.stringify(value)} for ${name} makes ${text}`);
                continue;
              }
              result.copied.push({
                page: location.pathname,
                language: figure.dataset['language'] ?? '',
                parameter: name,
                value,
                shown,
                text,
                harmless,
              });
            }
          }
        }
      }
    result.reached = reached.size;
    return result;
  }, asked);
