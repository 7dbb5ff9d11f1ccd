import { attributes } from '../shared/names.ts';
import type { PageData } from '../shared/page-data.ts';
import { type LinkReading, plainHash, readLink, writeQuery } from '../shared/read-link.ts';
import { resolveValues } from '../shared/resolve-values.ts';
import { carryOn } from './carry.ts';
import { ParameterForm } from './form.ts';
import { LinkFiller } from './links.ts';
import { showNotices } from './notices.ts';
import { SectionFiller } from './sections.ts';
import { SlotFiller } from './slots.ts';

const EMPTY: PageData = { parameters: {}, names: {}, catalogue: {} };

/** Fills the page from its link, again and again as values change; the built page is its only state. */
export class Filler {
  readonly #page: PageData;
  readonly #link: LinkReading;
  readonly #typed = new Set<string>();
  readonly #slots: SlotFiller;
  readonly #sections: SectionFiller;
  readonly #links: LinkFiller;
  readonly #form: ParameterForm | undefined;

  constructor() {
    const data = document.querySelector(`[${attributes.page}]`)?.textContent;
    this.#page = data ? JSON.parse(data) : EMPTY;
    this.#link = readLink(location.search, location.hash, (name) => this.#canonical(name));
    this.#slots = new SlotFiller(this.#page);
    this.#sections = new SectionFiller(this.#page);
    this.#links = new LinkFiller(this.#page);
    this.#form = ParameterForm.find();
  }

  fill(): void {
    const values = resolveValues(this.#page, this.#link.given, this.#typed);
    const refusals = [...this.#slots.fill(values), ...this.#links.fill(values)];
    this.#sections.fill(values);
    showNotices(this.#link.unused, refusals);
    this.#form?.show(values);
    carryOn(writeQuery(this.#link.given));
  }

  /** Follows the form: a value that is typed goes into the page and the address at once. */
  watch(): void {
    this.#form?.watch((name, value) => {
      if (value === '') this.#link.given.delete(name);
      else this.#link.given.set(name, [value]);
      this.#typed.add(name);
      history.replaceState(
        history.state,
        '',
        `${location.pathname}${writeQuery(this.#link.given)}${plainHash(location.hash)}`,
      );
      this.fill();
    });
    const { search, hash } = location;
    // A heading that the fragment names can only be found once the parameters are out of it.
    if (hash.includes('?')) {
      history.replaceState(
        history.state,
        '',
        `${location.pathname}${writeQuery(this.#link.given) || search}${plainHash(hash)}`,
      );
      document.getElementById(decodeURIComponent(plainHash(hash).slice(1)))?.scrollIntoView();
    }
  }

  #canonical(name: string): string | undefined {
    if (Object.hasOwn(this.#page.parameters, name)) return name;
    return Object.hasOwn(this.#page.names, name) ? this.#page.names[name] : undefined;
  }
}
