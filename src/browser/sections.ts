import { decide } from '../shared/decide.ts';
import { attributes } from '../shared/names.ts';
import type { PageData } from '../shared/page-data.ts';
import type { Values } from '../shared/resolve-values.ts';

interface Governed {
  element: HTMLElement;
  when: string;
  fold: HTMLDetailsElement | undefined;
  /** The list item that stands and falls with the fold in it. */
  item: HTMLElement | undefined;
}

/** Shows, hides and folds what conditions govern, and keeps the table of contents in step. */
export class SectionFiller {
  readonly #page: PageData;
  readonly #governed: Governed[];
  readonly #entries: { entry: HTMLElement; heading: Element }[];

  constructor(page: PageData) {
    this.#page = page;
    this.#governed = Array.from(document.querySelectorAll<HTMLElement>(`[${attributes.when}]`), (element) => {
      const parent = element.parentElement;
      const fold = parent instanceof HTMLDetailsElement && parent.matches('.when') ? parent : undefined;
      const item =
        fold?.parentElement instanceof HTMLLIElement && fold.parentElement.matches('.when')
          ? fold.parentElement
          : undefined;
      return { element, when: element.getAttribute(attributes.when) ?? '', fold, item };
    });
    this.#entries = Array.from(document.querySelectorAll<HTMLAnchorElement>('.contents a')).flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading && link.parentElement ? [{ entry: link.parentElement, heading }] : [];
    });
  }

  fill(values: Values): void {
    for (const { element, when, fold, item } of this.#governed) {
      const decision = decide(when, values, this.#page);
      const hidden = decision === 'hidden';
      const undecided = decision === 'undecided';
      element.hidden = hidden;
      if (item) item.hidden = hidden;
      if (!fold) {
        element.toggleAttribute(attributes.undecided, undecided);
        continue;
      }
      fold.hidden = hidden;
      // A fold that the reader opened stays open while nothing has been decided.
      if (fold.hasAttribute(attributes.undecided) === undecided) continue;
      fold.toggleAttribute(attributes.undecided, undecided);
      fold.open = !undecided;
    }
    for (const { entry, heading } of this.#entries) entry.hidden = heading.closest('[hidden]') !== null;
  }
}
