import { fillLink } from '../shared/fill-link.ts';
import { attributes, type SlotText } from '../shared/names.ts';
import type { PageData } from '../shared/page-data.ts';
import type { Values } from '../shared/resolve-values.ts';
import type { Refused } from './slots.ts';

const FILLED_ATTRIBUTES = ['alt', 'title'];

/** Fills the destinations of links, and texts that stand in attributes. */
export class LinkFiller {
  readonly #page: PageData;
  readonly #links: { element: Element; template: SlotText; title: string | null }[];
  readonly #texts: { element: Element; name: string; template: SlotText; written: string | null }[];

  constructor(page: PageData) {
    this.#page = page;
    this.#links = read(attributes.href).map((link) => ({ ...link, title: link.element.getAttribute('title') }));
    this.#texts = FILLED_ATTRIBUTES.flatMap((name) =>
      read(`${attributes.fill}${name}`).map((text) => ({ ...text, name, written: text.element.getAttribute(name) })),
    );
  }

  /** @returns the values that a destination did not admit */
  fill(values: Values): Refused[] {
    const refused: Refused[] = [];
    for (const { element, template, title } of this.#links) {
      const link = fillLink(template, values, this.#page);
      if ('href' in link) {
        element.setAttribute('href', link.href);
        if (title === null) element.removeAttribute('title');
        else element.setAttribute('title', title);
        continue;
      }
      element.removeAttribute('href');
      if ('missing' in link) element.setAttribute('title', `This link needs ${link.missing}`);
      else {
        element.setAttribute('title', `${link.refused} ${link.why}`);
        refused.push({ name: link.refused, value: values.get(link.refused)?.items.join(',') ?? '', why: link.why });
      }
    }
    for (const { element, name, template, written } of this.#texts) {
      const parts = template.map((part, index) => (index % 2 === 0 ? part : values.get(part)?.items.join(',')));
      element.setAttribute(name, parts.includes(undefined) ? (written ?? '') : parts.join(''));
    }
    return refused;
  }
}

const read = (attribute: string): { element: Element; template: SlotText }[] =>
  Array.from(document.querySelectorAll(`[${attribute}]`), (element) => ({
    element,
    template: JSON.parse(element.getAttribute(attribute) ?? '[""]'),
  }));
