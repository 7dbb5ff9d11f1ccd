import { refuseInCode } from '../shared/admit.ts';
import { attributes, type State } from '../shared/names.ts';
import type { PageData } from '../shared/page-data.ts';
import type { Values } from '../shared/resolve-values.ts';

/** A value that a place did not admit. */
export interface Refused {
  name: string;
  value: string;
  why: string;
}

interface Slot {
  element: Element;
  name: string;
  /** The tag as the author wrote it. */
  tag: string;
  inCode: boolean;
}

/** Puts values into the slots of text and code, as text. */
export class SlotFiller {
  readonly #page: PageData;
  readonly #slots: Slot[];
  readonly #title = document.title;

  constructor(page: PageData) {
    this.#page = page;
    this.#slots = Array.from(document.querySelectorAll(`[${attributes.parameter}]`), (element) => ({
      element,
      name: element.getAttribute(attributes.parameter) ?? '',
      tag: element.textContent,
      inCode: element.closest('code, pre') !== null,
    }));
  }

  /** @returns what was refused, once for each parameter */
  fill(values: Values): Refused[] {
    const refused = new Map<string, Refused>();
    for (const { element, name, tag, inCode } of this.#slots) {
      const value = values.get(name);
      let text = tag;
      let state: State = 'unfilled';
      if (value) {
        const parameter = this.#page.parameters[name];
        const why = inCode ? value.items.map((item) => refuseInCode(item, parameter)).find(Boolean) : undefined;
        if (why === undefined) {
          text = value.items.join(',');
          state = value.source;
        } else {
          state = 'refused';
          refused.set(name, { name, value: value.items.join(','), why });
        }
      }
      if (element.textContent !== text) element.textContent = text;
      element.setAttribute(attributes.state, state);
    }
    const heading = document.querySelector('article h1');
    if (heading?.querySelector(`[${attributes.parameter}]`))
      document.title = this.#title.replace(/^[\s\S]*(?= · )/, () => heading.textContent);
    return [...refused.values()];
  }
}
